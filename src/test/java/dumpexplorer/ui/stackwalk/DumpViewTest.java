package dumpexplorer.ui.stackwalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.triage.Status;
import dumpexplorer.ui.kit.Theme;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DumpViewTest {

    private final FakeDumps dumps = FakeDumps.of(SampleDumps.crash(), SampleDumps.error());
    private final NotedNavigator navigator = new NotedNavigator();
    private final DumpViewModel model =
            new DumpViewModel(dumps, new JobsAtHand(), navigator, Clock.systemUTC());
    private DumpPage page = new DumpPage(new FxRobot(), model);

    @Start
    void open(Stage stage) {
        var scene = new Scene((Parent) new DumpView(model).node(), 900, 700);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void takeTheRobot(FxRobot robot) {
        page = new DumpPage(robot, model);
    }

    @Test
    void saysWhatToDoWhileNothingIsSelected() {
        assertEquals("Select a dump or a group to read it here.", page.message());
    }

    @Test
    void opensAtTheCrashingFrame() {
        page.show(SampleDumps.CRASH);

        assertEquals("What went wrong in the Crash", page.title());
        assertTrue(page.caretLine().contains("gfx::Layer::size() const"));
        assertEquals("Crash reason   SIGSEGV", page.lines().getFirst());
    }

    @Test
    void unfoldsAThreadByAClickAndByEnter() {
        page.show(SampleDumps.CRASH);
        int folded = page.lines().size();

        page.clickFold("Threads 1, 3, 4");
        assertEquals(folded + 2, page.lines().size());

        page.press(KeyCode.ENTER);
        assertEquals(folded, page.lines().size());
    }

    @Test
    void findsWithTheKeyboardInHiddenLines() {
        page.show(SampleDumps.CRASH).press(KeyCode.CONTROL, KeyCode.F).write("worker::run");

        assertEquals("1 of 1", page.found());
        assertTrue(page.caretLine().contains("base::Worker::Run()"));
    }

    @Test
    void copiesTheSelectedText() {
        page.show(SampleDumps.CRASH);

        page.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.C);

        String copied = page.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("Crash reason   SIGSEGV\n"), copied);
        assertTrue(copied.endsWith("\nNot understood  1\nFrobnicate|1|2|3"), copied);
    }

    @Test
    void switchesTabsByNumber() {
        page.show(SampleDumps.ERROR);

        page.press(KeyCode.DIGIT2);
        assertEquals("Overview", page.tab());
        page.press(KeyCode.DIGIT3);
        assertEquals("Environment", page.tab());
        page.press(KeyCode.DIGIT4);
        assertEquals("Raw JSON", page.tab());
        page.press(KeyCode.DIGIT5);
        assertEquals("Modules", page.tab());
        page.press(KeyCode.DIGIT6);
        assertEquals("History", page.tab());
        page.press(KeyCode.DIGIT1);
        assertEquals("Stackwalk", page.tab());
    }

    @Test
    void comparesWithTheNewerDumpOfTheGroup() {
        page.show(SampleDumps.CRASH).click("#dump-compare").click("#dump-compare-newer");

        String first = page.compared().getFirst();
        assertTrue(first.startsWith("= 2016-05-08T12:20:01.123456Z  What went wrong in"), first);
    }

    @Test
    void filtersModules() {
        page.show(SampleDumps.CRASH).press(KeyCode.DIGIT5);
        assertEquals(List.of("navigator", "core.so"), page.modules());

        page.click("#modules-filter").write("core");

        assertEquals(List.of("core.so"), page.modules());
    }

    @Test
    void findsOnlyInKeysOfTheJson() {
        page.show(SampleDumps.CRASH).press(KeyCode.DIGIT4);
        page.click("#json-scope").click("#json-scope-KEYS");

        page.click("#json-find").write("t");

        assertEquals("1 of 3", page.foundInJson());
    }

    @Test
    void decidesAboutTheGroup() {
        page.show(SampleDumps.CRASH).click("#dump-resolve").click("#dump-star");
        page.click("#dump-newer");

        String group = "Crash__403df63db8e43fb6c0ea0e68c8e30d6f";
        assertEquals(
                List.of(
                        "Resolve[] [" + group + "]",
                        "ToggleFavourite[] [" + group + "]",
                        "dump " + SampleDumps.ERROR),
                navigator.asked);
    }

    @Test
    void offersToReopenWhatIsResolved() {
        dumps.status = Status.RESOLVED;

        page.show(SampleDumps.CRASH).click("#dump-reopen");

        assertEquals("Resolved", page.status());
        assertEquals(
                List.of("Reopen[] [Crash__403df63db8e43fb6c0ea0e68c8e30d6f]"), navigator.asked);
    }

    @Test
    void saysWhyItCannotReadAndTriesAgain() {
        dumps.failure = new IOException("unexpected end of gzip");
        page.show(SampleDumps.CRASH);
        assertTrue(page.message().contains("unexpected end of gzip"), page.message());

        dumps.failure = null;
        page.click("#dump-try-again");

        assertEquals("What went wrong in the Crash", page.title());
    }
}

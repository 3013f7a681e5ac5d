package dumpexplorer.ui.stackwalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.ui.kit.Theme;
import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StackTableTest {

    private final FakeDumps dumps = FakeDumps.of(SampleDumps.crash(), SampleDumps.error());
    private final NotedNavigator navigator = new NotedNavigator();
    private final DumpViewModel model =
            new DumpViewModel(dumps, new JobsAtHand(), navigator, Clock.systemUTC());
    private DumpPage page = new DumpPage(new FxRobot(), model);

    @Start
    void open(Stage stage) {
        var scene = new Scene((Parent) new DumpView(model).node(), 980, 900);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void takeTheRobot(FxRobot robot) {
        page = new DumpPage(robot, model);
    }

    @Test
    void selectsTheCrashingFrameAndWritesTitlesAcross() {
        page.showTable(SampleDumps.CRASH);

        assertEquals(
                "0|└ gfx::Layer::size() const|core.so|gfx/Layer.h:17|inlined|", page.selectedRow());
        assertEquals("Thread 2  Compositor  crashed  6 frames", page.row(5));
        assertEquals("? 3|0xbad|libGL.so.1||scan|0xbad", page.row(9));
    }

    @Test
    void keepsTheSelectionInTableAndText() {
        page.showTable(SampleDumps.CRASH).press(KeyCode.DOWN).press(KeyCode.DOWN);
        String inTable = page.selectedRow();

        page.press(KeyCode.V);
        assertTrue(inTable.contains("std::_Function_handler"), inTable);
        assertTrue(page.caretLine().contains("std::_Function_handler"), page.caretLine());

        page.press(KeyCode.DOWN).press(KeyCode.V);
        assertEquals("? 3|0xbad|libGL.so.1||scan|0xbad", page.selectedRow());
    }

    @Test
    void opensAThreadFromTheListAndKeepsThoseThatHoldAWord() {
        page.showTable(SampleDumps.CRASH);
        assertEquals(List.of("Compositor", "Main", "Worker 1"), page.threads());
        int folded = page.rows();

        page.click("#stack-threads-filter").write("worker::run");
        assertEquals(List.of("Worker 1"), page.threads());

        page.click("#stack-threads-list .list-cell");
        assertEquals(folded + 2, page.rows());
        assertTrue(page.selectedRow().startsWith("0|pthread_cond_wait"), page.selectedRow());
    }

    @Test
    void looksForTheSelectedFrameInAllDumpsAndOpensItsSource() {
        page.showTable(SampleDumps.CRASH).press(KeyCode.DOWN);

        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).press(KeyCode.F4);

        assertEquals(
                List.of(
                        "search frame:\"gfx::LayerTree::Paint(Rect const&)\"",
                        "source src/core.so.cpp 42 4.1.0-rc2"),
                navigator.asked);
    }

    @Test
    void showsWhatIsKnownOfTheSelectedFrame() {
        page.showTable(SampleDumps.ERROR);

        List<String> known = page.frameLines();

        assertEquals("File                /opt/tomato/elements/vm.py:65", known.getFirst());
        assertTrue(known.contains("  kind  u'user'"), known::toString);
    }

    @Test
    void turnsTheOrderAroundAndKeepsTheFrame() {
        page.showTable(SampleDumps.ERROR);
        String before = page.selectedRow();

        page.click("#stack-order");

        assertEquals(before, page.selectedRow());
        assertTrue(page.row(3).startsWith("2|run"), page.row(3));
    }
}

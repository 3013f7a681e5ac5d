package dumpexplorer.ui.stackwalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.ui.kit.Theme;
import dumpexplorer.ui.stackwalk.StackViewModel.Look;
import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Dumps with 200,000 frames and with 500 threads, in the whole view.
@ExtendWith(ApplicationExtension.class)
class HugeDumpViewTest {

    private static final long MAX_HEAP_BYTES = 300L << 20;
    private static final int FRAMES = 200_000;
    private static final int THREADS = 500;

    private final FakeDumps dumps = new FakeDumps();
    private final DumpViewModel model =
            new DumpViewModel(dumps, new JobsAtHand(), new NotedNavigator(), Clock.systemUTC());
    private DumpPage page = new DumpPage(new FxRobot(), model);

    @Start
    void open(Stage stage) {
        var scene = new Scene((Parent) new DumpView(model).node(), 980, 900);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    private long heldBefore;

    @BeforeEach
    void takeTheRobot(FxRobot robot) {
        page = new DumpPage(robot, model);
        heldBefore = heldBytes();
    }

    @Test
    void showsManyFramesInTableAndTextWithinBoundedMemory() {
        dumps.details.put(SampleDumps.CRASH, SampleDumps.deep(FRAMES));

        page.showTable(SampleDumps.CRASH);
        assertEquals("0|step_0()|deep.so|src/deep.so.cpp:42|cfi|0xbad", page.selectedRow());
        page.press(KeyCode.END);
        assertEquals(
                "199999|step_199999()|deep.so|src/deep.so.cpp:42|cfi|0xbad", page.selectedRow());
        page.press(KeyCode.V);
        assertTrue(page.caretLine().startsWith("199999  step_199999()"), page.caretLine());

        assertHeap();
    }

    @Test
    void showsManyThreadsAndFindsInAllOfThem() {
        dumps.details.put(SampleDumps.CRASH, SampleDumps.manyThreads(THREADS));

        page.showTable(SampleDumps.CRASH);
        assertEquals(THREADS, page.threads().size());
        page.click("#stack-threads-filter").write("only_in_417(");
        assertEquals(List.of("Worker 417"), page.threads());

        assertHeap();
    }

    @Test
    void scrollsThroughManyFramesWithoutLeavingGaps() {
        dumps.details.put(SampleDumps.CRASH, SampleDumps.deep(FRAMES));
        page.showTable(SampleDumps.CRASH);

        for (int row : List.of(150_000, 3, 199_990, 77_777)) {
            page.robot()
                    .interact(() ->
                            page.robot()
                                    .lookup("#stack-table")
                                    .queryAs(TableView.class)
                                    .scrollTo(row));
            int number = row - model.stack().lines().lines().rowOf(mainLine());
            assertTrue(page.row(row).startsWith(number + "|step_" + number + "()"), page.row(row));
        }
        assertEquals(Look.TABLE, model.stack().lookProperty().get());
    }

    private int mainLine() {
        return model.stack().lines().lines().document().mainLine().orElseThrow();
    }

    private void assertHeap() {
        long taken = heldBytes() - heldBefore;
        assertTrue(taken < MAX_HEAP_BYTES, () -> "the dump takes " + (taken >> 20) + " MB");
    }

    // Other tests in the same process hold something, too.
    private static long heldBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

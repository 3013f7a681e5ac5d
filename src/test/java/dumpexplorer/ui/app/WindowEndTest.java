package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.ui.kit.FxHarness;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stays of a window that was closed.
class WindowEndTest {

    private static final int WINDOWS = 3;
    private static final int MOST_COLLECTIONS = 40;

    @TempDir Path home;

    /// The toolkit itself may hold on to the newest one, until there is another.
    @Test
    void leavesNothingBehind() throws Exception {
        List<WeakReference<LibrarySession>> closed = new ArrayList<>();
        for (int number = 0; number < WINDOWS; number++) {
            closed.add(openedAndClosed(home.resolve("home-" + number)));
        }
        for (int i = 0; i < MOST_COLLECTIONS && held(closed) > 1; i++) {
            System.gc();
            FxHarness.awaitPulses("the window's leftovers were put away", 2, () -> true);
        }
        assertEquals(0, held(closed.subList(0, WINDOWS - 1)));
    }

    private static WeakReference<LibrarySession> openedAndClosed(Path home) throws Exception {
        try (var opened = TestWindow.open(home, MadeUpDumps.write(home.resolve("dumps")))) {
            WindowPage.of(opened).focusGroups().type("j");
            return new WeakReference<>(
                    FxHarness.call(() -> opened.window().model().findSession().orElseThrow()));
        }
    }

    private static long held(List<WeakReference<LibrarySession>> closed) {
        return closed.stream().filter(reference -> reference.get() != null).count();
    }
}

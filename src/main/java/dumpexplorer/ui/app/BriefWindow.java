package dumpexplorer.ui.app;

import dumpexplorer.core.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The real window, without a display, which closes as soon as it shows its library. Packaging opens
/// it for the JVM to learn a start by heart, and the benchmark to measure one.
public final class BriefWindow {

    /// So many pulses in a row without work: what was loaded is drawn then.
    private static final int QUIET_PULSES = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private BriefWindow() {}

    /// Opens it and waits until it is closed. To be called once in the life of a process, from the
    /// main thread: it starts the toolkit.
    ///
    /// @throws IOException where no temporary folder can be had
    public static void run(WindowSetup setup) throws IOException {
        Snapshot.withoutDisplay(setup, (isolated, folder) -> open(isolated));
    }

    private static int open(WindowSetup setup) {
        var closed = new CompletableFuture<Integer>();
        WindowSetup begun = setup.with(HeadStart.on(setup));
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            var window =
                    new MainWindow(new Stage(), begun, Settings.DEFAULTS, () -> closed.complete(0));
            window.open();
            closeWhenQuiet(window);
        });
        try {
            return closed.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } finally {
            Platform.exit();
        }
    }

    private static void closeWhenQuiet(MainWindow window) {
        new AnimationTimer() {
            private int quiet;

            @Override
            public void handle(long now) {
                quiet = window.model().isIdle() ? quiet + 1 : 0;
                if (quiet == QUIET_PULSES) {
                    stop();
                    window.close();
                }
            }
        }.start();
    }
}

package dumpexplorer.ui.app;

import dumpexplorer.core.job.SideBySide;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.kit.Theme;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The real window, without a display, which closes as soon as it shows its library. Packaging opens
/// it for the JVM to learn a start by heart, and the benchmark to measure one.
public final class BriefWindow {

    /// So many pulses in a row without work: what was loaded is drawn then.
    private static final int QUIET_PULSES = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final CompletableFuture<Void> READY = new CompletableFuture<>();

    private BriefWindow() {}

    /// Starts the toolkit beside the caller, as the program does that is about to open its window.
    public static void getReady() {
        if (!STARTED.getAndSet(true)) {
            Snapshot.hideFromDisplay();
            SideBySide.start("launcher", BriefWindow::launch);
        }
    }

    private static void launch() {
        try {
            Platform.startup(BriefWindow::prepare);
        } catch (RuntimeException | Error fault) {
            READY.completeExceptionally(fault);
        }
    }

    private static void prepare() {
        try {
            Platform.setImplicitExit(false);
            Theme.prepare();
            READY.complete(null);
        } catch (RuntimeException | Error fault) {
            READY.completeExceptionally(fault);
        }
    }

    /// Opens it and waits until it is closed. To be called once in the life of a process.
    ///
    /// @return when everything was shown
    /// @throws IOException where no temporary folder can be had
    public static Instant run(WindowSetup setup) throws IOException {
        getReady();
        var shown = new CompletableFuture<Instant>();
        Snapshot.withoutDisplay(setup, (isolated, folder) -> open(isolated, shown));
        return shown.join();
    }

    private static int open(WindowSetup setup, CompletableFuture<Instant> shown) {
        var closed = new CompletableFuture<Integer>();
        WindowSetup begun = setup.with(HeadStart.on(setup));
        READY.thenRunAsync(() -> show(begun, shown, () -> closed.complete(0)), Platform::runLater)
                .exceptionally(fault -> {
                    closed.completeExceptionally(fault);
                    return null;
                });
        try {
            return closed.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } finally {
            Platform.exit();
        }
    }

    private static void show(WindowSetup setup, CompletableFuture<Instant> shown, Runnable closed) {
        var window = new MainWindow(new Stage(), setup, Settings.DEFAULTS, closed);
        window.open();
        closeWhenQuiet(window, shown);
    }

    private static void closeWhenQuiet(MainWindow window, CompletableFuture<Instant> shown) {
        new AnimationTimer() {
            private int quiet;

            @Override
            public void handle(long now) {
                quiet = window.model().isIdle() ? quiet + 1 : 0;
                if (quiet == QUIET_PULSES) {
                    shown.complete(Instant.now());
                    stop();
                    window.close();
                }
            }
        }.start();
    }
}

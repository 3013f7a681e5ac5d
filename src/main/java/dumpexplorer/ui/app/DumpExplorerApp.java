package dumpexplorer.ui.app;

import dumpexplorer.core.errors.OwnErrors;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.kit.FxLatest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Starts the toolkit and opens the window.
public final class DumpExplorerApp {

    private static final int NO_DISPLAY = 3;

    private DumpExplorerApp() {}

    /// Opens the window and waits until it is closed. Where there is no display it says so in one line on
    /// standard error.
    ///
    /// @return exit code: 0 after the window was closed, 3 without a display
    public static int run(WindowSetup setup, OwnErrors errors) throws IOException {
        Optional<String> hindrance = findHindrance(System.getProperties(), System.getenv());
        if (hindrance.isPresent()) {
            return withoutDisplay(hindrance.get());
        }
        Settings settings = setup.settings().load();
        var gone = new CountDownLatch(1);
        try {
            Platform.startup(() -> open(setup, settings, errors, gone::countDown));
        } catch (UnsupportedOperationException | ExceptionInInitializerError unusable) {
            return withoutDisplay(String.valueOf(unusable.getMessage()));
        }
        awaitQuietly(gone);
        Platform.exit();
        return 0;
    }

    private static void open(
            WindowSetup setup, Settings settings, OwnErrors errors, Runnable gone) {
        Platform.setImplicitExit(false);
        var window = new MainWindow(new Stage(), setup, settings, gone);
        var latest = new FxLatest<>(window::showError);
        errors.onCaught(latest::offer);
        window.fetchOnSchedule();
        window.open();
    }

    private static void awaitQuietly(CountDownLatch gone) {
        try {
            gone.await();
        } catch (InterruptedException ended) {
            // Nobody interrupts threads here; whoever does from outside wants the program to end.
        }
    }

    private static int withoutDisplay(String why) {
        System.err.println(
                "dump-explorer: cannot open a window: "
                        + why
                        + "; start it in a desktop session (or under xvfb-run), or use a command:"
                        + " dump-explorer --help");
        return NO_DISPLAY;
    }

    /// What keeps a window from being opened here, as far as can be told before the toolkit starts.
    static Optional<String> findHindrance(Map<?, ?> properties, Map<String, String> environment) {
        boolean linux = String.valueOf(properties.get("os.name")).startsWith("Linux");
        boolean headless = "Headless".equals(properties.get("glass.platform"));
        if (!linux || headless || isSet(environment.get("DISPLAY"))) {
            return Optional.empty();
        }
        return Optional.of(
                isSet(environment.get("WAYLAND_DISPLAY"))
                        ? "this Wayland session has no X server (DISPLAY is not set)"
                        : "there is no display (DISPLAY is not set)");
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}

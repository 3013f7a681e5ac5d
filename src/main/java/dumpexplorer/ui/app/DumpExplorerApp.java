package dumpexplorer.ui.app;

import dumpexplorer.core.errors.OwnErrors;
import dumpexplorer.core.settings.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Starts the toolkit and opens the window. The toolkit makes the object itself, by this class, and under X
/// names all windows after it: desktops find the program's icon by `StartupWMClass`.
public final class DumpExplorerApp extends Application {

    private static final int NO_DISPLAY = 3;

    /// What the window is opened with. The toolkit hands nothing but words to what it makes.
    private static final AtomicReference<@Nullable Start> STARTED = new AtomicReference<>();

    private record Start(WindowSetup setup, Settings settings, OwnErrors errors) {}

    /// Made by the toolkit.
    public DumpExplorerApp() {}

    /// Opens the window and waits until it is closed. Where there is no display it says so in one line on
    /// standard error. To be called once in the life of a process.
    ///
    /// @return exit code: 0 after the window was closed, 3 without a display
    public static int run(WindowSetup setup, OwnErrors errors) throws IOException {
        Optional<String> hindrance = findHindrance(System.getProperties(), System.getenv());
        if (hindrance.isPresent()) {
            return withoutDisplay(hindrance.get());
        }
        HeadStart opening = HeadStart.on(setup);
        STARTED.set(new Start(setup.with(opening), setup.settings().load(), errors));
        try {
            launch(DumpExplorerApp.class);
        } catch (UnsupportedOperationException | ExceptionInInitializerError unusable) {
            opening.giveUp();
            return withoutDisplay(String.valueOf(unusable.getMessage()));
        }
        return 0;
    }

    @Override
    public void start(Stage stage) {
        Start start = Objects.requireNonNull(STARTED.get());
        Platform.setImplicitExit(false);
        var window = new MainWindow(stage, start.setup(), start.settings(), Platform::exit);
        window.follow(start.errors());
        window.fetchOnSchedule();
        window.open();
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

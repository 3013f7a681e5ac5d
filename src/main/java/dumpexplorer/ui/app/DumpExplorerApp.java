package dumpexplorer.ui.app;

import dumpexplorer.core.errors.OwnErrors;
import dumpexplorer.core.job.SideBySide;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.kit.Theme;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Starts the toolkit and opens the window. The toolkit makes the object itself, by this class, and under X
/// names all windows after it: desktops find the program's icon by `StartupWMClass`.
public final class DumpExplorerApp extends Application {

    private static final int NO_DISPLAY = 3;

    /// What the window is opened with. The toolkit hands nothing but words to what it makes.
    private static final CompletableFuture<Start> ASKED_FOR = new CompletableFuture<>();

    /// What kept the toolkit from starting; nothing after the window was closed.
    private static final CompletableFuture<Optional<String>> ENDED = new CompletableFuture<>();

    private static final AtomicBoolean LAUNCHED = new AtomicBoolean();

    private record Start(WindowSetup setup, Settings settings, OwnErrors errors) {}

    /// Made by the toolkit.
    public DumpExplorerApp() {}

    /// Starts the toolkit beside the caller, who is about to ask for a window. Does nothing where there can be
    /// none.
    public static void getReady() {
        if (findHindrance().isEmpty() && !LAUNCHED.getAndSet(true)) {
            SideBySide.start("launcher", DumpExplorerApp::launchAndWait);
        }
    }

    private static void launchAndWait() {
        try {
            launch(DumpExplorerApp.class);
            ENDED.complete(Optional.empty());
        } catch (UnsupportedOperationException | ExceptionInInitializerError unusable) {
            String why = String.valueOf(unusable.getMessage());
            ENDED.complete(Optional.of(why.replaceFirst("\\.$", "")));
        } catch (RuntimeException | Error fault) {
            ENDED.completeExceptionally(fault);
        }
    }

    /// Opens the window and waits until it is closed. Where there is no display it says so in one line on
    /// standard error. To be called once in the life of a process.
    ///
    /// @return exit code: 0 after the window was closed, 3 without a display
    public static int run(WindowSetup setup, OwnErrors errors) throws IOException {
        Optional<String> hindrance = findHindrance();
        if (hindrance.isPresent()) {
            return withoutDisplay(hindrance.get());
        }
        getReady();
        HeadStart opening = HeadStart.on(setup);
        ASKED_FOR.complete(new Start(setup.with(opening), setup.settings().load(), errors));
        try {
            hindrance = ENDED.join();
        } catch (CompletionException failed) {
            opening.giveUp();
            throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
        }
        if (hindrance.isPresent()) {
            opening.giveUp();
            return withoutDisplay(hindrance.get());
        }
        return 0;
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        Theme.prepare();
        ASKED_FOR
                .thenAcceptAsync(start -> open(stage, start), Platform::runLater)
                .exceptionally(fault -> {
                    ENDED.completeExceptionally(fault);
                    return null;
                });
    }

    private static void open(Stage stage, Start start) {
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
    private static Optional<String> findHindrance() {
        return findHindrance(System.getProperties(), System.getenv());
    }

    /// The same, of some system properties and variables of the environment.
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

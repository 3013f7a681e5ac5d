package dumpexplorer.ui.app;

import dumpexplorer.core.Wiring;
import dumpexplorer.core.errors.OwnErrors;
import dumpexplorer.core.settings.Folders;
import dumpexplorer.ui.kit.FxHarness;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The real window on a real library, both in folders of a test.
final class TestWindow implements AutoCloseable {

    /// Pulses without work after which the window is taken to have settled.
    private static final int QUIET = 20;

    private final AtomicBoolean gone = new AtomicBoolean();
    private final OwnErrors errors;
    private final MainWindow window;
    private final Asker asker = new Asker();

    private TestWindow(Path home, List<Path> imports) throws Exception {
        Wiring wiring = wiring(home);
        errors = wiring.ownErrors();
        WindowSetup setup = setup(wiring, home.resolve("library"), imports, asker);
        window =
                FxHarness.call(() ->
                        new MainWindow(
                                new Stage(), setup, setup.settings().load(), () -> gone.set(true)));
    }

    /// The core of a user whose files are all below one folder.
    static Wiring wiring(Path home) {
        return new Wiring(
                new Folders(home.resolve("data"), home.resolve("config")), Clock.systemUTC());
    }

    /// What such a user's window is opened with.
    static WindowSetup setup(Wiring wiring, Path library, List<Path> imports, FileAsker asker) {
        return new WindowSetup(
                library, imports, wiring.settings(), wiring::openAsIndexed, asker, wiring.clock());
    }

    /// Opens the window of a user whose files are all below one folder.
    static TestWindow open(Path home, Path... imports) throws Exception {
        var opened = new TestWindow(home, List.of(imports));
        FxHarness.run(() -> {
            opened.window.open();
            opened.window.stage().setX(0);
            opened.window.stage().setY(0);
        });
        opened.settle();
        return opened;
    }

    /// Waits until nothing is under way any more.
    void settle() throws Exception {
        FxHarness.awaitPulses("the window had nothing to do", QUIET, () -> window.model().isIdle());
    }

    /// What the file dialogs answer from now on.
    void answer(Path... chosen) {
        asker.answers.clear();
        asker.answers.addAll(List.of(chosen));
    }

    /// Has the window's own errors caught as the program itself does, and nothing else of them done.
    ///
    /// @return puts back what caught errors before, when closed
    Catching catchErrors() throws Exception {
        var catching = new Catching(Thread.getDefaultUncaughtExceptionHandler());
        errors.install();
        FxHarness.run(() -> window.follow(errors));
        return catching;
    }

    /// Errors are caught, until it is closed.
    record Catching(Thread.@Nullable UncaughtExceptionHandler before) implements AutoCloseable {

        @Override
        public void close() {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    MainWindow window() {
        return window;
    }

    Scene scene() {
        return window.stage().getScene();
    }

    /// Closes it as a user would, and waits until it is gone.
    @Override
    public void close() {
        try {
            FxHarness.run(window::close);
            FxHarness.await("the window was gone", gone::get);
        } catch (Exception failure) {
            throw new AssertionError("the window did not close", failure);
        }
    }

    private static final class Asker implements FileAsker {

        private final List<Path> answers = new ArrayList<>();

        @Override
        public List<Path> askForFiles(Window owner, String title) {
            return List.copyOf(answers);
        }

        @Override
        public Optional<Path> askForFolder(Window owner, String title) {
            return answers.stream().findFirst();
        }
    }
}

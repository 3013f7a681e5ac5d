package dumpexplorer.ui.app;

import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.QueryException;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.core.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Makes pictures of the real window with real dumps in it, without a display.
public final class Snapshot {

    private static final int DONE = 0;
    private static final int FAILED = 3;

    private Snapshot() {}

    /// What a picture shows. `IMPORT` is the report of an import of the bundled samples into a library
    /// that is gone with the picture.
    public enum View {
        GROUPS,
        TIMELINE,
        STACKWALK,
        OVERVIEW,
        ENVIRONMENT,
        JSON,
        MODULES,
        HISTORY,
        COMPARE,
        SOURCES,
        IMPORT,
        SETTINGS,
        HELP,
        PALETTE,
        START
    }

    /// A picture to be made.
    ///
    /// @param view what stands out in it
    /// @param query what is searched for; empty for all dumps
    /// @param width in pixels, at least 1
    /// @param height in pixels, at least 1
    /// @param theme colours
    /// @param out the PNG file, replaced where it exists
    public record Order(
            View view, String query, int width, int height, Settings.Theme theme, Path out) {}

    /// Makes a picture, once all views have loaded. To be called once in the life of a process, from the
    /// main thread: it starts the toolkit.
    ///
    /// @return exit code: 0 when the picture is written, else 3 after one line on standard error
    /// @throws QueryException where the query is wrong
    /// @throws IOException where the picture cannot be written
    public static int run(WindowSetup setup, Order order) throws IOException, QueryException {
        Query.parse(order.query(), setup.clock());
        return withoutDisplay(
                setup,
                (isolated, folder) -> {
                    boolean own = order.view() == View.IMPORT;
                    Path library = own ? folder.resolve("library") : isolated.library();
                    return picture(isolated(isolated, library, folder), order);
                });
    }

    /// What is done with a window.
    @FunctionalInterface
    interface Work {

        /// Does it, on the main thread.
        ///
        /// @param isolated neither shows nor changes what the user's own window remembers
        /// @param folder removed afterwards
        /// @return exit code
        int run(WindowSetup isolated, Path folder) throws IOException;
    }

    /// Works with a window on no display.
    static int withoutDisplay(WindowSetup setup, Work work) throws IOException {
        hideFromDisplay();
        Path folder = Files.createTempDirectory("dump-explorer-snapshot");
        try {
            return work.run(isolated(setup, setup.library(), folder), folder);
        } finally {
            delete(folder);
        }
    }

    /// Has the toolkit draw into memory only. To be called before it starts.
    static void hideFromDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    private static WindowSetup isolated(WindowSetup setup, Path library, Path folder) {
        return new WindowSetup(
                library,
                setup.imports(),
                new SettingsStore(folder.resolve("settings.json")),
                setup.opener(),
                setup.asker(),
                setup.clock());
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.toList();
        }
        for (Path path : all.reversed()) {
            Files.deleteIfExists(path);
        }
    }

    private static int picture(WindowSetup setup, Order order) throws IOException {
        var done = new CompletableFuture<Integer>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            new SnapshotWindow(new Stage(), setup, order, done).open();
        });
        try {
            return done.get();
        } catch (InterruptedException ended) {
            return FAILED;
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof IOException unwritable) {
                throw unwritable;
            }
            System.err.println("dump-explorer: " + (cause == null ? failed : cause).getMessage());
            return FAILED;
        } finally {
            Platform.exit();
        }
    }

    /// The code for a picture that is written.
    static int done() {
        return DONE;
    }
}

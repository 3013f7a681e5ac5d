package dumpexplorer.ui.app;

import dumpexplorer.core.query.Queries;
import dumpexplorer.core.store.Library;
import dumpexplorer.ui.importing.ImportViewModel;
import dumpexplorer.ui.kit.FxJobs;
import dumpexplorer.ui.kit.FxLatest;
import java.nio.file.Path;
import java.util.function.Consumer;

/// One open library and the screens' models that show it. Its jobs are its own, so that it can be let go
/// while the window stays.
final class LibrarySession {

    private final Library library;
    private final Queries queries;
    private final FxJobs jobs = new FxJobs();
    private final ImportViewModel importing;
    private final DecisionsViewModel decisions;

    LibrarySession(
            OpenedLibrary opened,
            Consumer<DecisionsViewModel.Outcome> decided,
            Consumer<Exception> failed) {
        library = opened.library();
        queries = opened.queries();
        importing = new ImportViewModel(opened.importer(), jobs);
        decisions = new DecisionsViewModel(queries, jobs, decided, failed);
    }

    /// Calls back on the JavaFX thread after dumps or decisions changed.
    void onChange(Runnable listener) {
        var latest = new FxLatest<Boolean>(changed -> listener.run());
        library.onChange(() -> latest.offer(true));
    }

    Path folder() {
        return library.folder();
    }

    boolean isEmpty() {
        return library.snapshot().dumpCount() == 0;
    }

    /// Ends its jobs and lets go of the folder. Returns at once.
    void close(Runnable done, Consumer<Exception> failed) {
        jobs.shutDown(
                progress -> {
                    library.close();
                    return true;
                },
                done,
                failed);
    }

    Library library() {
        return library;
    }

    Queries queries() {
        return queries;
    }

    FxJobs jobs() {
        return jobs;
    }

    ImportViewModel importing() {
        return importing;
    }

    DecisionsViewModel decisions() {
        return decisions;
    }
}

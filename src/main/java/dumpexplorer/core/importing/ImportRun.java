package dumpexplorer.core.importing;

import dumpexplorer.core.format.Formats;
import dumpexplorer.core.job.WorkerPool;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// One import from start to end: the calling thread finds candidates, workers on all cores read and
/// put them.
final class ImportRun {

    private final Library library;
    private final Meter meter;
    private final Pipeline pipeline;
    private final long startNanos = System.nanoTime();

    ImportRun(Library library, Formats formats, ImportProgress progress, Meter meter) {
        this.library = library;
        this.meter = meter;
        this.pipeline = new Pipeline(new DumpReader(library, formats), progress, meter);
    }

    /// Finds candidates.
    @FunctionalInterface
    interface Finder {

        /// Hands over all there is.
        ///
        /// @throws IOException when the work has failed
        /// @throws CancellationException when it was stopped
        void find(Inbox inbox) throws IOException;
    }

    /// Does the import.
    ///
    /// @throws IOException when the input or the library fails; what was put until then stays
    ImportReport run(Finder finder) throws IOException {
        WorkerPool workers =
                WorkerPool.start("import", WorkerPool.allCores(), pipeline::work, pipeline::stop);
        Throwable failure = null;
        try {
            finder.find(pipeline);
            pipeline.end();
        } catch (CancellationException stop) {
            pipeline.stop();
        } catch (IOException | RuntimeException | Error trouble) {
            pipeline.stop();
            failure = trouble;
        }
        Throwable workerFailure = workers.join();
        pipeline.release();
        throwAny(workerFailure == null ? failure : workerFailure);
        library.flush();
        Tally tally = pipeline.tally();
        meter.end(tally.read(), tally.rejectedCount());
        Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
        return tally.report(took, pipeline.wasStopped());
    }

    private static void throwAny(@Nullable Throwable failure) throws IOException {
        switch (failure) {
            case null -> {}
            case IOException trouble -> throw trouble;
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            default -> throw new IllegalStateException(failure);
        }
    }
}

package dumpexplorer.core.store;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.WorkerPool;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/// Goes through all files of a tree on all cores.
final class TreeReading {

    private TreeReading() {}

    /// What is done with a file. Safe from many threads.
    @FunctionalInterface
    interface FileWork {
        void take(TreeScan.TreeFile file) throws IOException;
    }

    /// Does the work for every file.
    ///
    /// @param expected number of files, -1 where it is not known
    /// @return number of files
    /// @throws CancellationException when a stop was asked for; files already taken are done
    /// @throws IOException when the work fails
    static long run(TreeScan scan, FileWork work, long expected, Progress progress)
            throws IOException {
        AtomicLong done = new AtomicLong();
        WorkerPool pool =
                WorkerPool.start(
                        "read-tree",
                        WorkerPool.allCores(),
                        () -> {
                            progress.checkStopped();
                            TreeScan.TreeFile file = scan.next();
                            if (file == null) {
                                return false;
                            }
                            work.take(file);
                            long count = done.incrementAndGet();
                            progress.report(count, expected < 0 ? -1 : Math.max(expected, count));
                            return true;
                        },
                        () -> {});
        switch (pool.join()) {
            case null -> {
                return done.get();
            }
            case IOException failed -> throw failed;
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            case Throwable failed -> throw new IllegalStateException(failed);
        }
    }
}

package dumpexplorer.core.importing;

import dumpexplorer.core.job.WorkerPool;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds up the sizes of all files of an import, ahead of reading them, so that its end can be
/// foretold.
final class Survey {

    private final List<Path> paths;
    private final Meter meter;
    private final WorkerPool thread;
    private volatile boolean unwanted;

    private Survey(List<Path> paths, Meter meter) {
        this.paths = List.copyOf(paths);
        this.meter = meter;
        this.thread = WorkerPool.start("survey", 1, this::list, () -> {});
    }

    /// Starts to list everything; the meter learns of the sum.
    static Survey start(List<Path> paths, Meter meter) {
        return new Survey(paths, meter);
    }

    private boolean list() throws IOException {
        Sum sum = new Sum();
        for (Path path : paths) {
            // A given path may be a link; its real path is none.
            Files.walkFileTree(path.toRealPath(), sum);
        }
        if (!unwanted) {
            meter.total(sum.bytes);
        }
        return false;
    }

    /// Ends the listing, because nobody needs it any more. Files that come and go meanwhile are no
    /// failure of the import.
    void end() {
        unwanted = true;
        thread.join();
    }

    /// Adds sizes up, past links and whatever may not be read.
    private final class Sum extends SimpleFileVisitor<Path> {

        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.isRegularFile() ? attributes.size() : 0;
            return unwanted ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException trouble) {
            return unwanted ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) {
            return unwanted ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}

package dumpexplorer.core.importing;

import dumpexplorer.core.job.Pace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;

/// Knows how far an import is and tells whoever watches, about ten times a second. Safe from any
/// thread.
final class Meter {

    private static final long LATE_NANOS = Duration.ofSeconds(3).toNanos();
    private static final double NANOS_PER_SECOND = 1e9;

    private final ImportProgress progress;
    private final long startNanos = System.nanoTime();
    private final Pace pace = new Pace(Duration.ofMillis(100));
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    private volatile long filesDone;
    private volatile long endedBytes;
    private volatile long bytesInFile;
    private volatile long fileBytes;
    private volatile long totalBytes = -1;
    private volatile String place = "";

    Meter(ImportProgress progress) {
        this.progress = progress;
    }

    private record Sample(long nanos, long dumps) {}

    /// The reader begins with a file.
    void beginFile(String newPlace, long sizeBytes) {
        place = newPlace;
        bytesInFile = 0;
        fileBytes = sizeBytes;
    }

    /// The reader took some bytes out of the file, perhaps some of them twice.
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the reader writes it
    void passed(long bytes) {
        bytesInFile = Math.min(fileBytes, bytesInFile + bytes);
    }

    /// The reader is done with the file.
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the reader writes them
    void endFile() {
        endedBytes += fileBytes;
        bytesInFile = 0;
        fileBytes = 0;
    }

    /// The reader came upon a file or an entry.
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the reader writes it
    void met() {
        filesDone++;
    }

    /// All input is listed.
    void total(long bytes) {
        totalBytes = bytes;
    }

    /// Tells the watcher if it is time to.
    ///
    /// @param dumps counts those read until now
    /// @param rejected counts those rejected until now
    void tick(LongSupplier dumps, LongSupplier rejected) {
        if (pace.isDue()) {
            tell(System.nanoTime(), dumps.getAsLong(), rejected.getAsLong());
        }
    }

    /// Tells the watcher for the last time.
    void end(long dumps, long rejected) {
        tell(System.nanoTime(), dumps, rejected);
    }

    private synchronized void tell(long now, long dumps, long rejected) {
        long bytesDone = endedBytes + bytesInFile;
        long bytesTotal = totalBytes < 0 ? -1 : Math.max(totalBytes, bytesDone);
        progress.say(place);
        progress.report(bytesDone, bytesTotal);
        progress.counted(
                new ImportProgress.Counts(
                        filesDone,
                        bytesDone,
                        bytesTotal,
                        dumps,
                        ofLate(now, dumps),
                        rejected,
                        secondsLeft(now, bytesDone, bytesTotal)));
    }

    private double ofLate(long now, long dumps) {
        samples.addLast(new Sample(now, dumps));
        while (samples.size() > 2 && now - samples.getFirst().nanos > LATE_NANOS) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        double seconds = (now - first.nanos) / NANOS_PER_SECOND;
        return seconds <= 0 ? 0 : Math.max(0, dumps - first.dumps) / seconds;
    }

    private long secondsLeft(long now, long bytesDone, long bytesTotal) {
        double seconds = (now - startNanos) / NANOS_PER_SECOND;
        if (bytesTotal < 0 || bytesDone <= 0 || seconds < 1) {
            return -1;
        }
        return Math.round((bytesTotal - bytesDone) * seconds / bytesDone);
    }
}

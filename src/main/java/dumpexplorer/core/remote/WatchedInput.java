package dumpexplorer.core.remote;

import dumpexplorer.core.job.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Bytes whose reader may be asked to stop between two of them.
public final class WatchedInput extends FilterInputStream {

    private static final Duration TURN = Duration.ofMillis(100);

    private volatile Progress progress = Progress.UNWATCHED;
    private long lastLookNanos = System.nanoTime();

    /// Nobody can stop its reader yet.
    public WatchedInput(InputStream source) {
        super(source);
    }

    /// From now on lets its reader be stopped.
    ///
    /// @param watcher asked about ten times a second, as long as there are bytes
    public void watch(Progress watcher) {
        progress = watcher;
    }

    @Override
    public int read() throws IOException {
        look();
        return super.read();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        look();
        return super.read(target, from, length);
    }

    private void look() {
        long now = System.nanoTime();
        if (now - lastLookNanos > TURN.toNanos()) {
            lastLookNanos = now;
            progress.checkStopped();
        }
    }
}

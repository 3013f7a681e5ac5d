package dumpexplorer.core.remote;

import dumpexplorer.core.job.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks to stop after it was asked a few times.
public final class StopAfter implements Progress {

    private final AtomicInteger left;

    public StopAfter(int times) {
        left = new AtomicInteger(times);
    }

    @Override
    public void report(long done, long total) {}

    @Override
    public void say(String state) {}

    @Override
    public void checkStopped() {
        if (left.decrementAndGet() < 0) {
            throw new CancellationException("enough");
        }
    }
}

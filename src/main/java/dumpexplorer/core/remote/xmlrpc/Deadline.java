package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.job.Progress;
import java.util.concurrent.CancellationException;

/// Stops work once its time is over.
///
/// @param endNanos by [System#nanoTime]
record Deadline(long endNanos) implements Progress {

    @Override
    public void report(long done, long total) {}

    @Override
    public void say(String state) {}

    @Override
    public void checkStopped() {
        if (System.nanoTime() - endNanos > 0) {
            throw new CancellationException("the time is over");
        }
    }
}

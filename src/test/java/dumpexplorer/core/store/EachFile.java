package dumpexplorer.core.store;

import dumpexplorer.core.job.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// Does something before each file that is read.
///
/// @param work may stop the reading by throwing
record EachFile(Runnable work) implements Progress {

    /// Stops after some files.
    static EachFile stopAfter(int files) {
        var left = new AtomicInteger(files);
        return new EachFile(() -> {
            if (left.getAndDecrement() <= 0) {
                throw new CancellationException();
            }
        });
    }

    @Override
    public void report(long done, long total) {}

    @Override
    public void say(String state) {}

    @Override
    public void checkStopped() {
        work.run();
    }
}

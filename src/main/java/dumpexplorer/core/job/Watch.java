package dumpexplorer.core.job;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Looks after work that blocks: calls a check again and again, from outside, until it is closed. The
/// check wakes the work where that must end, such as by closing the socket that it reads from.
public final class Watch implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Runnable check;
    private @Nullable ScheduledFuture<?> turns;
    private boolean closed;

    private Watch(Runnable check) {
        this.check = check;
    }

    /// Starts to watch; the first check comes after one interval.
    ///
    /// @param interval time between the end of one check and the start of the next
    /// @param check must be quick, as all watches share one thread; never called twice at a time
    public static Watch start(Duration interval, Runnable check) {
        Watch watch = new Watch(check);
        long nanos = interval.toNanos();
        watch.turns =
                Clockwork.TURNS.scheduleWithFixedDelay(
                        watch::look, nanos, nanos, TimeUnit.NANOSECONDS);
        return watch;
    }

    private void look() {
        lock.lock();
        try {
            if (!closed) {
                check.run();
            }
        } catch (Throwable thrown) {
            // The executor would keep it to itself.
            Thread watcher = Thread.currentThread();
            watcher.getUncaughtExceptionHandler().uncaughtException(watcher, thrown);
        } finally {
            lock.unlock();
        }
    }

    /// Ends the watch. No check runs any more when this returns.
    @Override
    public void close() {
        if (turns != null) {
            turns.cancel(false);
        }
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /// A platform thread, because virtual ones are not time-sliced: two that decode at full speed would
    /// keep every watch of a machine with two cores from its turn.
    private static final class Clockwork {

        static final ScheduledThreadPoolExecutor TURNS =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("watch").factory());

        static {
            TURNS.setRemoveOnCancelPolicy(true);
            TURNS.setKeepAliveTime(30, TimeUnit.SECONDS);
            TURNS.allowCoreThreadTimeOut(true);
        }

        private Clockwork() {}
    }
}

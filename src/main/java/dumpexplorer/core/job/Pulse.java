package dumpexplorer.core.job;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Calls somebody again and again, on a thread of its own, until it is closed.
public final class Pulse implements AutoCloseable {

    private final Duration interval;
    private final Runnable target;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private boolean closed;

    private Pulse(Duration interval, Runnable target) {
        this.interval = interval;
        this.target = target;
    }

    /// Begins at once with the first call.
    ///
    /// @param name what is done, as a thread name
    /// @param interval from the end of one call to the beginning of the next
    /// @param target is never called twice at a time; what it throws goes to the handler of uncaught
    ///     errors and ends the calls
    public static Pulse start(String name, Duration interval, Runnable target) {
        Pulse pulse = new Pulse(interval, target);
        Thread.ofVirtual().name(name).start(pulse::repeat);
        return pulse;
    }

    private void repeat() {
        while (!isClosed()) {
            target.run();
            pause();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            long left = interval.toNanos();
            while (!closed && left > 0) {
                left = ended.awaitNanos(left);
            }
        } catch (InterruptedException early) {
            // nobody interrupts; a call too early does no harm
        } finally {
            lock.unlock();
        }
    }

    /// Ends the calls; one under way goes on to its end, which is not waited for.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

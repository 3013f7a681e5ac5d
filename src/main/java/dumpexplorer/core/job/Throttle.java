package dumpexplorer.core.job;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Passes calls on, but not too often: many requests within the interval make one call, after the last of
/// them or later. Safe from any thread.
public final class Throttle {

    private final String name;
    private final long intervalNanos;
    private final Runnable target;
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile long lastCallNanos;

    /// @param name what is called, as a thread name
    /// @param interval shortest time between two calls
    /// @param target is called on a thread of its own, never twice at a time
    public Throttle(String name, Duration interval, Runnable target) {
        this.name = name;
        intervalNanos = interval.toNanos();
        this.target = target;
        lastCallNanos = System.nanoTime() - intervalNanos;
    }

    /// Asks for a call. Returns at once.
    public void request() {
        if (pending.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::callInTime);
        }
    }

    private synchronized void callInTime() {
        long left = lastCallNanos + intervalNanos - System.nanoTime();
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, left)));
        } catch (InterruptedException early) {
            // nobody interrupts; a call too early would do no harm
        }
        lastCallNanos = System.nanoTime();
        pending.set(false);
        target.run();
    }
}

package dumpexplorer.core.job;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Tells when something is due that should not be done too often: numbers that change faster than anybody
/// reads them. Safe from any thread.
public final class Pace {

    private final long intervalNanos;
    private final AtomicLong dueNanos = new AtomicLong(System.nanoTime());

    /// @param interval shortest time from one to the next
    public Pace(Duration interval) {
        intervalNanos = interval.toNanos();
    }

    /// Whether it is due, which it is for one of those who ask.
    public boolean isDue() {
        long now = System.nanoTime();
        long due = dueNanos.get();
        return now - due >= 0 && dueNanos.compareAndSet(due, now + intervalNanos);
    }
}

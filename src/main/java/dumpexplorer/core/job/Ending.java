package dumpexplorer.core.job;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets work end in order when the process is asked to end (Ctrl-C, SIGTERM, logging out): the work
/// learns that it is to stop, and the process waits until it has, at most {@value
/// #LONGEST_WAIT_SECONDS} seconds.
public final class Ending implements AutoCloseable {

    /// Longest time that the process waits for the work.
    public static final int LONGEST_WAIT_SECONDS = 60;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final CountDownLatch wish = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    private Ending() {
        hook = Thread.ofPlatform().name("end-in-order").unstarted(this::askAndWait);
    }

    /// Starts to watch. Close it when the work is done and everything is saved.
    public static Ending watch() {
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    private void askAndWait() {
        asked = true;
        wish.countDown();
        try {
            if (!finished.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(Ending.class.getName())
                        .log(System.Logger.Level.WARNING, "the work did not end in time");
            }
        } catch (InterruptedException ended) {
            // Nobody interrupts threads here; whoever does from outside wants no more waiting.
        }
    }

    /// Whether the process is to end.
    public boolean isAsked() {
        return asked;
    }

    /// Waits until the process is to end.
    public void awaitAsked() {
        boolean waits = true;
        while (waits) {
            try {
                wish.await();
                waits = false;
            } catch (InterruptedException early) {
                // Nobody interrupts threads here; whoever does from outside changes nothing.
            }
        }
    }

    /// Waits for a time, or until the process is to end.
    public void pause(Duration most) {
        try {
            boolean _ = wish.await(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException early) {
            // Nobody interrupts threads here; whoever does from outside wants no more waiting.
        }
    }

    /// Ends the work if the process is to end.
    ///
    /// @throws CancellationException once it is
    public void checkStopped() {
        if (asked) {
            throw new CancellationException("the process is to end");
        }
    }

    /// Says that the work is done. The process may go now.
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending already and the hook has just been let go.
        }
    }
}

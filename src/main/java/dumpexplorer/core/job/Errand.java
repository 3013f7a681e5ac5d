package dumpexplorer.core.job;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Something that may block for long and that nobody can wake, such as asking for a host's number. It is
/// sent away on a thread of its own, and left alone when it is not waited for any longer.
public final class Errand {

    private static final Duration TURN = Duration.ofMillis(100);

    private Errand() {}

    /// Sends a piece of work away and waits for it.
    ///
    /// @param name what it does, as a thread name
    /// @param longest how long it is waited for
    /// @param progress asked ten times a second whether to stop waiting
    /// @return what the work returns
    /// @throws TimeoutException when it took too long
    /// @throws CancellationException when a stop was asked for
    /// @throws ExecutionException when the work threw, which is its cause
    public static <T> T await(String name, Callable<T> work, Duration longest, Progress progress)
            throws TimeoutException, ExecutionException {
        FutureTask<T> errand = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(errand);
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            progress.checkStopped();
            long left = Math.min(TURN.toNanos(), end - System.nanoTime());
            try {
                return errand.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                if (left <= 0) {
                    throw notYet;
                }
            } catch (InterruptedException ended) {
                // Nobody interrupts threads here; whoever does from outside wants no more waiting.
                throw new CancellationException("the waiting thread was interrupted");
            }
        }
    }
}

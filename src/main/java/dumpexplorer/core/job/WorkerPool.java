package dumpexplorer.core.job;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A fixed number of threads that take the same step again and again until there is nothing left to
/// do. For work that burns CPU. No thread is ever interrupted; the first failure ends the others at
/// their next step.
public final class WorkerPool {

    private final Step step;
    private final Runnable onFailure;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Throwable failure;

    private WorkerPool(Step step, Runnable onFailure) {
        this.step = step;
        this.onFailure = onFailure;
    }

    /// One piece of work, taken over and over by every thread of a pool.
    @FunctionalInterface
    public interface Step {

        /// Does one piece; may wait for it to come.
        ///
        /// @return whether there may be more; false ends the calling thread
        /// @throws Exception when the whole work has failed
        boolean take() throws Exception;
    }

    /// Number of threads that keeps every core of this machine busy.
    public static int allCores() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    /// Starts the threads.
    ///
    /// @param name what they do, as a thread name: `import`
    /// @param threadCount how many, at least 1
    /// @param step what each of them repeats; must be safe from any thread
    /// @param onFailure called once, on the failing thread: must wake threads that wait inside the
    ///   step
    public static WorkerPool start(String name, int threadCount, Step step, Runnable onFailure) {
        WorkerPool pool = new WorkerPool(step, onFailure);
        for (int number = 1; number <= threadCount; number++) {
            pool.threads.add(
                    Thread.ofPlatform().daemon().name(name + "-" + number).unstarted(pool::repeat));
        }
        pool.threads.forEach(Thread::start);
        return pool;
    }

    private void repeat() {
        boolean more = true;
        while (more && failure() == null) {
            try {
                more = step.take();
            } catch (Throwable thrown) {
                more = false;
                if (keep(thrown)) {
                    onFailure.run();
                }
            }
        }
    }

    private synchronized boolean keep(Throwable thrown) {
        if (failure != null) {
            failure.addSuppressed(thrown);
            return false;
        }
        failure = thrown;
        return true;
    }

    /// What made the first thread fail, or null while all is well.
    public synchronized @Nullable Throwable failure() {
        return failure;
    }

    /// Waits until every thread has ended. An interrupt of the waiting thread does not end the
    /// wait; it is still set afterwards.
    ///
    /// @return what made the first thread fail, or null when none did
    public @Nullable Throwable join() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= joinWhole(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return failure();
    }

    private static boolean joinWhole(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException wanted) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}

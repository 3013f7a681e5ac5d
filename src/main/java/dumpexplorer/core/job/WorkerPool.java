package dumpexplorer.core.job;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A fixed number of threads that take the same step again and again until there is nothing left to
/// do. For work that burns CPU. No thread is ever interrupted; the first failure ends the others at
/// their next step.
public final class WorkerPool {

    private final Step step;
    private final Runnable onFailure;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private int running;
    private volatile @Nullable Throwable failure;

    private WorkerPool(int threadCount, Step step, Runnable onFailure) {
        this.running = threadCount;
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

    /// Number of threads that keeps every core of this machine busy, at least 2.
    public static int allCores() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    /// Starts the threads.
    ///
    /// @param name what they do, as a thread name: `import`
    /// @param threadCount how many, at least 1
    /// @param step what each of them repeats; must be safe from any thread
    /// @param onFailure called once, on the failing thread: must wake threads that wait inside the step
    public static WorkerPool start(String name, int threadCount, Step step, Runnable onFailure) {
        WorkerPool pool = new WorkerPool(threadCount, step, onFailure);
        for (int number = 1; number <= threadCount; number++) {
            Thread.ofPlatform().daemon().name(name + "-" + number).start(pool::repeat);
        }
        return pool;
    }

    private void repeat() {
        try {
            boolean more = true;
            while (more && failure() == null) {
                more = step.take();
            }
        } catch (Throwable thrown) {
            if (keep(thrown)) {
                onFailure.run();
            }
        } finally {
            leave();
        }
    }

    private boolean keep(Throwable thrown) {
        lock.lock();
        try {
            if (failure != null) {
                failure.addSuppressed(thrown);
                return false;
            }
            failure = thrown;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            running--;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// What made the first thread fail, or null while all is well.
    public @Nullable Throwable failure() {
        return failure;
    }

    /// Waits until every thread is done.
    ///
    /// @return what made the first thread fail, or null when none did
    public @Nullable Throwable join() {
        lock.lock();
        try {
            while (running > 0) {
                ended.awaitUninterruptibly();
            }
            return failure;
        } finally {
            lock.unlock();
        }
    }
}

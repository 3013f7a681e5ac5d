package dumpexplorer.core.store;

import dumpexplorer.core.job.WorkerPool;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The one thread that carries changes of the index from memory to disk: it gathers them for a moment or
/// until there are a thousand, makes their files durable, and saves their rows. So no saved row ever
/// outlives its file.
final class IndexWriter implements AutoCloseable {

    /// What the writer does with the changes gathered.
    @FunctionalInterface
    interface Save {
        /// Saves every change told until now, and perhaps more.
        void run() throws IOException;
    }

    private static final int BATCH = 1_000;
    private static final int MAX_WAITING = 10_000;
    private static final long GATHERING_NANOS = Duration.ofMillis(100).toNanos();

    private final Save save;
    private final WorkerPool thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition saved = lock.newCondition();
    private long changes;
    private long savedChanges;
    private int flushing;
    private boolean closing;
    private @Nullable Throwable failure;

    /// Starts the thread.
    IndexWriter(Save save) {
        this.save = save;
        thread = WorkerPool.start("index-writer", 1, this::saveOnce, this::failed);
    }

    /// Tells that the index has changed. Waits when the writer is far behind.
    ///
    /// @throws IOException when an earlier change could not be saved
    void changed() throws IOException {
        lock.lock();
        try {
            while (failure == null && changes - savedChanges >= MAX_WAITING) {
                saved.awaitUninterruptibly();
            }
            check();
            changes++;
            if (changes == savedChanges + 1 || changes - savedChanges == BATCH) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until everything told until now is saved.
    ///
    /// @throws IOException when it could not be
    void flush() throws IOException {
        lock.lock();
        try {
            long wanted = changes;
            flushing++;
            changed.signal();
            while (failure == null && savedChanges < wanted) {
                saved.awaitUninterruptibly();
            }
            flushing--;
            check();
        } finally {
            lock.unlock();
        }
    }

    private void check() throws IOException {
        if (failure != null) {
            throw new IOException(
                    "the index cannot be written: "
                            + deepest(failure).getMessage()
                            + " (the dumps themselves are safe; the index mends itself when the"
                            + " library is opened again)",
                    failure);
        }
    }

    // The database wraps what the disk said several times over.
    private static Throwable deepest(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private boolean saveOnce() throws Exception {
        long taken;
        lock.lock();
        try {
            gather();
            if (closing && changes == savedChanges) {
                return false;
            }
            taken = changes;
        } finally {
            lock.unlock();
        }
        save.run();
        lock.lock();
        try {
            savedChanges = taken;
            saved.signalAll();
        } finally {
            lock.unlock();
        }
        return true;
    }

    private void gather() throws InterruptedException {
        while (changes == savedChanges && !closing) {
            changed.await();
        }
        long left = GATHERING_NANOS;
        while (changes - savedChanges < BATCH && flushing == 0 && !closing && left > 0) {
            left = changed.awaitNanos(left);
        }
    }

    private void failed() {
        lock.lock();
        try {
            failure = thread.failure();
            saved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Saves what is left and ends the thread.
    ///
    /// @throws IOException when it could not be saved
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closing = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        thread.join();
        lock.lock();
        try {
            check();
        } finally {
            lock.unlock();
        }
    }
}

package dumpexplorer.core.job;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Virtual threads that belong together and are waited for together: one for each piece of work that
/// mostly waits for others, such as the connections of a server. What a piece throws goes to the
/// uncaught handler, as any error of a thread. Safe from any thread.
public final class Crew {

    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private int running;
    private long started;

    /// @param name what they do, as the beginning of their threads' names
    public Crew(String name) {
        this.name = name;
    }

    /// Starts a thread for a piece of work.
    public void start(Runnable work) {
        long number;
        lock.lock();
        try {
            running++;
            number = ++started;
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name(name + "-" + number).start(() -> run(work));
    }

    private void run(Runnable work) {
        try {
            work.run();
        } finally {
            lock.lock();
            try {
                running--;
                left.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /// Waits until all that were started are done. Whoever calls this asks them to end before.
    public void awaitAll() {
        lock.lock();
        try {
            while (running > 0) {
                left.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}

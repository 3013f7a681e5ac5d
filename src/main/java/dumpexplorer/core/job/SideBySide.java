package dumpexplorer.core.job;

import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does the same work for many things side by side, each on a virtual thread of its own: for work that
/// mostly waits, such as for a network.
public final class SideBySide {

    private SideBySide() {}

    /// Does the work and waits until all of it is done. One that fails does not stop the others.
    ///
    /// @param name what is done, as a thread name: `fetch`
    /// @param most how many are under way at a time, at least 1
    /// @param things what it is done for, begun in their order
    /// @param work must be safe from any thread
    /// @throws RuntimeException the first that the work has thrown, with later ones as suppressed
    public static <T> void forEach(String name, int most, Collection<T> things, Consumer<T> work) {
        Semaphore room = new Semaphore(most);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        for (T thing : things) {
            room.acquireUninterruptibly();
            Thread.ofVirtual()
                    .name(name)
                    .start(() -> {
                        try {
                            work.accept(thing);
                        } catch (Throwable thrown) {
                            keep(failure, thrown);
                        } finally {
                            room.release();
                        }
                    });
        }
        room.acquireUninterruptibly(most); // all that is under way
        switch (failure.get()) {
            case null -> {}
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case Throwable checked -> throw new IllegalStateException(checked);
        }
    }

    /// Starts a piece of work beside the caller. What it throws goes to the handler of uncaught errors.
    ///
    /// @param name what it does, as a thread name
    public static void start(String name, Runnable work) {
        Thread.ofVirtual().name(name).start(work);
    }

    private static void keep(AtomicReference<@Nullable Throwable> failure, Throwable thrown) {
        if (!failure.compareAndSet(null, thrown)) {
            Throwable first = failure.get();
            if (first != null && !first.equals(thrown)) {
                first.addSuppressed(thrown);
            }
        }
    }
}

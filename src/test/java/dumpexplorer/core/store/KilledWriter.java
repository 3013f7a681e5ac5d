package dumpexplorer.core.store;

import dumpexplorer.core.job.WorkerPool;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// The program that {@link KillTest} starts and kills: puts made-up dumps into a library, two threads at a
/// time, with a decision now and then.
final class KilledWriter {

    private KilledWriter() {}

    /// Puts the dumps.
    ///
    /// @param arguments library, number of dumps
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        AtomicInteger next = new AtomicInteger();
        try (Library library = Trees.open(Path.of(arguments[0]))) {
            System.out.println("open");
            WorkerPool pool =
                    WorkerPool.start(
                            "put",
                            2,
                            () -> {
                                int number = next.getAndIncrement();
                                if (number < count) {
                                    KillTest.put(library, number);
                                }
                                return number < count;
                            },
                            () -> {});
            Throwable failure = pool.join();
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        }
    }
}

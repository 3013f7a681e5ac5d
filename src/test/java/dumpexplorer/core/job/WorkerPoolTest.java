package dumpexplorer.core.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {

    @Test
    void takesStepsOnAllThreadsUntilNoneIsLeft() {
        AtomicInteger left = new AtomicInteger(1000);
        CountDownLatch met = new CountDownLatch(3);
        Set<String> threads = new ConcurrentSkipListSet<>();
        WorkerPool pool =
                WorkerPool.start(
                        "count",
                        3,
                        () -> {
                            if (threads.add(Thread.currentThread().getName())) {
                                met.countDown();
                                met.await();
                            }
                            return left.decrementAndGet() > 0;
                        },
                        () -> {});
        assertNull(pool.join());
        assertEquals(Set.of("count-1", "count-2", "count-3"), threads);
        assertEquals(-2, left.get());
    }

    @Test
    void endsTheOthersWhenOneFails() {
        IOException wanted = new IOException("disk full");
        CountDownLatch woken = new CountDownLatch(1);
        AtomicInteger number = new AtomicInteger();
        WorkerPool pool =
                WorkerPool.start(
                        "fail",
                        2,
                        () -> {
                            if (number.incrementAndGet() == 1) {
                                throw wanted;
                            }
                            woken.await();
                            return true;
                        },
                        woken::countDown);
        assertSame(wanted, pool.join());
    }
}

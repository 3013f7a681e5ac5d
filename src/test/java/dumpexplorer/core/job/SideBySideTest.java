package dumpexplorer.core.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void doesAllOfItAndNeverTooMuchAtATime() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        List<Integer> things = IntStream.range(0, 200).boxed().toList();
        SideBySide.forEach(
                "test",
                7,
                things,
                thing -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    done.add(thing);
                    underWay.decrementAndGet();
                });
        assertEquals(Set.copyOf(things), done);
        assertTrue(most.get() <= 7, most::toString);
    }

    @Test
    void reallyWorksSideBySide() {
        CyclicBarrier all = new CyclicBarrier(5);
        SideBySide.forEach("test", 5, List.of(1, 2, 3, 4, 5), thing -> meet(all));
        assertEquals(0, all.getNumberWaiting());
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void finishesTheOthersBeforeItFails() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        RuntimeException thrown =
                assertThrows(
                        RuntimeException.class,
                        () ->
                                SideBySide.forEach(
                                        "test",
                                        2,
                                        List.of(0, 1, 2, 3, 4),
                                        thing -> {
                                            if (thing % 2 == 0) {
                                                throw new IllegalArgumentException("no " + thing);
                                            }
                                            done.add(thing);
                                        }));
        assertEquals(Set.of(1, 3), done);
        assertEquals(2, thrown.getSuppressed().length);
    }
}

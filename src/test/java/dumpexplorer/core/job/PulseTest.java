package dumpexplorer.core.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTest {

    @Test
    void callsAgainAndAgain() throws Exception {
        CountDownLatch calls = new CountDownLatch(3);
        try (Pulse pulse = Pulse.start("test", Duration.ofMillis(1), calls::countDown)) {
            assertTrue(calls.await(10, TimeUnit.SECONDS), pulse::toString);
        }
    }

    @Test
    void endsWhenItIsClosedHoweverLongItWouldPause() throws Exception {
        SynchronousQueue<Integer> taken = new SynchronousQueue<>();
        AtomicInteger calls = new AtomicInteger();
        Pulse pulse =
                Pulse.start(
                        "test",
                        Duration.ofNanos(1),
                        () -> {
                            try {
                                taken.put(calls.incrementAndGet());
                            } catch (InterruptedException never) {
                                throw new AssertionError(never);
                            }
                        });
        assertEquals(1, taken.take());
        assertEquals(2, taken.take());
        pulse.close();
        Integer last = taken.poll(200, TimeUnit.MILLISECONDS);
        assertTrue(last == null || last == 3, () -> "called again: " + last);
        assertEquals(null, taken.poll(200, TimeUnit.MILLISECONDS));
    }
}

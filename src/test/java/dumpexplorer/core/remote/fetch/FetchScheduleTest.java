package dumpexplorer.core.remote.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.remote.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchScheduleTest {

    private static final Duration LOOK = Duration.ofMillis(5);

    @TempDir private Path folder;
    private TestLibrary test;
    private final Listener listener = new Listener();

    private static final class Listener implements FetchSchedule.Listener {

        private final BlockingQueue<String> fetched = new LinkedBlockingQueue<>();

        @Override
        public void fetched(FetchReport report) {
            fetched.add(report.sources().getFirst().source());
        }

        @Override
        public void failed(IOException why) {
            fetched.add(String.valueOf(why.getMessage()));
        }

        @Override
        public void report(long done, long total) {}

        @Override
        public void say(String state) {}

        @Override
        public void checkStopped() {}

        @Override
        public void began(String source) {}

        @Override
        public void ended(SourceReport source) {}

        @Nullable String next() throws InterruptedException {
            return fetched.poll(20, TimeUnit.SECONDS);
        }

        @Nullable String nextSoon() throws InterruptedException {
            return fetched.poll(100, TimeUnit.MILLISECONDS);
        }
    }

    @BeforeEach
    void open() throws IOException {
        test = new TestLibrary(folder);
    }

    @AfterEach
    void close() throws IOException {
        test.close();
    }

    private Source add(String name, Duration every) throws IOException {
        String url = "https+xmlrpc://" + name.substring("host:".length()) + ":1";
        test.net.put(url, new TestHost(test.clock, List.of()));
        Source source =
                new Source(name, "host", url, null, every, Source.Use.ENABLED, Source.Login.NONE);
        test.book.put(source);
        return source;
    }

    @Test
    void fetchesEachSourceAtItsInterval() throws Exception {
        Source often = add("host:often", Duration.ofMinutes(5));
        Source seldom = add("host:seldom", Duration.ofMinutes(60));
        Source never = add("host:never", Duration.ZERO);
        test.fetch("host:seldom");
        try (FetchSchedule schedule =
                FetchSchedule.start(test.fetcher, test.book, test.clock, LOOK, listener)) {
            assertEquals("host:often", listener.next());
            assertNull(listener.nextSoon());
            assertEquals(
                    Optional.of(TestLibrary.START.plus(Duration.ofMinutes(5))),
                    schedule.next(often));
            assertEquals(
                    Optional.of(TestLibrary.START.plus(Duration.ofMinutes(60))),
                    schedule.next(seldom));
            assertEquals(Optional.empty(), schedule.next(never));
            assertEquals(Optional.empty(), schedule.next(often.used(Source.Use.DISABLED)));
            test.clock.now = TestLibrary.START.plus(Duration.ofMinutes(5));
            assertEquals("host:often", listener.next());
            assertNull(listener.nextSoon());
        }
    }

    @Test
    void asksASourceThatHangsNotAgainAndTheOthersAllTheSame() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        add("host:hangs", Duration.ofMinutes(1));
        test.net.put(
                "https+xmlrpc://hangs:1",
                (call, progress) -> {
                    hanging.countDown();
                    try {
                        assertTrue(release.await(20, TimeUnit.SECONDS));
                    } catch (InterruptedException never) {
                        throw new AssertionError(never);
                    }
                    progress.checkStopped();
                    return TestDumps.JSON.createArrayNode();
                });
        FetchSchedule schedule =
                FetchSchedule.start(test.fetcher, test.book, test.clock, LOOK, listener);
        assertTrue(hanging.await(20, TimeUnit.SECONDS));
        add("host:well", Duration.ofMinutes(1));
        assertEquals("host:well", listener.next());
        assertEquals(1, test.net.calls.stream().filter("host_info[]"::equals).count() - 1);
        release.countDown();
        schedule.close();
    }
}

package dumpexplorer.core.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.grouping.Grouping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorOutboxTest {

    private static final Instant START = Instant.parse("2026-03-04T05:06:07.5Z");

    @TempDir Path folder;
    private final HandClock clock = new HandClock();
    private OwnErrors errors;
    private ErrorOutbox outbox;
    private final List<String> arrived = new ArrayList<>();

    /// Stands still until it is set.
    private static final class HandClock extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void catchErrors() {
        errors = new OwnErrors(folder.resolve("spool"), clock, "9.9", new Grouping());
        outbox = new ErrorOutbox(folder.resolve("spool/push"), clock);
        errors.pushFrom(outbox);
    }

    private void fail(String message) {
        errors.uncaughtException(Thread.currentThread(), new IllegalStateException(message));
        clock.now = clock.now.plusSeconds(1);
    }

    private void arrive(ObjectNode dump) {
        arrived.add(dump.path("description").path("subject").textValue());
    }

    private static void refuse(ObjectNode dump) throws IOException {
        throw new IOException("testbed: is not there");
    }

    @Test
    void bringsOneErrorAtATurnTheOldestFirst() throws IOException {
        fail("first");
        fail("second");
        assertTrue(outbox.turn(this::arrive));
        assertEquals(List.of("first"), arrived);
        assertEquals(1, outbox.waiting());
        assertTrue(outbox.turn(this::arrive));
        assertFalse(outbox.turn(this::arrive));
        assertEquals(List.of("first", "second"), arrived);
    }

    @Test
    void handsOverTheDumpWithItsData() throws IOException {
        fail("it broke");
        assertTrue(
                outbox.turn(dump -> {
                    assertEquals("1772600767.50", dump.path("dump_id").textValue());
                    assertEquals(1772600767.5, dump.path("timestamp").doubleValue());
                    assertEquals("it broke", dump.at("/data/exception/value").textValue());
                    assertEquals("explorer", dump.at("/software_version/component").textValue());
                    assertTrue(dump.path("dump_file_version").isMissingNode());
                }));
    }

    @Test
    void keepsWhatDidNotArriveAndTriesAgainAfterHalfAnHour() throws IOException {
        fail("first");
        assertFalse(outbox.turn(ErrorOutboxTest::refuse));
        assertEquals(Optional.of("testbed: is not there"), outbox.trouble());
        clock.now = clock.now.plus(Duration.ofMinutes(29));
        assertFalse(outbox.turn(this::arrive));
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertTrue(outbox.turn(this::arrive));
        assertEquals(Optional.empty(), outbox.trouble());
    }

    @Test
    void triesAgainAtTheNextError() throws IOException {
        fail("first");
        assertFalse(outbox.turn(ErrorOutboxTest::refuse));
        fail("second");
        assertTrue(outbox.turn(this::arrive));
        assertEquals(List.of("first"), arrived);
    }

    @Test
    void keepsNothingWhileItIsOff() throws IOException {
        errors.pushFrom(null);
        fail("first");
        assertEquals(0, outbox.waiting());
    }

    @Test
    void remembersWhatWaitsWhenTheProgramEnds() throws IOException {
        fail("first");
        ErrorOutbox later = new ErrorOutbox(folder.resolve("spool/push"), clock);
        assertTrue(later.turn(this::arrive));
        assertEquals(List.of("first"), arrived);
    }
}

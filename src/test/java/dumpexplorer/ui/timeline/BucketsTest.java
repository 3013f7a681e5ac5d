package dumpexplorer.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.query.TimeLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private static TimeLevel level(Duration seen) {
        return Buckets.levelFor(new TimeWindow(0, seen.toMillis()), 900);
    }

    @Test
    void choosesTheFinestLevelWhoseBarsCanBeToldApart() {
        assertEquals(TimeLevel.SLOT, level(Duration.ofHours(20)));
        assertEquals(TimeLevel.HOUR, level(Duration.ofDays(10)));
        assertEquals(TimeLevel.DAY, level(Duration.ofDays(365)));
        assertEquals(TimeLevel.MONTH, level(Duration.ofDays(3650)));
        assertEquals(TimeLevel.YEAR, level(Duration.ofDays(36500)));
    }

    @Test
    void beginsSlotsEveryFiveMinutes() {
        long start =
                Buckets.startOf(TimeLevel.SLOT, millis("2009-03-31T14:49:59.999Z"), ZoneOffset.UTC);
        assertEquals(millis("2009-03-31T14:45:00Z"), start);
        assertEquals(
                millis("2009-03-31T14:50:00Z"),
                Buckets.endOf(TimeLevel.SLOT, start, ZoneOffset.UTC));
    }

    @Test
    void givesTheDayOnWhichClocksChangeItsOwnLength() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        long start = Buckets.startOf(TimeLevel.DAY, millis("2026-03-29T12:00:00Z"), berlin);
        long end = Buckets.endOf(TimeLevel.DAY, start, berlin);
        assertEquals(millis("2026-03-28T23:00:00Z"), start);
        assertEquals(Duration.ofHours(23).toMillis(), end - start);
    }
}

package dumpexplorer.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    @Test
    void asksAtOnceWhoWasNeverAsked() {
        assertEquals(Optional.of(NOW), next(HALF_HOUR, null));
    }

    @Test
    void waitsForTheIntervalAlsoAfterAFailure() {
        assertEquals(Optional.of(NOW.plusSeconds(600)), next(HALF_HOUR, NOW.minusSeconds(1200)));
    }

    @Test
    void asksAtOnceWhoIsOverdue() {
        assertEquals(Optional.of(NOW), next(HALF_HOUR, NOW.minusSeconds(7200)));
    }

    @Test
    void asksByHandOnlyWhereThereIsNoInterval() {
        assertEquals(Optional.empty(), next(Duration.ZERO, null));
    }

    @Test
    void neverAsksADisabledSource() {
        assertEquals(
                Optional.empty(),
                Timetable.findNextRun(
                        source(HALF_HOUR).used(Source.Use.DISABLED), SourceStatus.NONE, NOW));
    }

    @Test
    void doesNotWaitForYearsWhereTheClockWasSetBack() {
        assertEquals(
                Optional.of(NOW.plus(HALF_HOUR)), next(HALF_HOUR, NOW.plus(Duration.ofDays(1000))));
    }

    private static Optional<Instant> next(Duration every, @Nullable Instant lastTry) {
        SourceStatus none = SourceStatus.NONE;
        var status = new SourceStatus(none.state(), lastTry, null, null, null, null, null, null);
        return Timetable.findNextRun(source(every), status, NOW);
    }

    private static Source source(Duration every) {
        return new Source("a", "folder", "/", null, every, Source.Use.ENABLED, Source.Login.NONE);
    }
}

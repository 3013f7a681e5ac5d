package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.TimeLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// Where buckets of each length begin and end, in any zone: days of a zone are its own days, with 23
/// or 25 hours where its clocks change.
final class Buckets {

    private static final int SLOT_MINUTES = 5;

    /// Narrower bars would melt into each other.
    private static final double NARROWEST_BAR_PIXELS = 2;

    private Buckets() {}

    /// The finest level whose bars are wide enough to be told apart.
    static TimeLevel levelFor(TimeWindow window, double widthPixels) {
        double barMillis = window.lengthMillis() * NARROWEST_BAR_PIXELS / Math.max(1, widthPixels);
        TimeLevel chosen = TimeLevel.YEAR;
        for (TimeLevel level : TimeLevel.values()) {
            if (length(level).toMillis() >= barMillis) {
                chosen = level;
            }
        }
        return chosen;
    }

    /// Length of a bucket; that of an average one where lengths differ.
    static Duration length(TimeLevel level) {
        return switch (level) {
            case YEAR -> ChronoUnit.YEARS.getDuration();
            case MONTH -> ChronoUnit.MONTHS.getDuration();
            case DAY -> Duration.ofDays(1);
            case HOUR -> Duration.ofHours(1);
            case SLOT -> Duration.ofMinutes(SLOT_MINUTES);
        };
    }

    /// First moment of the bucket that holds a moment.
    static long startOf(TimeLevel level, long millis, ZoneId zone) {
        ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
        ZonedDateTime day = time.toLocalDate().atStartOfDay(zone);
        ZonedDateTime start =
                switch (level) {
                    case YEAR -> day.toLocalDate().withDayOfYear(1).atStartOfDay(zone);
                    case MONTH -> day.toLocalDate().withDayOfMonth(1).atStartOfDay(zone);
                    case DAY -> day;
                    case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
                    case SLOT ->
                            time.truncatedTo(ChronoUnit.MINUTES)
                                    .minusMinutes(time.getMinute() % SLOT_MINUTES);
                };
        return start.toInstant().toEpochMilli();
    }

    /// First moment after the bucket that begins at a moment.
    static long endOf(TimeLevel level, long startMillis, ZoneId zone) {
        ZonedDateTime start = Instant.ofEpochMilli(startMillis).atZone(zone);
        ZonedDateTime end =
                switch (level) {
                    case YEAR -> start.toLocalDate().plusYears(1).atStartOfDay(zone);
                    case MONTH -> start.toLocalDate().plusMonths(1).atStartOfDay(zone);
                    case DAY -> start.toLocalDate().plusDays(1).atStartOfDay(zone);
                    case HOUR -> start.plusHours(1);
                    case SLOT -> start.plusMinutes(SLOT_MINUTES);
                };
        return end.toInstant().toEpochMilli();
    }
}

package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Where a typed date leads to: `2024`, `2024-05`, `2024-05-29`, `2024-05-29 14:30`, `yesterday`, `7d`.
final class GoTo {

    private GoTo() {}

    /// What becomes of such a wish.
    enum Arrival {
        THERE,
        /// The text names no time.
        NO_TIME,
        /// All dumps are of other times.
        NO_DUMPS
    }

    /// The window that a text stands for.
    ///
    /// @param text as typed, read by the clock that is shown
    /// @param seen the present window, as long as which is looked at a single moment
    /// @return nothing where the text names no time
    static Optional<TimeWindow> find(String text, TimeWindow seen, ZoneId zone, Clock clock) {
        return TimeRange.find(text, clock).map(range -> windowOf(range, seen, zone));
    }

    private static TimeWindow windowOf(TimeRange range, TimeWindow seen, ZoneId zone) {
        if (range.from().equals(range.to())) {
            return seen.moved(range.from().toEpochMilli() - seen.millisAt(0.5));
        }
        return new TimeWindow(millis(range.from(), zone), millis(range.to(), zone)).zoomed(1, 0.5);
    }

    /// Days that were read as those of UTC are those of the zone.
    private static long millis(Instant readAsUtc, ZoneId zone) {
        return LocalDateTime.ofInstant(readAsUtc, ZoneOffset.UTC)
                .atZone(zone)
                .toInstant()
                .toEpochMilli();
    }
}

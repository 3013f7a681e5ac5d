package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.TimeRange;
import java.time.Duration;
import java.time.Instant;

/// The stretch of time that is looked at, in milliseconds since 1970, UTC.
///
/// @param fromMillis its left edge
/// @param toMillis its right edge, after the left one
record TimeWindow(long fromMillis, long toMillis) {

    /// Six slots: nothing finer is counted.
    private static final long SHORTEST_MILLIS = Duration.ofMinutes(30).toMillis();

    TimeWindow {
        if (toMillis <= fromMillis) {
            throw new IllegalArgumentException("no time from " + fromMillis + " to " + toMillis);
        }
    }

    static TimeWindow of(TimeRange range) {
        long from = range.from().toEpochMilli();
        return new TimeWindow(from, Math.max(from + 1, range.to().toEpochMilli()));
    }

    TimeRange range() {
        return new TimeRange(Instant.ofEpochMilli(fromMillis), Instant.ofEpochMilli(toMillis));
    }

    long lengthMillis() {
        return toMillis - fromMillis;
    }

    boolean contains(long millis) {
        return fromMillis <= millis && millis < toMillis;
    }

    boolean covers(TimeWindow other) {
        return fromMillis <= other.fromMillis && other.toMillis <= toMillis;
    }

    boolean overlaps(TimeWindow other) {
        return fromMillis < other.toMillis && other.fromMillis < toMillis;
    }

    /// With some more time on both sides.
    ///
    /// @param share of its own length, for each side
    TimeWindow widened(double share) {
        long more = Math.max(1, (long) (lengthMillis() * share));
        return new TimeWindow(fromMillis - more, toMillis + more);
    }

    /// The smallest window that covers both.
    TimeWindow joined(TimeWindow other) {
        return new TimeWindow(
                Math.min(fromMillis, other.fromMillis), Math.max(toMillis, other.toMillis));
    }

    /// Longer or shorter, one moment kept in its place.
    ///
    /// @param factor above 1 to see more time, below 1 to see less
    /// @param anchor place of the kept moment, 0 at the left edge to 1 at the right one
    TimeWindow zoomed(double factor, double anchor) {
        double length = Math.max((double) SHORTEST_MILLIS, lengthMillis() * factor);
        double kept = fromMillis + lengthMillis() * anchor;
        long from = Math.round(kept - length * anchor);
        return new TimeWindow(from, from + Math.round(length));
    }

    /// As long as before, later or earlier.
    TimeWindow moved(long millis) {
        return new TimeWindow(fromMillis + millis, toMillis + millis);
    }

    /// Within limits: never longer than they are, never beyond them.
    TimeWindow within(TimeWindow limits) {
        if (lengthMillis() >= limits.lengthMillis()) {
            return limits;
        }
        if (fromMillis < limits.fromMillis) {
            return moved(limits.fromMillis - fromMillis);
        }
        return toMillis > limits.toMillis ? moved(limits.toMillis - toMillis) : this;
    }

    /// Place of a moment, 0 at the left edge to 1 at the right one, beyond for what is not seen.
    double placeOf(long millis) {
        return (double) (millis - fromMillis) / lengthMillis();
    }

    /// The moment at a place.
    long millisAt(double place) {
        return fromMillis + Math.round(place * lengthMillis());
    }
}

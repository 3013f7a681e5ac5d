package dumpexplorer.core.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// A stretch of time.
///
/// @param from its first moment
/// @param to the first moment after it; the same as `from` for a single moment
public record TimeRange(Instant from, Instant to) {

    /// Reads a time as queries have them, in UTC: `2010`, `2010-11`, `2010-11-03`, `2010-11-03T10:44`;
    /// `today`, `yesterday`; `now` and `7d`, which mean a single moment.
    ///
    /// @return nothing where the text names no time
    public static Optional<TimeRange> find(String text, Clock clock) {
        return new Times(clock)
                .find(text.strip())
                .map(found ->
                        new TimeRange(Times.instantOf(found.from()), Times.instantOf(found.to())));
    }
}

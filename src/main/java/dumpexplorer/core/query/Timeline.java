package dumpexplorer.core.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts by time, empty buckets between the first and the last included.
///
/// @param level length of the buckets
/// @param buckets in order of time, without gaps; empty when nothing is selected
/// @param series values of the field that the buckets are stacked by, biggest first, the rest
///     folded into a last `null` series; one `null` series when not stacked
public record Timeline(TimeLevel level, List<Bucket> buckets, List<@Nullable String> series) {

    /// Dumps from one time to the next.
    ///
    /// @param start its first moment, UTC
    /// @param count dumps in it
    /// @param bySeries `count` divided among the series, in their order
    public record Bucket(Instant start, long count, List<Long> bySeries) {}
}

package dumpexplorer.core.query;

import java.time.Instant;

/// A stretch of time.
///
/// @param from its first moment
/// @param to the first moment after it
public record TimeRange(Instant from, Instant to) {}

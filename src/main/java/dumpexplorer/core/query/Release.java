package dumpexplorer.core.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version of a program, as far as dumps tell of it.
///
/// @param product what it is a version of: the product, where a dump names none the component; null
///     where it names neither
/// @param version the version's name
/// @param firstSeen time of the earliest dump of it in the library
/// @param count selected dumps of it, at least 1
public record Release(@Nullable String product, String version, Instant firstSeen, long count) {}

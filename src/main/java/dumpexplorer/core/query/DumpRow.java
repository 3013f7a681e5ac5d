package dumpexplorer.core.query;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One dump as lists show it.
///
/// @param id names the dump
/// @param group the group that it is counted in, after merges
/// @param dumpId the id that its sender gave it; null for crashes
/// @param source where it came from
/// @param time when it happened, to the microsecond
/// @param type `Error`, `Exception`, `Crash`, or a foreign sender's word
/// @param component part of the distributed system, or null
/// @param product program, or null
/// @param version version, or null
/// @param title one line that says what went wrong
public record DumpRow(
        DumpId id,
        GroupId group,
        @Nullable String dumpId,
        String source,
        Instant time,
        String type,
        @Nullable String component,
        @Nullable String product,
        @Nullable String version,
        String title) {}

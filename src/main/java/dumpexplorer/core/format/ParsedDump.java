package dumpexplorer.core.format;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupingFacts;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.model.Traits;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a format read from one input: every fact of a dump but its group, which is for the grouping
/// rules to say.
///
/// @param kind which rules of identity and comparison hold
/// @param id names the dump
/// @param source where it came from
/// @param dumpId the id that its sender gave it; null for crashes
/// @param time when it happened, to the microsecond
/// @param type `Error`, `Exception`, `Crash`, or a foreign sender's word
/// @param title one line that says what went wrong; never empty
/// @param traits what it can be told apart by
/// @param frames functions of the crashing or raising thread, innermost first, at most {@value
///   #MAX_FRAMES}
/// @param hasData whether the full content is here, not just the description
/// @param grouping what the group is computed from
/// @param stored how it is kept
public record ParsedDump(
        Kind kind,
        DumpId id,
        SourceName source,
        @Nullable String dumpId,
        Instant time,
        String type,
        String title,
        Traits traits,
        List<String> frames,
        boolean hasData,
        GroupingFacts grouping,
        StoredForm stored) {

    /// Frames beyond this one are not indexed.
    public static final int MAX_FRAMES = 100;

    /// The two worlds that dumps come from.
    public enum Kind {
        /// A processed crash or a bare stack: kept byte for byte, compared byte for byte.
        CRASH,
        /// An error dump of ToMaTo: kept as its dict, compared by the values of `description`,
        /// `software_version` and `data`.
        ERROR
    }

    public ParsedDump {
        frames = List.copyOf(frames);
    }
}

package dumpexplorer.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of one dump that lists, counts and searches need; its full text stays in its file.
///
/// @param id names the dump
/// @param group the group that its own content puts it in, before any merge by a user
/// @param source where it came from
/// @param dumpId the id that its sender gave it, unique per source only; crashes have none
/// @param time when it happened, to the microsecond
/// @param type `Error`, `Exception`, `Crash`, or a foreign sender's word
/// @param title one line that says what went wrong; never empty
/// @param traits what it can be told apart by
/// @param frames functions (or modules, where a function is unknown) of the crashing or raising
///     thread, innermost first
/// @param hasData whether the full content is here, not just the description
public record Dump(
        DumpId id,
        GroupId group,
        SourceName source,
        @Nullable String dumpId,
        Instant time,
        String type,
        String title,
        Traits traits,
        List<String> frames,
        boolean hasData) {

    public Dump {
        frames = List.copyOf(frames);
    }
}

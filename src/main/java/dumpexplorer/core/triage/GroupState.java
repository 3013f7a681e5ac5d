package dumpexplorer.core.triage;

import dumpexplorer.core.model.GroupId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What all decisions about one group fold to. The fields' names in the journal are those of the
/// components, in snake case ({@link GroupField}).
///
/// @param status as decided: never `REGRESSED`
/// @param decidedAt when the status was last set; null if never
/// @param seenUntil time of the group's newest dump that was known when the status was set; a dump newer
///     than this makes a resolved group regressed
/// @param resolvedIn version in which it is said to be resolved
/// @param ignoredUntilCount ignored until the group holds so many dumps; 0 without such a limit
/// @param ignoredUntil ignored until this time
/// @param ignoredUntilVersion ignored until a dump of this version comes
/// @param favourite starred
/// @param title the user's name for the group; null where not renamed
/// @param note Markdown; null where there is none
/// @param issue URL of an issue; null where there is none
/// @param tags sorted
/// @param mergedInto the group that this one was merged into
/// @param history all decisions about the group, oldest first
public record GroupState(
        Status status,
        @Nullable Instant decidedAt,
        @Nullable Instant seenUntil,
        @Nullable String resolvedIn,
        long ignoredUntilCount,
        @Nullable Instant ignoredUntil,
        @Nullable String ignoredUntilVersion,
        boolean favourite,
        @Nullable String title,
        @Nullable String note,
        @Nullable String issue,
        SortedSet<String> tags,
        @Nullable GroupId mergedInto,
        List<Decision> history) {

    /// A group about which nothing was decided.
    public static final GroupState UNDECIDED =
            new GroupState(
                    Status.OPEN,
                    null,
                    null,
                    null,
                    0,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    Collections.emptySortedSet(),
                    null,
                    List.of());

    public GroupState {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        history = List.copyOf(history);
    }
}

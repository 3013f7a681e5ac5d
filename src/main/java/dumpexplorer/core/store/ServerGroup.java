package dumpexplorer.core.store;

import dumpexplorer.core.model.GroupId;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a server said about one group when it was asked last.
///
/// @param id names the group there and here
/// @param count dumps that it ever counted, those that it removed since included
/// @param kept dumps that it still has, as far as it was asked for them; -1 while it was not
/// @param last time of the newest dump that it has; null where it has none
/// @param description its title over there
/// @param favourite whether the user whom we log in as has starred it; null where no user was known
/// @param issue URL of an issue, its client's `_github_url`; null where there is none
/// @param presence whether it is listed there
/// @param extent how much of it was fetched at this count
/// @param sources names of the sources of its dumps, sorted
public record ServerGroup(
        GroupId id,
        long count,
        long kept,
        @Nullable Instant last,
        String description,
        @Nullable Boolean favourite,
        @Nullable String issue,
        Presence presence,
        Extent extent,
        SortedSet<String> sources) {

    /// Whether a server lists a group.
    public enum Presence {
        LISTED,
        /// It is there, but was hidden until its next dump comes.
        HIDDEN,
        /// It was removed.
        GONE
    }

    /// How much of a group was fetched.
    public enum Extent {
        /// Its numbers only; its dumps are to be asked for.
        NUMBERS,
        /// Its dumps, some without their data.
        DUMPS,
        /// All that the server hands over.
        WHOLE
    }

    public ServerGroup {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    }

    /// Tells whether nothing has come to the group or gone from it since.
    public boolean hasNumbersOf(ServerGroup other) {
        return count == other.count && Objects.equals(last, other.last);
    }

    /// The same group, with another extent.
    public ServerGroup fetched(Extent reached, long keptThere) {
        return new ServerGroup(
                id,
                count,
                keptThere,
                last,
                description,
                favourite,
                issue,
                presence,
                reached,
                sources);
    }

    /// The same group, listed otherwise.
    public ServerGroup found(Presence where) {
        return new ServerGroup(
                id, count, kept, last, description, favourite, issue, where, extent, sources);
    }
}

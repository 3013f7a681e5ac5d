package dumpexplorer.core.query;

import dumpexplorer.core.triage.GroupField;
import dumpexplorer.core.triage.GroupState;
import dumpexplorer.core.triage.Status;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What to change about groups.
///
/// @param set fields with their new values, as {@link Queries#decide} takes them; tags are not
///     among them
/// @param addedTags tags to put on
/// @param removedTags tags to take off
public record GroupEdit(
        Map<GroupField, @Nullable Object> set, Set<String> addedTags, Set<String> removedTags) {

    public GroupEdit {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        addedTags = Set.copyOf(addedTags);
        removedTags = Set.copyOf(removedTags);
    }

    /// Whether nothing is to be changed.
    public boolean isEmpty() {
        return set.isEmpty() && addedTags.isEmpty() && removedTags.isEmpty();
    }

    /// The fields that differ from what a group has.
    ///
    /// @param shown where the group stands now: resolving a regressed group again is a change
    Map<String, @Nullable Object> changes(GroupState state, Status shown) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        set.forEach((field, value) -> {
            boolean outdated = field == GroupField.STATUS && !Objects.equals(value, shown);
            if (outdated || !Objects.equals(value, current(state, field))) {
                changes.put(field.key(), value);
            }
        });
        Set<String> tags = new TreeSet<>(state.tags());
        tags.addAll(addedTags);
        tags.removeAll(removedTags);
        if (!tags.equals(state.tags())) {
            changes.put(GroupField.TAGS.key(), tags);
        }
        return changes;
    }

    private static @Nullable Object current(GroupState state, GroupField field) {
        return switch (field) {
            case STATUS -> state.status();
            case SEEN_UNTIL -> state.seenUntil();
            case RESOLVED_IN -> state.resolvedIn();
            case IGNORED_UNTIL_COUNT -> state.ignoredUntilCount();
            case IGNORED_UNTIL -> state.ignoredUntil();
            case IGNORED_UNTIL_VERSION -> state.ignoredUntilVersion();
            case FAVOURITE -> state.favourite();
            case TITLE -> state.title();
            case NOTE -> state.note();
            case ISSUE -> state.issue();
            case TAGS -> state.tags();
            case MERGED_INTO -> state.mergedInto();
            case REMOVED_THERE -> null; // said anew whenever it is asked for
        };
    }
}

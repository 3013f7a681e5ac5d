package dumpexplorer.core.triage;

import dumpexplorer.core.model.GroupId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which group each merged group is counted as. Two people may merge groups into each other without
/// knowing: all groups of such a circle count as the one with the smallest id.
final class Merges {

    private final Map<GroupId, GroupId> canonical = new HashMap<>();

    private Merges() {}

    /// The groups that states say were merged, with the group that each counts as.
    static Map<GroupId, GroupId> of(Map<GroupId, GroupState> states) {
        Merges merges = new Merges();
        states.forEach((group, state) -> {
            if (state.mergedInto() != null) {
                merges.follow(group, states);
            }
        });
        return Map.copyOf(merges.canonical);
    }

    private void follow(GroupId start, Map<GroupId, GroupState> states) {
        Set<GroupId> path = new LinkedHashSet<>();
        GroupId group = start;
        while (!canonical.containsKey(group) && path.add(group)) {
            GroupId next = states.getOrDefault(group, GroupState.UNDECIDED).mergedInto();
            if (next == null) {
                break;
            }
            group = next;
        }
        GroupId end = path.contains(group) ? endOfPath(path, group) : canonical.get(group);
        path.forEach(member -> canonical.put(member, end == null ? member : end));
    }

    // The group at which the walk stopped: the last one when it was merged no further, else the
    // first of a circle that the walk ran into.
    private static GroupId endOfPath(Set<GroupId> path, GroupId stopped) {
        Set<GroupId> circle = new LinkedHashSet<>();
        boolean inside = false;
        for (GroupId member : path) {
            inside |= member.equals(stopped);
            if (inside) {
                circle.add(member);
            }
        }
        return Collections.min(circle);
    }
}

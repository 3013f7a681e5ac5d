package dumpexplorer.core.query;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.triage.GroupState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The groups of a moment after merges. Every group of the index has the same number here as there;
/// groups that others were merged into but that the index never saw have numbers after those.
final class Groups {

    private final IndexView index;
    private final IndexSnapshot snapshot;
    private final int[] canonical;
    private final List<GroupId> unseen = new ArrayList<>();
    private final Map<GroupId, Integer> unseenNumbers = new HashMap<>();
    private final Map<Integer, GroupState> states = new HashMap<>();
    private final Lazy<int[]> inOrderOfIds = new Lazy<>(this::sortByIds);

    Groups(IndexView index, Map<GroupId, GroupState> decided, Ground ground) {
        this.index = index;
        this.snapshot = index.snapshot();
        canonical = new int[snapshot.groupCount()];
        for (int group = 0; group < canonical.length; group++) {
            canonical[group] = group;
        }
        decided.forEach((group, state) -> {
            int number = state.mergedInto() == null ? -1 : snapshot.groupNumber(group);
            if (number >= 0 && number < canonical.length) {
                canonical[number] = numberOf(ground.canonical(group));
            }
        });
        decided.forEach((group, state) -> states.put(numberOf(group), state));
    }

    private int numberOf(GroupId group) {
        int number = findNumber(group);
        if (number >= 0) {
            return number;
        }
        int fresh = canonical.length + unseen.size();
        unseen.add(group);
        unseenNumbers.put(group, fresh);
        return fresh;
    }

    /// Number of a group, -1 where it is not known.
    int findNumber(GroupId group) {
        int number = snapshot.groupNumber(group);
        return number >= 0 && number < canonical.length
                ? number
                : unseenNumbers.getOrDefault(group, -1);
    }

    /// Number of the group that the index's group is counted as.
    int canonical(int group) {
        return group < canonical.length ? canonical[group] : group;
    }

    /// Numbers of the index's groups that are counted as this one.
    int[] members(int group) {
        return IntStream.range(0, canonical.length)
                .filter(member -> canonical[member] == group)
                .toArray();
    }

    /// Number of the group that a row is counted in.
    int ofRow(int row) {
        return canonical[snapshot.group(row)];
    }

    /// Numbers go from 0 to one less than this.
    int count() {
        return canonical.length + unseen.size();
    }

    /// Numbers below this are also numbers of the index.
    int indexedCount() {
        return canonical.length;
    }

    GroupId id(int number) {
        return number < canonical.length
                ? snapshot.groupId(number)
                : unseen.get(number - canonical.length);
    }

    /// What was decided about a group, nothing where nobody decided anything.
    Optional<GroupState> findState(int number) {
        return Optional.ofNullable(states.get(number));
    }

    /// All numbers in the order of the groups' ids. Not to be changed.
    int[] inOrderOfIds() {
        return inOrderOfIds.get();
    }

    private int[] sortByIds() {
        if (unseen.isEmpty()) {
            return index.groupOrder();
        }
        return IntStream.range(0, count())
                .boxed()
                .sorted(Comparator.comparing(this::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

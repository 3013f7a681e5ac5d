package dumpexplorer.core.query;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.triage.GroupState;
import java.util.Map;
import java.util.Optional;

/// An index and decisions that never change.
record MemoryGround(MemoryIndex index, Map<GroupId, GroupState> states) implements Ground {

    @Override
    public IndexSnapshot snapshot() {
        return index;
    }

    @Override
    public long decisionGeneration() {
        return 1;
    }

    @Override
    public Optional<Long> findServerCount(GroupId group) {
        return Optional.empty();
    }

    @Override
    public GroupId canonical(GroupId group) {
        GroupId current = group;
        for (int step = 0; step < 10; step++) {
            GroupState state = states.get(current);
            if (state == null || state.mergedInto() == null) {
                return current;
            }
            current = state.mergedInto();
        }
        return current;
    }
}

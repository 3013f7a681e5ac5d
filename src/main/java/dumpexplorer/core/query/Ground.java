package dumpexplorer.core.query;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.triage.GroupState;
import java.util.Map;
import java.util.Optional;

/// What answers are computed from: the index and the decisions as they are now.
interface Ground {

    IndexSnapshot snapshot();

    /// Counts the changes of the decisions and of what servers said.
    long decisionGeneration();

    /// Dumps that servers counted in a group; nothing where none knows it.
    Optional<Long> findServerCount(GroupId group);

    /// The states of all groups about which something was decided.
    Map<GroupId, GroupState> states();

    /// The group that this one is counted as, following merges.
    GroupId canonical(GroupId group);
}

package dumpexplorer.core.query;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.triage.GroupState;
import java.util.Map;
import java.util.Optional;

/// An open library as the ground of answers.
record LibraryGround(Library library) implements Ground {

    @Override
    public IndexSnapshot snapshot() {
        return library.snapshot();
    }

    @Override
    public long decisionGeneration() {
        return library.triage().generation() + library.servers().generation();
    }

    @Override
    public Optional<Long> findServerCount(GroupId group) {
        return library.servers().findCount(group);
    }

    @Override
    public Map<GroupId, GroupState> states() {
        return library.triage().states();
    }

    @Override
    public GroupId canonical(GroupId group) {
        return library.triage().canonical(group);
    }
}

package dumpexplorer.core.triage;

import dumpexplorer.core.model.GroupId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The decisions about a library's groups: its journal, and what it folds to. Safe from any thread.
@SuppressWarnings({"UnusedVariable", "DoNotCallSuggester"})
public final class Triage {

    private Triage() {}

    /// Opens a journal, which need not exist yet. Broken lines are left as they are and reported.
    ///
    /// @param journal `triage.jsonl`
    /// @param by who decides
    /// @throws IOException when it cannot be read
    public static Triage open(Path journal, Clock clock, String by) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// The state of every group about which something was decided, by group, at this moment. Never changes.
    public Map<GroupId, GroupState> states() {
        throw new IllegalStateException("not there yet");
    }

    /// The state of one group; that of a group nobody decided about is all defaults.
    public GroupState state(GroupId group) {
        throw new IllegalStateException("not there yet");
    }

    /// The group that this one is counted as, following merges; itself where it was not merged.
    public GroupId canonical(GroupId group) {
        throw new IllegalStateException("not there yet");
    }

    /// Counts the changes.
    public long generation() {
        throw new IllegalStateException("not there yet");
    }

    /// Writes decisions to the journal, durably, all or none.
    ///
    /// @param drafts fields to set, for each group
    /// @throws IOException when the journal cannot be written; nothing is decided then
    public List<Decision> decide(Map<GroupId, Map<String, @Nullable Object>> drafts)
            throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Takes decisions back by new ones that restore what each of their fields was before.
    ///
    /// @throws IOException when the journal cannot be written; nothing is undone then
    public List<Decision> undo(Collection<Decision> decisions) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Lines of the journal that could not be read, as `line N: reason`.
    public List<String> brokenLines() {
        throw new IllegalStateException("not there yet");
    }
}

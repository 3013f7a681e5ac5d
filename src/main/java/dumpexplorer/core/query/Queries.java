package dumpexplorer.core.query;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.triage.Decision;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers what views and commands ask of one open library. Safe from any thread; every answer is of one
/// moment. Nothing here may be called on the window's thread unless it says so.
@SuppressWarnings({"UnusedVariable", "DoNotCallSuggester"})
public final class Queries {

    private final Library library;
    private final Clock clock;

    public Queries(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /// All groups that hold a selected dump.
    public List<GroupRow> groups(Query query, GroupSort sort) {
        throw new IllegalStateException("not there yet");
    }

    /// Some of the selected dumps.
    ///
    /// @param offset place of the first row to give, from 0
    /// @param limit most rows to give
    public DumpPage dumps(Query query, DumpSort sort, int offset, int limit) {
        throw new IllegalStateException("not there yet");
    }

    /// Counts of the selected dumps by time.
    ///
    /// @param stackedBy the trait to divide the counts by, or null
    /// @throws QueryException when it would be more than 1,000,000 buckets; names the next coarser level
    public Timeline timeline(Query query, TimeLevel level, @Nullable Trait stackedBy)
            throws QueryException {
        throw new IllegalStateException("not there yet");
    }

    /// The time from the first to the last selected dump.
    public Optional<TimeRange> span(Query query) {
        throw new IllegalStateException("not there yet");
    }

    /// One dump in full.
    ///
    /// @return nothing where the library has no such dump
    /// @throws IOException when its file cannot be read
    public Optional<DumpDetail> detail(DumpId id) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Records the same decision about several groups, durably, in one step.
    ///
    /// @param set journal fields to set, see {@link dumpexplorer.core.triage.GroupState}
    /// @return the decisions, as {@link #undo} takes them
    /// @throws IOException when the journal cannot be written; nothing is decided then
    public List<Decision> decide(Collection<GroupId> groups, Map<String, @Nullable Object> set)
            throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// Takes decisions back by new decisions that restore what each of their fields was before.
    ///
    /// @throws IOException when the journal cannot be written; nothing is undone then
    public List<Decision> undo(List<Decision> decisions) throws IOException {
        throw new IllegalStateException("not there yet");
    }

    /// The library that is asked.
    public Library library() {
        return library;
    }
}

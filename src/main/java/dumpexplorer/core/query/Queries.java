package dumpexplorer.core.query;

import dumpexplorer.core.job.SideBySide;
import dumpexplorer.core.model.Dump;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.TimelineCount.Stacking;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.triage.Decision;
import dumpexplorer.core.triage.GroupField;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Answers what views and commands ask of one open library. Safe from any thread; every answer is
/// of one moment. Nothing here may be called on the window's thread unless it says so.
public final class Queries {

    private final Library library;
    private final Answers answers;

    /// Asks one library.
    ///
    /// @param clock tells whether a group that is ignored until some time still is
    public Queries(Library library, Clock clock) {
        this.library = library;
        this.answers = new Answers(new LibraryGround(library), clock);
    }

    /// Begins to derive, beside the caller, what views of a query will ask for.
    public void prepare(Query query) {
        SideBySide.start("prepare-answers", () -> answers.prepare(query));
    }

    /// All groups that hold a selected dump.
    public List<GroupRow> groups(Query query, GroupSort sort) {
        return answers.groups(query, sort);
    }

    /// Some of the selected dumps.
    ///
    /// @param offset place of the first row to give, from 0
    /// @param limit most rows to give
    public DumpPage dumps(Query query, DumpSort sort, int offset, int limit) {
        return answers.dumps(query, sort, offset, limit);
    }

    /// Counts of the selected dumps by time.
    ///
    /// @param stackedBy the trait to divide the counts by, or null
    /// @throws QueryException when it would be more than 1,000,000 buckets; names the next coarser
    ///     level
    public Timeline timeline(Query query, TimeLevel level, @Nullable Trait stackedBy)
            throws QueryException {
        return answers.timeline(
                query, level, stackedBy == null ? null : new Stacking(stackedBy, null));
    }

    /// Counts of the selected dumps by time, divided as another timeline was: where a part of it is
    /// looked at, other values may be the biggest, but what they are called stays.
    ///
    /// @param stackedBy the trait to divide the counts by
    /// @param series values of the trait that are counted apart; the answer has them in this order,
    ///     then a `null` series for all others, whether there are any or not
    /// @throws QueryException when it would be more than 1,000,000 buckets; names the next coarser
    ///     level
    public Timeline timeline(Query query, TimeLevel level, Trait stackedBy, List<String> series)
            throws QueryException {
        return answers.timeline(query, level, new Stacking(stackedBy, List.copyOf(series)));
    }

    /// When the versions of the selected dumps were first seen in the whole library, which is as near
    /// to the day of their release as dumps can tell.
    ///
    /// @return in order of time; empty where no selected dump says a version
    public List<Release> releases(Query query) {
        return answers.releases(query);
    }

    /// Number of groups that hold a selected dump: the size of what {@link #groups} gives, for less.
    public int groupCount(Query query) {
        return answers.groupCount(query);
    }

    /// The time from the first to the last selected dump.
    public Optional<TimeRange> span(Query query) {
        return answers.span(query);
    }

    /// Numbers of groups in each of the inbox-like views, empty ones included.
    ///
    /// @param lastVisit when the library was left the last time; {@link Instant#EPOCH} for never
    public Map<GroupView, Integer> viewCounts(Instant lastVisit) {
        return answers.viewCounts(lastVisit);
    }

    /// Numbers of selected dumps for each value of a trait, such as each source, by value. Dumps
    /// without the trait are not in it.
    public SortedMap<String, Integer> dumpCounts(Query query, Trait trait) {
        return answers.dumpCounts(query, trait);
    }

    /// One dump in full.
    ///
    /// @return nothing where the library has no such dump
    /// @throws IOException when its file cannot be read
    public Optional<DumpDetail> detail(DumpId id) throws IOException {
        Optional<Dump> dump = library.findDump(id);
        return dump.isEmpty()
                ? Optional.empty()
                : Optional.of(new DetailReader(library).read(dump.get()));
    }

    /// The JSON of a dump, for reading.
    ///
    /// @throws IOException when its file is gone or cannot be read
    public DumpJson json(DumpId id) throws IOException {
        return new DetailReader(library).readJson(id);
    }

    /// Everything that was decided about one group, the oldest first; empty where nothing was.
    public List<Decision> history(GroupId group) {
        return library.triage().history(group);
    }

    /// Records the same decision about several groups, durably, in one step. With a status goes the
    /// time of the group's newest dump, so that newer ones can be told, and what an earlier status
    /// was bound to (a version, a count, a time) is cleared unless it is set too. A group that was
    /// merged passes the decision on to the one that it is counted as, unless the decision is about
    /// merging.
    ///
    /// @param set journal fields to set, see {@link dumpexplorer.core.triage.GroupState}
    /// @return the decisions, as {@link #undo} takes them
    /// @throws IOException when the journal cannot be written; nothing is decided then
    /// @throws IllegalArgumentException when a field is unknown or its value does not fit
    public List<Decision> decide(Collection<GroupId> groups, Map<String, @Nullable Object> set)
            throws IOException {
        Map<GroupId, Map<String, @Nullable Object>> drafts = new LinkedHashMap<>();
        boolean aboutMerging = set.containsKey(GroupField.MERGED_INTO.key());
        for (GroupId named : groups) {
            GroupId group = aboutMerging ? named : library.triage().canonical(named);
            drafts.put(group, answers.draft(group, set));
        }
        return library.triage().decide(drafts);
    }

    /// Changes groups where they differ from what is wanted, durably, in one step.
    ///
    /// @return a decision for each group that was changed, as {@link #undo} takes them
    /// @throws IOException when the journal cannot be written; nothing is decided then
    /// @throws IllegalArgumentException when a value does not fit its field
    public List<Decision> edit(Collection<GroupId> groups, GroupEdit edit) throws IOException {
        Map<GroupId, Map<String, @Nullable Object>> drafts = new LinkedHashMap<>();
        boolean aboutMerging = edit.set().containsKey(GroupField.MERGED_INTO);
        for (GroupId named : groups) {
            GroupId group = aboutMerging ? named : library.triage().canonical(named);
            Map<String, @Nullable Object> changes =
                    edit.changes(library.triage().state(group), answers.status(group));
            if (!changes.isEmpty()) {
                drafts.put(group, answers.draft(group, changes));
            }
        }
        return library.triage().decide(drafts);
    }

    /// The groups that were merged and count as this one.
    public List<GroupId> mergedInto(GroupId group) {
        return library.triage().mergedInto(group);
    }

    /// Tells whether a text is the name of a group that holds dumps or that something was decided
    /// about.
    public Optional<GroupId> findGroup(String name) {
        return answers.findGroup(new GroupId(name));
    }

    /// Takes decisions back by new decisions that restore what each of their fields was before.
    ///
    /// @throws IOException when the journal cannot be written; nothing is undone then
    public List<Decision> undo(List<Decision> decisions) throws IOException {
        return library.triage().undo(decisions);
    }

    /// The library that is asked.
    public Library library() {
        return library;
    }
}

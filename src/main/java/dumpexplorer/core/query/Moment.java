package dumpexplorer.core.query;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.triage.GroupState;
import dumpexplorer.core.triage.Status;
import dumpexplorer.core.triage.StatusRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The index and the decisions at one moment, with what was derived from both.
final class Moment {

    private static final int SELECTIONS_KEPT = 4;

    /// Of many groups a tally is large.
    private static final int TALLIES_KEPT = 2;

    private final IndexView index;
    private final long decisionGeneration;
    private final Groups groups;
    private final Clock clock;
    private final Instant goodUntil;
    private final Lazy<GroupFacts> facts;
    private final Lazy<long[]> serverCounts;
    private final RecentAnswers<Query, Selection> selections = new RecentAnswers<>(SELECTIONS_KEPT);
    private final RecentAnswers<Query, GroupTally> tallies = new RecentAnswers<>(TALLIES_KEPT);

    Moment(IndexView index, long decisionGeneration, Ground ground, Clock clock) {
        this.index = index;
        this.decisionGeneration = decisionGeneration;
        Map<GroupId, GroupState> states = ground.states();
        this.groups = new Groups(index, states, ground);
        this.serverCounts = new Lazy<>(() -> countOfServers(ground));
        this.clock = clock;
        this.goodUntil = nextOpening(states.values(), clock.instant());
        this.facts = new Lazy<>(() -> new GroupFacts(index.snapshot(), groups));
    }

    private static Instant nextOpening(Collection<GroupState> states, Instant now) {
        return states.stream()
                .flatMap(state -> Optional.ofNullable(state.ignoredUntil()).stream())
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /// Tells whether nothing changed since: no dump, no decision, and no time passed at which an
    /// ignored group opens again.
    boolean isCurrent(IndexSnapshot snapshot, long decisions) {
        return isOf(snapshot)
                && decisionGeneration == decisions
                && clock.instant().isBefore(goodUntil);
    }

    boolean isOf(IndexSnapshot snapshot) {
        return index.snapshot().generation() == snapshot.generation();
    }

    IndexView index() {
        return index;
    }

    IndexSnapshot snapshot() {
        return index.snapshot();
    }

    Groups groups() {
        return groups;
    }

    GroupFacts facts() {
        return facts.get();
    }

    /// What was decided about a group, nothing where nobody decided anything.
    Optional<GroupState> findState(int group) {
        return groups.findState(group);
    }

    /// Dumps that servers counted in a group and in those merged into it; null where none knows any.
    @Nullable Long serverCount(int group) {
        long count = serverCounts.get()[group];
        return count < 0 ? null : count;
    }

    private long[] countOfServers(Ground ground) {
        long[] counts = new long[groups.count()];
        Arrays.fill(counts, -1);
        for (int group = 0; group < counts.length; group++) {
            Optional<Long> count = ground.findServerCount(groups.id(group));
            if (count.isPresent()) {
                int canonical = groups.canonical(group);
                counts[canonical] = Math.max(0, counts[canonical]) + count.get();
            }
        }
        return counts;
    }

    /// Where a group stands now, which for some depends on the time of day.
    Status status(int group) {
        return findState(group).map(state -> status(state, group)).orElse(Status.OPEN);
    }

    private Status status(GroupState state, int group) {
        return StatusRule.effective(state, holding(state, group), clock.instant());
    }

    private StatusRule.Holding holding(GroupState state, int group) {
        if (facts().isEmpty(group)) {
            return new StatusRule.Holding(0, null, List.of());
        }
        boolean versionsCount = state.resolvedIn() != null || state.ignoredUntilVersion() != null;
        return new StatusRule.Holding(
                facts().count(group),
                Times.instantOf(facts().lastMicros(group)),
                versionsCount ? newerVersions(group, state.seenUntil()) : List.of());
    }

    private List<String> newerVersions(int group, @Nullable Instant seenUntil) {
        long seen = seenUntil == null ? Long.MIN_VALUE : Times.micros(seenUntil);
        return Arrays.stream(rowsOf(group))
                .filter(row -> snapshot().timeMicros(row) > seen)
                .map(row -> snapshot().trait(Trait.VERSION, row))
                .distinct()
                .mapToObj(word -> snapshot().words(Trait.VERSION).get(word))
                .filter(Objects::nonNull)
                .toList();
    }

    /// The user's name for the group, else the title of its earliest dump.
    String title(int group) {
        return findState(group)
                .flatMap(state -> Optional.ofNullable(state.title()))
                .orElseGet(() -> ownTitle(group));
    }

    private String ownTitle(int group) {
        String own = group < groups.indexedCount() ? snapshot().groupTitle(group) : "";
        return own.isEmpty() ? titleOfMembers(group) : own;
    }

    private String titleOfMembers(int group) {
        return Arrays.stream(groups.members(group))
                .filter(member -> index.groupRows().of(member).length > 0)
                .boxed()
                .min(Comparator.comparingLong(this::firstMicros))
                .map(snapshot()::groupTitle)
                .orElse("");
    }

    private long firstMicros(int indexedGroup) {
        return snapshot().timeMicros(index.groupRows().of(indexedGroup)[0]);
    }

    /// Rows counted in a group, the oldest dump first.
    int[] rowsOf(int group) {
        int[] members = groups.members(group);
        return members.length == 1
                ? index.groupRows().of(members[0])
                : Arrays.stream(index.timeOrder())
                        .filter(row -> members.length > 0 && groups.ofRow(row) == group)
                        .toArray();
    }

    /// The dumps that a query selects.
    Selection select(Query query) {
        return selections.get(query, asked -> Selection.of(this, asked));
    }

    /// The selected dumps counted by group.
    GroupTally tally(Query query) {
        return tallies.get(query, asked -> GroupTally.of(this, select(asked)));
    }
}

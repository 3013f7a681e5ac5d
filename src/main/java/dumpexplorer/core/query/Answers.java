package dumpexplorer.core.query;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.TimelineCount.Stacking;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.store.IndexSnapshot.RowText;
import dumpexplorer.core.triage.GroupField;
import dumpexplorer.core.triage.GroupState;
import dumpexplorer.core.triage.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Computes answers from the index and the decisions as they are at each question. Safe from any
/// thread.
final class Answers {

    /// Texts are asked for in portions, as the index wants it.
    private static final int TEXTS_AT_A_TIME = 2000;

    private final Ground ground;
    private final Clock clock;
    private @Nullable Moment latest;

    Answers(Ground ground, Clock clock) {
        this.ground = ground;
        this.clock = clock;
    }

    /// The present moment; the last one again as long as nothing changed. One at a time: what many screens
    /// ask for at once, such as when a library was opened, is derived from one moment, once.
    synchronized Moment now() {
        long decisions = ground.decisionGeneration();
        IndexSnapshot snapshot = ground.snapshot();
        Moment known = latest;
        if (known != null && known.isCurrent(snapshot, decisions)) {
            return known;
        }
        boolean sameIndex = known != null && known.isOf(snapshot);
        IndexView index = known != null && sameIndex ? known.index() : new IndexView(snapshot);
        Moment fresh = new Moment(index, decisions, ground, clock);
        latest = fresh;
        return fresh;
    }

    /// Derives what views of a query ask for.
    void prepare(Query query) {
        Moment moment = now();
        moment.tally(query).prepare();
        moment.index().groupRows();
        moment.index().firstSeen();
    }

    List<GroupRow> groups(Query query, GroupSort sort) {
        return now().tally(query).rows(sort);
    }

    DumpPage dumps(Query query, DumpSort sort, int offset, int limit) {
        Moment moment = now();
        int[] sorted = moment.select(query).oldestFirst();
        int from = Math.clamp(offset, 0, sorted.length);
        int to = (int) Math.clamp((long) from + Math.max(limit, 0), 0L, sorted.length);
        int[] rows = new int[to - from];
        for (int place = from; place < to; place++) {
            rows[place - from] =
                    switch (sort) {
                        case OLDEST_FIRST -> sorted[place];
                        case NEWEST_FIRST -> sorted[sorted.length - 1 - place];
                    };
        }
        return new DumpPage(dumpRows(moment, rows), from, sorted.length);
    }

    private static List<DumpRow> dumpRows(Moment moment, int[] rows) {
        List<DumpRow> dumps = new ArrayList<>(rows.length);
        for (int start = 0; start < rows.length; start += TEXTS_AT_A_TIME) {
            int[] portion =
                    Arrays.copyOfRange(rows, start, Math.min(start + TEXTS_AT_A_TIME, rows.length));
            List<RowText> texts = moment.snapshot().texts(portion);
            for (int place = 0; place < portion.length; place++) {
                dumps.add(dumpRow(moment, portion[place], texts.get(place)));
            }
        }
        return List.copyOf(dumps);
    }

    private static DumpRow dumpRow(Moment moment, int row, RowText text) {
        IndexSnapshot snapshot = moment.snapshot();
        return new DumpRow(
                snapshot.dumpId(row),
                moment.groups().id(moment.groups().ofRow(row)),
                text.dumpId(),
                present(snapshot, Trait.SOURCE, row),
                Times.instantOf(snapshot.timeMicros(row)),
                present(snapshot, Trait.TYPE, row),
                word(snapshot, Trait.COMPONENT, row),
                word(snapshot, Trait.PRODUCT, row),
                word(snapshot, Trait.VERSION, row),
                text.title());
    }

    private static @Nullable String word(IndexSnapshot snapshot, Trait trait, int row) {
        return snapshot.words(trait).get(snapshot.trait(trait, row));
    }

    private static String present(IndexSnapshot snapshot, Trait trait, int row) {
        return Optional.ofNullable(word(snapshot, trait, row)).orElse("");
    }

    Optional<TimeRange> span(Query query) {
        return now().select(query).span();
    }

    Timeline timeline(Query query, TimeLevel level, @Nullable Stacking stacking)
            throws QueryException {
        Moment moment = now();
        Selection selection = moment.select(query);
        Optional<TimeRange> span = selection.span();
        return span.isEmpty()
                ? new Timeline(level, List.of(), noSeries(stacking))
                : TimelineCount.count(moment, selection, span.get(), level, stacking);
    }

    private static List<@Nullable String> noSeries(@Nullable Stacking stacking) {
        List<String> given = stacking == null ? null : stacking.series();
        List<@Nullable String> series = new ArrayList<>();
        if (given != null) {
            series.addAll(given);
        }
        series.add(null);
        return series;
    }

    List<Release> releases(Query query) {
        Moment moment = now();
        return moment.index().firstSeen().of(moment.select(query));
    }

    int groupCount(Query query) {
        Moment moment = now();
        BitSet groups = new BitSet(moment.groups().count());
        moment.select(query).forEach(row -> groups.set(moment.groups().ofRow(row)));
        return groups.cardinality();
    }

    Map<GroupView, Integer> viewCounts(Instant lastVisit) {
        Moment moment = now();
        Map<GroupView, Integer> counts = new EnumMap<>(GroupView.class);
        for (GroupView view : GroupView.values()) {
            counts.put(view, 0);
        }
        long visit = Times.micros(lastVisit);
        for (int group = 0; group < moment.groups().count(); group++) {
            if (!moment.facts().isEmpty(group)) {
                for (GroupView view : viewsOf(moment, group, visit)) {
                    counts.merge(view, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static List<GroupView> viewsOf(Moment moment, int group, long lastVisitMicros) {
        List<GroupView> views = new ArrayList<>();
        Status status = moment.status(group);
        switch (status) {
            case OPEN, ACKNOWLEDGED -> views.add(GroupView.OPEN);
            case REGRESSED -> views.addAll(List.of(GroupView.OPEN, GroupView.REGRESSED));
            case RESOLVED -> views.add(GroupView.RESOLVED);
            case IGNORED -> views.add(GroupView.IGNORED);
        }
        if (moment.findState(group).filter(state -> state.favourite()).isPresent()) {
            views.add(GroupView.FAVOURITES);
        }
        if (moment.facts().firstMicros(group) >= lastVisitMicros) {
            views.add(GroupView.NEW_SINCE_LAST_VISIT);
        }
        return views;
    }

    SortedMap<String, Integer> dumpCounts(Query query, Trait trait) {
        Moment moment = now();
        IndexSnapshot snapshot = moment.snapshot();
        int[] counts = new int[snapshot.words(trait).size()];
        moment.select(query).forEach(row -> counts[snapshot.trait(trait, row)]++);
        SortedMap<String, Integer> byWord = new TreeMap<>();
        for (int number = 1; number < counts.length; number++) {
            String word = snapshot.words(trait).get(number);
            if (word != null && counts[number] > 0) {
                byWord.put(word, counts[number]);
            }
        }
        return byWord;
    }

    /// What a decision about a group says beside what was asked for.
    Map<String, @Nullable Object> draft(GroupId group, Map<String, @Nullable Object> set) {
        Map<String, @Nullable Object> draft = new LinkedHashMap<>(set);
        if (!set.containsKey(GroupField.STATUS.key())) {
            return draft;
        }
        draft.putIfAbsent(GroupField.SEEN_UNTIL.key(), findLast(group).orElse(null));
        GroupState state = ground.states().getOrDefault(group, GroupState.UNDECIDED);
        clear(draft, GroupField.RESOLVED_IN, state.resolvedIn() != null);
        clear(draft, GroupField.IGNORED_UNTIL_COUNT, state.ignoredUntilCount() > 0);
        clear(draft, GroupField.IGNORED_UNTIL, state.ignoredUntil() != null);
        clear(draft, GroupField.IGNORED_UNTIL_VERSION, state.ignoredUntilVersion() != null);
        return draft;
    }

    private static void clear(
            Map<String, @Nullable Object> draft, GroupField field, boolean isSet) {
        if (isSet && !draft.containsKey(field.key())) {
            draft.put(field.key(), null);
        }
    }

    /// Where a group stands now.
    Status status(GroupId group) {
        Moment moment = now();
        int number = moment.groups().findNumber(group);
        return number < 0 ? Status.OPEN : moment.status(number);
    }

    Optional<GroupId> findGroup(GroupId group) {
        Moment moment = now();
        int number = moment.groups().findNumber(group);
        boolean known =
                ground.states().containsKey(group)
                        || (number >= 0
                                && !moment.facts().isEmpty(moment.groups().canonical(number)));
        return known ? Optional.of(group) : Optional.empty();
    }

    /// Time of the newest dump counted in a group; nothing for one that holds none here.
    Optional<Instant> findLast(GroupId group) {
        Moment moment = now();
        int number = moment.groups().findNumber(group);
        return number < 0 || moment.facts().isEmpty(number)
                ? Optional.empty()
                : Optional.of(Times.instantOf(moment.facts().lastMicros(number)));
    }
}

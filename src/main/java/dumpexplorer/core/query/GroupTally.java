package dumpexplorer.core.query;

import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.triage.GroupState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// Selected dumps counted by group. The numbers of one group lie side by side, so that
/// a row costs one visit to memory, not eight.
final class GroupTally {

    private static final List<Trait> TRAITS =
            List.of(Trait.TYPE, Trait.SOURCE, Trait.COMPONENT, Trait.PRODUCT, Trait.VERSION);
    private static final int COUNT = 0;
    private static final int FIRST = 1;
    private static final int LAST = 2;
    private static final int WORDS = 3;
    private static final int STRIDE = WORDS + TRAITS.size();
    private static final int WORTH_SHARING = 500;

    private final Moment moment;
    private final IndexSnapshot snapshot;
    private final Groups groups;
    private final long[] cells;
    private final int[] bars;
    private final Trait[] traits = TRAITS.toArray(Trait[]::new);
    private final WordSets[] wordSets;
    private final long from;
    private final double barsPerMicro;
    private final Lazy<List<GroupRow>> rows = new Lazy<>(this::makeRows);

    private GroupTally(Moment moment, TimeRange span) {
        this.moment = moment;
        this.snapshot = moment.snapshot();
        this.groups = moment.groups();
        from = Times.micros(span.from());
        barsPerMicro = GroupRow.SPARKLINE_BARS / (double) (Times.micros(span.to()) - from);
        cells = new long[groups.count() * STRIDE];
        for (int group = 0; group < groups.count(); group++) {
            cells[group * STRIDE + FIRST] = Long.MAX_VALUE;
            cells[group * STRIDE + LAST] = Long.MIN_VALUE;
        }
        bars = new int[groups.count() * GroupRow.SPARKLINE_BARS];
        wordSets = TRAITS.stream().map(this::wordSets).toArray(WordSets[]::new);
    }

    private WordSets wordSets(Trait trait) {
        SortedWords words = moment.index().words(trait);
        int place = WORDS + TRAITS.indexOf(trait);
        return words.fitOneNumber()
                ? new WordSets.Few(words, cells, STRIDE, place)
                : new WordSets.Many(words, groups.count());
    }

    static GroupTally of(Moment moment, Selection selection) {
        TimeRange span =
                selection.span().orElse(new TimeRange(Times.instantOf(0), Times.instantOf(1)));
        GroupTally tally = new GroupTally(moment, span);
        tally.count(selection);
        return tally;
    }

    /// Each processor goes through all dumps and counts those of its own share of the groups, so that
    /// nobody waits for anybody and nothing needs adding up.
    private void count(Selection selection) {
        int shares =
                selection.size() < WORTH_SHARING ? 1 : Runtime.getRuntime().availableProcessors();
        IntStream.range(0, shares)
                .parallel()
                .forEach(share -> {
                    int first = (int) ((long) groups.count() * share / shares);
                    int end = (int) ((long) groups.count() * (share + 1) / shares);
                    selection.forEach(row -> {
                        int group = groups.ofRow(row);
                        if (group >= first && group < end) {
                            count(group, row);
                        }
                    });
                });
    }

    private void count(int group, int row) {
        int cell = group * STRIDE;
        long time = snapshot.timeMicros(row);
        cells[cell + COUNT]++;
        if (time < cells[cell + FIRST]) {
            cells[cell + FIRST] = time;
        }
        if (time > cells[cell + LAST]) {
            cells[cell + LAST] = time;
        }
        bars[group * GroupRow.SPARKLINE_BARS + bar(time)]++;
        for (int place = 0; place < traits.length; place++) {
            wordSets[place].add(group, snapshot.trait(traits[place], row));
        }
    }

    private int bar(long time) {
        return Math.min((int) ((time - from) * barsPerMicro), GroupRow.SPARKLINE_BARS - 1);
    }

    private List<GroupRow> makeRows() {
        // Rows of 30,000 groups take longer than counting the dumps in them.
        return Arrays.stream(groups.inOrderOfIds())
                .parallel()
                .filter(group -> cells[group * STRIDE + COUNT] > 0)
                .mapToObj(this::row)
                .toList();
    }

    private GroupRow row(int group) {
        Optional<GroupState> state = moment.findState(group);
        return new GroupRow(
                groups.id(group),
                moment.title(group),
                moment.status(group),
                state.filter(GroupState::favourite).isPresent(),
                cells[group * STRIDE + COUNT],
                moment.serverCount(group),
                Times.instantOf(cells[group * STRIDE + FIRST]),
                Times.instantOf(cells[group * STRIDE + LAST]),
                wordSets[0].of(group),
                wordSets[1].of(group),
                wordSets[2].of(group),
                wordSets[3].of(group),
                wordSets[4].of(group),
                state.map(known -> List.copyOf(known.tags())).orElse(List.of()),
                state.map(GroupState::issue).orElse(null),
                state.map(GroupState::note).orElse(null),
                new Bars(bars, group * GroupRow.SPARKLINE_BARS, GroupRow.SPARKLINE_BARS));
    }

    /// Makes the rows that any answer consists of.
    void prepare() {
        rows.get();
    }

    /// A row for each group that holds a selected dump.
    List<GroupRow> rows(GroupSort sort) {
        return switch (sort) {
            case LAST -> descending(row -> Times.micros(row.last()));
            case COUNT -> descending(GroupRow::count);
            case FIRST -> descending(row -> Times.micros(row.first()));
            case TITLE -> byTitle();
        };
    }

    /// The rows lie in the order of their ids, which rows of equal rank keep.
    private List<GroupRow> descending(ToLongFunction<GroupRow> rank) {
        List<GroupRow> byId = rows.get();
        int[] order =
                LongOrder.ascending(
                        byId.stream().mapToLong(row -> -rank.applyAsLong(row)).toArray());
        List<GroupRow> sorted = new ArrayList<>(order.length);
        for (int place : order) {
            sorted.add(byId.get(place));
        }
        return sorted;
    }

    private List<GroupRow> byTitle() {
        return rows.get().stream()
                .map(row -> new Titled(row.title().toLowerCase(Locale.ROOT), row))
                .sorted(
                        Comparator.comparing(Titled::lower)
                                .thenComparing(titled -> titled.row().title()))
                .map(Titled::row)
                .toList();
    }

    private record Titled(String lower, GroupRow row) {}
}

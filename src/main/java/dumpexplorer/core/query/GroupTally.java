package dumpexplorer.core.query;

import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.triage.GroupState;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Selected dumps counted by group.
final class GroupTally {

    private static final List<Trait> TRAITS =
            List.of(Trait.TYPE, Trait.SOURCE, Trait.COMPONENT, Trait.PRODUCT, Trait.VERSION);

    private final Moment moment;
    private final IndexSnapshot snapshot;
    private final int[] counts;
    private final long[] firsts;
    private final long[] lasts;
    private final int[] bars;
    private final List<WordSets> wordSets;
    private final Lazy<List<GroupRow>> rows = new Lazy<>(this::makeRows);

    private GroupTally(Moment moment) {
        this.moment = moment;
        this.snapshot = moment.snapshot();
        int groupCount = moment.groups().count();
        counts = new int[groupCount];
        firsts = new long[groupCount];
        lasts = new long[groupCount];
        bars = new int[groupCount * GroupRow.SPARKLINE_BARS];
        Arrays.fill(firsts, Long.MAX_VALUE);
        Arrays.fill(lasts, Long.MIN_VALUE);
        wordSets =
                TRAITS.stream()
                        .map(trait -> new WordSets(moment.index(), trait, groupCount))
                        .toList();
    }

    static GroupTally of(Moment moment, Selection selection) {
        GroupTally tally = new GroupTally(moment);
        selection.forEach(tally::count);
        for (WordSets words : tally.wordSets) {
            tally.collect(selection, words);
        }
        tally.drawBars(selection);
        return tally;
    }

    private void count(int row) {
        int group = moment.groups().ofRow(row);
        long time = snapshot.timeMicros(row);
        counts[group]++;
        if (time < firsts[group]) {
            firsts[group] = time;
        }
        if (time > lasts[group]) {
            lasts[group] = time;
        }
    }

    private void collect(Selection selection, WordSets words) {
        Groups groups = moment.groups();
        selection.forEach(row -> words.add(groups.ofRow(row), snapshot.trait(words.trait(), row)));
    }

    private void drawBars(Selection selection) {
        long from = Arrays.stream(firsts).min().orElse(0);
        long to = Arrays.stream(lasts).max().orElse(0);
        if (from > to) {
            return;
        }
        double barsPerMicro = GroupRow.SPARKLINE_BARS / (double) (to - from + 1);
        selection.forEach(row -> {
            int bar = (int) ((snapshot.timeMicros(row) - from) * barsPerMicro);
            int group = moment.groups().ofRow(row);
            bars[group * GroupRow.SPARKLINE_BARS + Math.min(bar, GroupRow.SPARKLINE_BARS - 1)]++;
        });
    }

    /// A row for each group that holds a selected dump, by group number.
    List<GroupRow> rows() {
        return rows.get();
    }

    private List<GroupRow> makeRows() {
        List<GroupRow> rows = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            if (counts[group] > 0) {
                rows.add(row(group));
            }
        }
        return rows;
    }

    private GroupRow row(int group) {
        Optional<GroupState> state = moment.findState(group);
        return new GroupRow(
                moment.groups().id(group),
                moment.title(group),
                moment.status(group),
                state.filter(GroupState::favourite).isPresent(),
                counts[group],
                null,
                Times.instantOf(firsts[group]),
                Times.instantOf(lasts[group]),
                wordSets.get(0).of(group),
                wordSets.get(1).of(group),
                wordSets.get(2).of(group),
                wordSets.get(3).of(group),
                wordSets.get(4).of(group),
                state.map(known -> List.copyOf(known.tags())).orElse(List.of()),
                state.map(GroupState::issue).orElse(null),
                state.map(GroupState::note).orElse(null),
                new Bars(bars, group * GroupRow.SPARKLINE_BARS, GroupRow.SPARKLINE_BARS));
    }
}

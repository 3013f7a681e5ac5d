package dumpexplorer.core.query;

import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.IndexSnapshot;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Counts selected dumps by time.
final class TimelineCount {

    private static final int MOST_BUCKETS = 1_000_000;
    private static final int MOST_SERIES = 8;

    private final IndexSnapshot snapshot;
    private final Selection selection;
    private final Calendar calendar;
    private final long first;
    private final int bucketCount;

    private TimelineCount(Moment moment, Selection selection, TimeLevel level, TimeRange span) {
        this.snapshot = moment.snapshot();
        this.selection = selection;
        this.calendar = new Calendar(level);
        this.first = calendar.bucket(Times.micros(span.from()));
        this.bucketCount = (int) (calendar.bucket(Times.micros(span.to()) - 1) - first + 1);
    }

    /// What counts are divided by.
    ///
    /// @param trait the field
    /// @param series the values that get a series each; null for the biggest ones
    record Stacking(Trait trait, @Nullable List<String> series) {}

    /// @param span from the first to the last selected dump
    static Timeline count(
            Moment moment,
            Selection selection,
            TimeRange span,
            TimeLevel level,
            @Nullable Stacking stacking)
            throws QueryException {
        refuseTooMany(span, level);
        TimelineCount count = new TimelineCount(moment, selection, level, span);
        if (stacking == null) {
            return count.plain(level);
        }
        List<String> series = stacking.series();
        return series == null
                ? count.stackedByBiggest(level, stacking.trait())
                : count.stackedBy(level, stacking.trait(), series);
    }

    private static void refuseTooMany(TimeRange span, TimeLevel level) throws QueryException {
        Calendar calendar = new Calendar(level);
        long count =
                calendar.bucket(Times.micros(span.to()) - 1)
                        - calendar.bucket(Times.micros(span.from()))
                        + 1;
        if (count > MOST_BUCKETS) {
            throw new QueryException(
                    String.format(
                            Locale.ROOT,
                            "by %s this would be %,d buckets, more than %,d; count by %s instead,"
                                    + " or select less time with since: and before:",
                            level.word(),
                            count,
                            MOST_BUCKETS,
                            level.coarser().word()),
                    0);
        }
    }

    private Timeline plain(TimeLevel level) {
        int[] counts = new int[bucketCount];
        selection.forEach(row -> counts[bucketOf(row)]++);
        List<@Nullable String> series = new ArrayList<>();
        series.add(null);
        return new Timeline(level, new Buckets(counts, 1), series);
    }

    private int bucketOf(int row) {
        return (int) (calendar.bucket(snapshot.timeMicros(row)) - first);
    }

    private Timeline stackedByBiggest(TimeLevel level, Trait trait) {
        int[] totals = new int[snapshot.words(trait).size()];
        selection.forEach(row -> totals[snapshot.trait(trait, row)]++);
        List<Integer> biggest = biggest(trait, totals);
        List<@Nullable String> series = new ArrayList<>();
        biggest.forEach(word -> series.add(snapshot.words(trait).get(word)));
        boolean rest =
                IntStream.range(0, totals.length).anyMatch(word -> isRest(word, totals, biggest));
        if (rest || biggest.isEmpty()) {
            series.add(null);
        }
        return stacked(level, trait, series);
    }

    private Timeline stackedBy(TimeLevel level, Trait trait, List<String> values) {
        List<@Nullable String> series = new ArrayList<>(values);
        series.add(null);
        return stacked(level, trait, series);
    }

    /// @param series values, then null where there may be others
    private Timeline stacked(TimeLevel level, Trait trait, List<@Nullable String> series) {
        int width = series.size();
        List<@Nullable String> words = snapshot.words(trait);
        int[] seriesOfWord = new int[words.size()];
        for (int word = 0; word < seriesOfWord.length; word++) {
            int place = series.indexOf(words.get(word));
            seriesOfWord[word] = place < 0 ? width - 1 : place;
        }
        int[] counts = new int[Math.multiplyExact(bucketCount, width)];
        selection.forEach(
                row -> counts[bucketOf(row) * width + seriesOfWord[snapshot.trait(trait, row)]]++);
        return new Timeline(level, new Buckets(counts, width), series);
    }

    private static boolean isRest(int word, int[] totals, List<Integer> biggest) {
        return totals[word] > 0 && !biggest.contains(word);
    }

    /// Numbers of the words with the most dumps, the most first, equals by their letters.
    private List<Integer> biggest(Trait trait, int[] totals) {
        List<@Nullable String> words = snapshot.words(trait);
        return IntStream.range(1, totals.length)
                .filter(word -> totals[word] > 0)
                .boxed()
                .sorted(
                        Comparator.comparingInt((Integer word) -> totals[word])
                                .reversed()
                                .thenComparing(word -> String.valueOf(words.get(word))))
                .limit(MOST_SERIES)
                .toList();
    }

    /// Buckets that are made when they are looked at: a million of them would fill the memory.
    private final class Buckets extends AbstractList<Timeline.Bucket> implements RandomAccess {

        private final int[] counts;
        private final int width;

        /// @param counts `width` numbers for each bucket
        Buckets(int[] counts, int width) {
            this.counts = counts;
            this.width = width;
        }

        @Override
        public Timeline.Bucket get(int index) {
            List<Long> bySeries =
                    Arrays.stream(counts, index * width, (index + 1) * width)
                            .boxed()
                            .map(Integer::longValue)
                            .toList();
            long count = bySeries.stream().mapToLong(Long::longValue).sum();
            return new Timeline.Bucket(
                    Times.instantOf(calendar.startMicros(first + index)), count, bySeries);
        }

        @Override
        public int size() {
            return counts.length / width;
        }
    }
}

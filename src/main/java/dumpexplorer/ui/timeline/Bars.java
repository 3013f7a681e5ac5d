package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.TimeLevel;
import dumpexplorer.core.query.Timeline;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Counts by time, laid out for drawing: numbers by bucket and series, no objects. Never changes.
final class Bars {

    static final Bars NONE =
            new Bars(TimeLevel.YEAR, ZoneOffset.UTC, new long[] {0}, new long[0][], List.of());

    private final TimeLevel level;
    private final ZoneId zone;

    /// Bucket `i` lasts from edge `i` to edge `i + 1`.
    private final long[] edges;

    private final long[][] counts;
    private final List<@Nullable String> series;

    private Bars(
            TimeLevel level,
            ZoneId zone,
            long[] edges,
            long[][] counts,
            List<@Nullable String> series) {
        this.level = level;
        this.zone = zone;
        this.edges = edges;
        this.counts = counts;
        this.series = series;
    }

    /// The counts of an answer.
    ///
    /// @param shown series to keep, in their order; what belongs to none of them is added to the last
    static Bars of(Timeline timeline, List<@Nullable String> shown) {
        List<Timeline.Bucket> buckets = timeline.buckets();
        if (buckets.isEmpty()) {
            return NONE;
        }
        int[] places = places(timeline.series(), shown);
        var edges = new long[buckets.size() + 1];
        var counts = new long[buckets.size()][shown.size()];
        for (int index = 0; index < buckets.size(); index++) {
            Timeline.Bucket bucket = buckets.get(index);
            edges[index] = bucket.start().toEpochMilli();
            for (int from = 0; from < places.length; from++) {
                counts[index][places[from]] += bucket.bySeries().get(from);
            }
        }
        long lastStart = edges[buckets.size() - 1];
        edges[buckets.size()] = Buckets.endOf(timeline.level(), lastStart, ZoneOffset.UTC);
        return new Bars(
                timeline.level(),
                ZoneOffset.UTC,
                edges,
                counts,
                Collections.unmodifiableList(new ArrayList<>(shown)));
    }

    private static int[] places(List<@Nullable String> given, List<@Nullable String> shown) {
        var places = new int[given.size()];
        for (int index = 0; index < places.length; index++) {
            int place = shown.indexOf(given.get(index));
            places[index] = place < 0 ? shown.size() - 1 : place;
        }
        return places;
    }

    /// The same counts in longer buckets, which may be those of another zone.
    Bars regrouped(TimeLevel longer, ZoneId otherZone) {
        if (size() == 0) {
            return this;
        }
        var starts = LongStream.builder();
        var sums = new ArrayList<long[]>();
        long end = Long.MIN_VALUE;
        for (int index = 0; index < size(); index++) {
            if (edges[index] >= end) {
                long start = Buckets.startOf(longer, edges[index], otherZone);
                end = Buckets.endOf(longer, start, otherZone);
                starts.add(start);
                sums.add(new long[series.size()]);
            }
            long[] sum = sums.getLast();
            for (int place = 0; place < sum.length; place++) {
                sum[place] += counts[index][place];
            }
        }
        long[] newEdges = starts.add(end).build().toArray();
        return new Bars(longer, otherZone, newEdges, sums.toArray(long[][]::new), series);
    }

    TimeLevel level() {
        return level;
    }

    /// The zone whose days, months and years are counted.
    ZoneId zone() {
        return zone;
    }

    int size() {
        return counts.length;
    }

    long start(int bucket) {
        return edges[bucket];
    }

    long end(int bucket) {
        return edges[bucket + 1];
    }

    /// The values that the counts are divided by; the last one, null, is for all others.
    List<@Nullable String> series() {
        return series;
    }

    long count(int bucket, int place) {
        return counts[bucket][place];
    }

    /// Sum over all series that are not hidden.
    long count(int bucket, BitSet hidden) {
        long sum = 0;
        for (int place = 0; place < series.size(); place++) {
            sum += hidden.get(place) ? 0 : counts[bucket][place];
        }
        return sum;
    }

    /// Sum of one series over all buckets.
    long total(int place) {
        return Arrays.stream(counts).mapToLong(bucket -> bucket[place]).sum();
    }

    /// The bucket that holds a moment, or -1 where the moment is outside of all.
    int indexAt(long millis) {
        int found = Arrays.binarySearch(edges, millis);
        int index = found >= 0 ? found : -found - 2;
        return index < size() ? index : -1;
    }

    /// The first bucket that ends after a moment; {@link #size()} where all end before.
    int firstAfter(long millis) {
        int found = Arrays.binarySearch(edges, millis);
        return Math.min(size(), Math.max(0, found >= 0 ? found : -found - 2));
    }

    /// Sum over the buckets that begin in a window.
    long countIn(TimeWindow window, BitSet hidden) {
        long sum = 0;
        for (int bucket = firstAfter(window.fromMillis()); bucket < size(); bucket++) {
            if (start(bucket) >= window.toMillis()) {
                break;
            }
            sum += start(bucket) >= window.fromMillis() ? count(bucket, hidden) : 0;
        }
        return sum;
    }

    /// The highest bar that is at least partly in a window; 0 where there is none.
    long highestIn(TimeWindow window, BitSet hidden) {
        long highest = 0;
        for (int bucket = firstAfter(window.fromMillis()); bucket < size(); bucket++) {
            if (start(bucket) >= window.toMillis()) {
                break;
            }
            highest = Math.max(highest, count(bucket, hidden));
        }
        return highest;
    }

    /// The time from the first bucket to the last.
    TimeWindow reach() {
        return new TimeWindow(edges[0], Math.max(edges[0] + 1, edges[edges.length - 1]));
    }
}

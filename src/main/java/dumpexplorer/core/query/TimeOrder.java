package dumpexplorer.core.query;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.store.IndexSnapshot;
import java.util.Arrays;
import java.util.Comparator;

/// Sorts all dumps of an index by time, then id.
final class TimeOrder {
    private TimeOrder() {}

    /// The numbers of all live rows, the oldest dump first.
    static int[] rows(IndexSnapshot snapshot) {
        int[] live = live(snapshot);
        long[] times = new long[live.length];
        Blocks.forEach(
                times.length,
                (from, to) -> {
                    for (int place = from; place < to; place++) {
                        times[place] = snapshot.timeMicros(live[place]);
                    }
                });
        int[] sorted = LongOrder.ascending(times);
        sortTies(snapshot, sorted, live, times);
        return sorted;
    }

    private static int[] live(IndexSnapshot snapshot) {
        int[] rows = new int[snapshot.dumpCount()];
        int[] count = {0};
        Blocks.forEach(
                snapshot.rowCount(),
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        if (snapshot.isLive(row)) {
                            rows[count[0]++] = row;
                        }
                    }
                });
        return rows;
    }

    /// Turns places into rows, and puts rows of equal time in the order of their ids.
    private static void sortTies(IndexSnapshot snapshot, int[] sorted, int[] live, long[] times) {
        int[] start = {0};
        Blocks.forEach(
                sorted.length,
                (from, to) -> {
                    for (int place = from + 1; place <= to; place++) {
                        boolean differs =
                                place == sorted.length
                                        || times[sorted[place]] != times[sorted[start[0]]];
                        if (differs) {
                            sortById(snapshot, sorted, live, start[0], place);
                            start[0] = place;
                        }
                    }
                });
    }

    private static void sortById(
            IndexSnapshot snapshot, int[] sorted, int[] live, int from, int to) {
        if (to - from == 1) {
            sorted[from] = live[sorted[from]];
            return;
        }
        int[] rows =
                Arrays.stream(sorted, from, to)
                        .mapToObj(place -> new Named(live[place], snapshot.dumpId(live[place])))
                        .sorted(Comparator.comparing(Named::id))
                        .mapToInt(Named::row)
                        .toArray();
        System.arraycopy(rows, 0, sorted, from, rows.length);
    }

    private record Named(int row, DumpId id) {}
}

package dumpexplorer.core.query;

import dumpexplorer.core.store.IndexSnapshot;
import java.util.Arrays;

/// The rows of every group of the index, the oldest dump first.
final class GroupRows {

    private final int[] starts;
    private final int[] rows;

    /// @param timeOrder all live rows, the oldest dump first
    GroupRows(IndexSnapshot snapshot, int[] timeOrder) {
        starts = new int[snapshot.groupCount() + 1];
        Blocks.forEach(timeOrder.length, (from, to) -> count(snapshot, timeOrder, from, to));
        for (int group = 1; group < starts.length; group++) {
            starts[group] += starts[group - 1];
        }
        rows = new int[timeOrder.length];
        int[] places = Arrays.copyOf(starts, starts.length);
        Blocks.forEach(
                timeOrder.length, (from, to) -> place(snapshot, timeOrder, places, from, to));
    }

    private void count(IndexSnapshot snapshot, int[] timeOrder, int from, int to) {
        for (int place = from; place < to; place++) {
            starts[snapshot.group(timeOrder[place]) + 1]++;
        }
    }

    private void place(IndexSnapshot snapshot, int[] timeOrder, int[] places, int from, int to) {
        for (int place = from; place < to; place++) {
            int row = timeOrder[place];
            rows[places[snapshot.group(row)]++] = row;
        }
    }

    /// Rows of one group of the index, before merges.
    int[] of(int group) {
        return Arrays.copyOfRange(rows, starts[group], starts[group + 1]);
    }
}

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
        for (int row : timeOrder) {
            starts[snapshot.group(row) + 1]++;
        }
        for (int group = 1; group < starts.length; group++) {
            starts[group] += starts[group - 1];
        }
        rows = new int[timeOrder.length];
        int[] places = Arrays.copyOf(starts, starts.length);
        for (int row : timeOrder) {
            rows[places[snapshot.group(row)]++] = row;
        }
    }

    /// Rows of one group of the index, before merges.
    int[] of(int group) {
        return Arrays.copyOfRange(rows, starts[group], starts[group + 1]);
    }
}

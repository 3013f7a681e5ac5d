package dumpexplorer.core.store;

import java.util.Arrays;

/// A growing column of longs, with the rules of {@link IntColumn}.
final class LongColumn {

    private long[][] chunks = new long[0][];

    void set(int row, long value) {
        int chunk = row >>> IntColumn.SHIFT;
        if (chunk == chunks.length) {
            long[][] more = Arrays.copyOf(chunks, chunk + 1);
            more[chunk] = new long[1 << IntColumn.SHIFT];
            chunks = more;
        }
        chunks[chunk][row & IntColumn.MASK] = value;
    }

    long get(int row) {
        return get(chunks, row);
    }

    long[][] chunks() {
        return chunks;
    }

    static long get(long[][] chunks, int row) {
        return chunks[row >>> IntColumn.SHIFT][row & IntColumn.MASK];
    }
}

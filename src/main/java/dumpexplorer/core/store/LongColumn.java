package dumpexplorer.core.store;

import java.io.IOException;
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

    /// Writes the first rows.
    static void write(long[][] chunks, int count, BulkWriter out) throws IOException {
        for (int from = 0; from < count; from += 1 << IntColumn.SHIFT) {
            out.writeLongs(
                    chunks[from >>> IntColumn.SHIFT], Math.min(count - from, 1 << IntColumn.SHIFT));
        }
    }

    /// Reads rows into an empty column.
    ///
    /// @throws IOException when there are fewer
    void read(int count, BulkReader in) throws IOException {
        for (int from = 0; from < count; from += 1 << IntColumn.SHIFT) {
            set(from, 0);
            in.readLongs(
                    chunks[from >>> IntColumn.SHIFT], Math.min(count - from, 1 << IntColumn.SHIFT));
        }
    }
}

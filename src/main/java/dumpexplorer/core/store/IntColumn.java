package dumpexplorer.core.store;

import java.io.IOException;
import java.util.Arrays;

/// A growing column of ints. One thread at a time appends; readers hold a {@link #chunks} of some moment and
/// see every row that was there then.
final class IntColumn {

    static final int SHIFT = 14;
    static final int MASK = (1 << SHIFT) - 1;

    private int[][] chunks = new int[0][];

    /// Writes a row; rows come one after another.
    void set(int row, int value) {
        int chunk = row >>> SHIFT;
        if (chunk == chunks.length) {
            // A new array of chunks, so that readers' arrays stay as they are.
            int[][] more = Arrays.copyOf(chunks, chunk + 1);
            more[chunk] = new int[1 << SHIFT];
            chunks = more;
        }
        chunks[chunk][row & MASK] = value;
    }

    int get(int row) {
        return get(chunks, row);
    }

    int[][] chunks() {
        return chunks;
    }

    static int get(int[][] chunks, int row) {
        return chunks[row >>> SHIFT][row & MASK];
    }

    /// Writes the first rows.
    static void write(int[][] chunks, int count, BulkWriter out) throws IOException {
        for (int from = 0; from < count; from += 1 << SHIFT) {
            out.writeInts(chunks[from >>> SHIFT], Math.min(count - from, 1 << SHIFT));
        }
    }

    /// Reads rows into an empty column.
    ///
    /// @throws IOException when there are fewer
    void read(int count, BulkReader in) throws IOException {
        for (int from = 0; from < count; from += 1 << SHIFT) {
            set(from, 0);
            in.readInts(chunks[from >>> SHIFT], Math.min(count - from, 1 << SHIFT));
        }
    }
}

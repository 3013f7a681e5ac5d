package dumpexplorer.core.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
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

    /// Writes the first rows, eight bytes each.
    static void write(long[][] chunks, int count, OutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 << IntColumn.SHIFT);
        for (int from = 0; from < count; from += 1 << IntColumn.SHIFT) {
            int length = Math.min(count - from, 1 << IntColumn.SHIFT);
            bytes.asLongBuffer().put(chunks[from >>> IntColumn.SHIFT], 0, length);
            out.write(bytes.array(), 0, length * 8);
        }
    }

    /// Reads rows into an empty column.
    ///
    /// @throws IOException when there are fewer
    void read(int count, DataInputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 << IntColumn.SHIFT);
        for (int from = 0; from < count; from += 1 << IntColumn.SHIFT) {
            int length = Math.min(count - from, 1 << IntColumn.SHIFT);
            in.readFully(bytes.array(), 0, length * 8);
            set(from, 0);
            bytes.asLongBuffer().get(chunks[from >>> IntColumn.SHIFT], 0, length);
        }
    }
}

package dumpexplorer.core.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/// A stretch of an open file. Reads by place, so that many can read the file at a time. Closing it leaves
/// the file open.
public final class PlacedInput extends PiecedInput {

    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel file;
    private final long end;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private long next;

    /// @param from offset of the first byte
    /// @param end offset after the last one; the stream ends with the file where that is earlier
    public PlacedInput(FileChannel file, long from, long end) {
        this.file = file;
        this.end = end;
        this.next = from;
    }

    @Override
    protected @Nullable ByteBuffer next() throws IOException {
        if (next >= end) {
            return null;
        }
        buffer.clear().limit((int) Math.min(BUFFER_BYTES, end - next));
        int count = file.read(buffer, next);
        buffer.flip();
        next += Math.max(count, 0);
        return count > 0 ? buffer : null;
    }
}

package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// A stream of pieces that come one after the other. For one reader.
public abstract class PiecedInput extends InputStream {

    private ByteBuffer piece = ByteBuffer.allocate(0);

    /// Waits for the next piece.
    ///
    /// @return bytes that stay as they are until the next piece is asked for; null when there is none
    protected abstract @Nullable ByteBuffer next() throws IOException;

    @Override
    public int read() throws IOException {
        return advance() ? piece.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, piece.remaining());
        piece.get(target, from, count);
        return count;
    }

    /// Whether there is a byte to read.
    private boolean advance() throws IOException {
        while (!piece.hasRemaining()) {
            ByteBuffer next = next();
            if (next == null) {
                return false;
            }
            piece = next;
        }
        return true;
    }
}

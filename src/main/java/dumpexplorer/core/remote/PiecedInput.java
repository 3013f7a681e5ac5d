package dumpexplorer.core.remote;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A stream of pieces that come one after the other. For one reader.
public abstract class PiecedInput extends InputStream {

    private byte[] piece = new byte[0];
    private int used;

    /// Waits for the next piece.
    ///
    /// @return one that does not change any more; null when there will be none
    protected abstract byte @Nullable [] next() throws IOException;

    @Override
    public int read() throws IOException {
        return advance() ? piece[used++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, piece.length - used);
        System.arraycopy(piece, used, target, from, count);
        used += count;
        return count;
    }

    /// Whether there is a byte to read.
    private boolean advance() throws IOException {
        while (used == piece.length) {
            byte[] next = next();
            if (next == null) {
                return false;
            }
            piece = next;
            used = 0;
        }
        return true;
    }
}

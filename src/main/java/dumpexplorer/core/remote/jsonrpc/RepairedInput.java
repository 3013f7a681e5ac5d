package dumpexplorer.core.remote.jsonrpc;

import dumpexplorer.core.remote.Utf8Repair;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Makes sound UTF-8 of bytes that may be anything.
final class RepairedInput extends InputStream {

    private static final int BUFFER_BYTES = 32 * 1024;

    private final InputStream source;
    private final Utf8Repair repair = new Utf8Repair(this::keep);
    private final byte[] taken = new byte[BUFFER_BYTES];
    private byte[] ready = new byte[BUFFER_BYTES];
    private int from;
    private int to;
    private boolean ended;

    /// @param source is not closed
    RepairedInput(InputStream source) {
        this.source = source;
    }

    private void keep(byte[] utf8, int offsetBytes, int lengthBytes) {
        if (ready.length - to < lengthBytes) {
            // A byte that is no character becomes three.
            ready = Arrays.copyOf(ready, 2 * (to + lengthBytes));
        }
        System.arraycopy(utf8, offsetBytes, ready, to, lengthBytes);
        to += lengthBytes;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[from++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, to - from);
        System.arraycopy(ready, from, target, offset, count);
        from += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (from == to && !ended) {
            from = 0;
            to = 0;
            int count = source.read(taken, 0, taken.length);
            if (count < 0) {
                ended = true;
                repair.end();
            } else {
                repair.text(taken, 0, count);
            }
        }
        return from < to;
    }
}

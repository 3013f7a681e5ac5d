package dumpexplorer.core.remote.jsonrpc;

import dumpexplorer.core.format.PiecedInput;
import dumpexplorer.core.remote.Utf8Repair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Makes sound UTF-8 of bytes that may be anything.
final class RepairedInput extends PiecedInput {

    private static final int BUFFER_BYTES = 32 * 1024;

    private final InputStream source;
    private final Utf8Repair repair = new Utf8Repair(this::keep);
    private final byte[] taken = new byte[BUFFER_BYTES];
    private byte[] ready = new byte[BUFFER_BYTES];
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
    protected @Nullable ByteBuffer next() throws IOException {
        to = 0;
        while (to == 0 && !ended) {
            int count = source.read(taken, 0, taken.length);
            if (count < 0) {
                ended = true;
                repair.end();
            } else {
                repair.text(taken, 0, count);
            }
        }
        return to == 0 ? null : ByteBuffer.wrap(ready, 0, to);
    }
}

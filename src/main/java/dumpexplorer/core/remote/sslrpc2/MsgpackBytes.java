package dumpexplorer.core.remote.sslrpc2;

import dumpexplorer.core.format.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A window on the bytes of one message of known size, which moves forward only.
final class MsgpackBytes {

    /// Names must fit into it.
    static final int WINDOW_BYTES = 64 * 1024;

    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// Bytes from `position` to `limit` are not read yet.
    final byte[] window;

    int position;
    int limit;

    private final InputStream source;
    private final long sizeBytes;
    private long arrivedBytes;

    /// @param sizeBytes how many bytes the source has, which is relied on
    MsgpackBytes(InputStream source, long sizeBytes) {
        this.source = source;
        this.sizeBytes = sizeBytes;
        window = new byte[(int) Math.min(WINDOW_BYTES, Math.max(sizeBytes, Long.BYTES))];
    }

    /// Offset of the next byte.
    long offset() {
        return arrivedBytes - (limit - position);
    }

    /// Number of bytes from the next one to the end of the message.
    long leftBytes() {
        return sizeBytes - offset();
    }

    /// Makes sure that bytes lie side by side in the window.
    ///
    /// @param count at most {@value #WINDOW_BYTES}
    void require(int count) throws IOException {
        if (limit - position < count) {
            fill(count);
        }
    }

    private void fill(int count) throws IOException {
        if (leftBytes() < count) {
            throw malformed("the message ends early");
        }
        System.arraycopy(window, position, window, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit < count) {
            int read = source.read(window, limit, window.length - limit);
            if (read < 0) {
                throw malformed("the message ends early");
            }
            limit += read;
            arrivedBytes += read;
        }
    }

    int unsigned8() throws IOException {
        require(1);
        return window[position++] & 0xff;
    }

    short signed16() throws IOException {
        require(Short.BYTES);
        short value = (short) SHORT.get(window, position);
        position += Short.BYTES;
        return value;
    }

    int signed32() throws IOException {
        require(Integer.BYTES);
        int value = (int) INT.get(window, position);
        position += Integer.BYTES;
        return value;
    }

    long signed64() throws IOException {
        require(Long.BYTES);
        long value = (long) LONG.get(window, position);
        position += Long.BYTES;
        return value;
    }

    /// Says that the message is wrong at the next byte.
    MalformedException malformed(String what) {
        return new MalformedException("not msgpack: " + what, offset());
    }
}

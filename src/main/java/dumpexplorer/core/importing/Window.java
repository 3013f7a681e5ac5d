package dumpexplorer.core.importing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/// Reads here and there in a file through one buffer, so that small neighbours cost one look at the
/// disk. For one thread. Numbers are little-endian.
final class Window {

    private static final int BUFFER_BYTES = 1 << 16;

    private final SeekableByteChannel channel;
    private final long sizeBytes;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long bufferAt;

    Window(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.sizeBytes = channel.size();
        buffer.limit(0);
    }

    long sizeBytes() {
        return sizeBytes;
    }

    int uint16(long at) throws IOException {
        return buffer.getShort(require(at, Short.BYTES)) & 0xffff;
    }

    long uint32(long at) throws IOException {
        return buffer.getInt(require(at, Integer.BYTES)) & 0xffff_ffffL;
    }

    /// A number, negative where it is beyond what any file can be.
    long int64(long at) throws IOException {
        return buffer.getLong(require(at, Long.BYTES));
    }

    byte[] bytes(long at, int count) throws IOException {
        byte[] bytes = new byte[count];
        int done = 0;
        while (done < count) {
            int more = read(at + done, bytes, done, count - done);
            if (more < 0) {
                throw new EOFException();
            }
            done += more;
        }
        return bytes;
    }

    int read(long at, byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at < 0 || at >= sizeBytes) {
            return -1;
        }
        if (at < bufferAt || at >= bufferAt + buffer.limit()) {
            fill(at);
        }
        int from = (int) (at - bufferAt);
        int count = Math.min(length, buffer.limit() - from);
        if (count <= 0) {
            return -1;
        }
        buffer.get(from, target, offset, count);
        return count;
    }

    /// Bytes from one place up to another, as a stream.
    InputStream stream(long from, long count) {
        return new Stretch(from, from + count);
    }

    /// Brings bytes into the buffer and says where in it they are.
    private int require(long at, int count) throws IOException {
        if (at < bufferAt || at + count > bufferAt + buffer.limit()) {
            fill(at);
        }
        int from = (int) (at - bufferAt);
        if (from + count > buffer.limit()) {
            throw new EOFException();
        }
        return from;
    }

    private void fill(long at) throws IOException {
        if (at < 0 || at >= sizeBytes) {
            throw new EOFException();
        }
        buffer.clear();
        bufferAt = at;
        channel.position(at);
        int count = 0;
        while (count >= 0 && buffer.hasRemaining()) {
            count = channel.read(buffer);
        }
        buffer.flip();
    }

    /// A part of the file.
    private final class Stretch extends InputStream {

        private long at;
        private final long end;

        Stretch(long at, long end) {
            this.at = at;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int count = Window.this.read(at, target, offset, (int) Math.min(length, end - at));
            if (count < 0) {
                throw new EOFException();
            }
            at += count;
            return count;
        }
    }
}

package dumpexplorer.core.remote;

import dumpexplorer.core.format.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/// Bytes in memory or in a temporary file of their own, which is gone once this is closed. May be read
/// by many threads at a time.
public final class HeldContent implements Content, AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final byte[] held;
    private final long sizeBytes;
    private final @Nullable FileChannel file;

    HeldContent(byte[] held, long sizeBytes, @Nullable FileChannel file) {
        this.held = held;
        this.sizeBytes = sizeBytes;
        this.file = file;
    }

    @Override
    public InputStream open() {
        return file == null
                ? new ByteArrayInputStream(held, 0, (int) sizeBytes)
                : new FileStream(file, sizeBytes);
    }

    @Override
    public long sizeBytes() {
        return sizeBytes;
    }

    /// Number of bytes that lie in memory.
    public int heldBytes() {
        return file == null ? held.length : 0;
    }

    /// Lets go of the bytes.
    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }

    /// Reads by place, so that many can read at a time.
    private static final class FileStream extends InputStream {

        private final FileChannel file;
        private final long end;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
        private long next;

        FileStream(FileChannel file, long end) {
            this.file = file;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            return fill() ? buffer.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, buffer.remaining());
            buffer.get(target, offset, count);
            return count;
        }

        private boolean fill() throws IOException {
            if (buffer.hasRemaining()) {
                return true;
            }
            if (next >= end) {
                return false;
            }
            buffer.clear().limit((int) Math.min(BUFFER_BYTES, end - next));
            int count = file.read(buffer, next);
            buffer.flip();
            next += Math.max(count, 0);
            return count > 0;
        }
    }
}

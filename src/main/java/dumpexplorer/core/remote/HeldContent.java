package dumpexplorer.core.remote;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.PlacedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/// Bytes in memory or in a temporary file of their own, which is gone once this is closed. May be read
/// by many threads at a time.
public final class HeldContent implements Content, AutoCloseable {

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
                : new PlacedInput(file, 0, sizeBytes);
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
}

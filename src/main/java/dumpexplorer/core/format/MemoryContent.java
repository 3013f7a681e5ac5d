package dumpexplorer.core.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// Bytes in memory.
final class MemoryContent implements Content {

    private final byte[] bytes;

    MemoryContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Not to be changed.
    byte[] bytes() {
        return bytes;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public long sizeBytes() {
        return bytes.length;
    }
}

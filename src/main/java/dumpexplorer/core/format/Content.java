package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;

/// Bytes that can be read more than once, wherever they lie.
public interface Content {

    /// Opens the bytes from their start. Every stream is the caller's to close.
    ///
    /// @throws IOException when they cannot be read any more
    InputStream open() throws IOException;

    /// Number of bytes.
    long sizeBytes();

    /// Bytes in memory, which must not change any more.
    static Content of(byte[] bytes) {
        return new MemoryContent(bytes);
    }
}

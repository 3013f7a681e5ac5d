package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Bytes in memory.
final class HeldMaterial implements Material {

    private final byte[] bytes;

    HeldMaterial(byte[] bytes) {
        this.bytes = bytes;
    }

    /// All of them; not to be changed.
    byte[] bytes() {
        return bytes;
    }

    @Override
    public InputStream peek() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Content content() {
        return Content.of(bytes);
    }

    @Override
    public SeekableByteChannel channel() {
        return new SeekableInMemoryByteChannel(bytes);
    }

    @Override
    public Content keepsake() {
        return content();
    }

    @Override
    public long heldBytes() {
        return bytes.length;
    }

    @Override
    public void close() {}
}

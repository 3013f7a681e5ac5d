package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/// Bytes in a temporary file.
record SpilledMaterial(Spill.Part part) implements Material {

    @Override
    public InputStream peek() {
        return part.open();
    }

    @Override
    public InputStream stream() {
        return part.open();
    }

    @Override
    public Content content() {
        return part;
    }

    @Override
    public SeekableByteChannel channel() {
        return part.channel();
    }

    @Override
    public Content keepsake() {
        return part;
    }

    @Override
    public long heldBytes() {
        return 0;
    }

    @Override
    public long weightBytes() {
        return part.sizeBytes() / 16;
    }

    @Override
    public void close() {
        part.close();
    }
}

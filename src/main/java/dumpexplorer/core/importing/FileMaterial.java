package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file of the user's that is too large to be held in memory. It is read where it lies.
final class FileMaterial implements Material {

    /// A damaged archive that is larger is not copied whole: the user has it.
    private static final long MOST_KEPT_BYTES = 256L << 20;

    private final Path file;
    private final long sizeBytes;
    private final Layer layer;
    private @Nullable FileChannel channel;

    private FileMaterial(Path file, long sizeBytes, Layer layer) {
        this.file = file;
        this.sizeBytes = sizeBytes;
        this.layer = layer;
    }

    /// Takes a file: into memory if it is small.
    ///
    /// @param layer the file as a layer: learns of its bytes and is blamed for trouble
    /// @throws Damage when it cannot be read
    static Material of(Path file, long sizeBytes, Layer layer) throws IOException {
        if (sizeBytes >= HEAD_BYTES) {
            return new FileMaterial(file, sizeBytes, layer);
        }
        try (InputStream source = FileContent.openFile(file)) {
            byte[] bytes = source.readNBytes((int) sizeBytes);
            layer.passed(bytes.length);
            return new HeldMaterial(bytes);
        } catch (IOException trouble) {
            throw layer.blame(trouble);
        }
    }

    @Override
    public InputStream peek() throws IOException {
        return content().open();
    }

    @Override
    public InputStream stream() throws IOException {
        return new LayerStream(peek(), layer);
    }

    @Override
    public Content content() {
        return new FileContent(file, sizeBytes);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        FileChannel known = channel;
        if (known == null) {
            try {
                known = FileChannel.open(file);
            } catch (IOException trouble) {
                throw layer.blame(trouble);
            }
            channel = known;
        }
        return new ChannelView(known, 0, sizeBytes, layer::passed);
    }

    @Override
    public Content keepsake() {
        return new FileContent(
                file, sizeBytes <= MOST_KEPT_BYTES ? sizeBytes : Material.HEAD_BYTES);
    }

    @Override
    public long heldBytes() {
        return 0;
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException trouble) {
                // It was only read: nothing can be lost.
            }
        }
    }
}

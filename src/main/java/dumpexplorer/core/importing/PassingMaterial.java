package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;

/// Bytes that are too many for memory and come only once, out of an archive. They go to a temporary
/// file when they have to be read more than once.
final class PassingMaterial implements Material {

    private final InputStream rest;
    private byte[] head;
    private @Nullable SpilledMaterial spilled;

    private PassingMaterial(byte[] head, InputStream rest) {
        this.head = head;
        this.rest = rest;
    }

    /// Takes bytes that come only once: into memory if they are few.
    ///
    /// @param source stays the caller's to close
    static Material of(InputStream source) throws IOException {
        byte[] head = source.readNBytes(HEAD_BYTES);
        return head.length < HEAD_BYTES
                ? new HeldMaterial(head)
                : new PassingMaterial(head, source);
    }

    @Override
    public InputStream peek() {
        return spilled == null ? new ByteArrayInputStream(head) : spilled.peek();
    }

    @Override
    public InputStream stream() {
        return spilled == null
                ? new SequenceInputStream(new ByteArrayInputStream(head), rest)
                : spilled.stream();
    }

    @Override
    public Content content() throws IOException {
        return spilled().content();
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return spilled().channel();
    }

    private SpilledMaterial spilled() throws IOException {
        SpilledMaterial known = spilled;
        if (known == null) {
            Spill spill = Spill.create();
            try {
                known = new SpilledMaterial(spill.add(head, rest));
            } finally {
                spill.release();
            }
            spilled = known;
            head = new byte[0];
        }
        return known;
    }

    @Override
    public Content keepsake() {
        return spilled == null ? Content.of(head) : spilled.keepsake();
    }

    @Override
    public long heldBytes() {
        return head.length;
    }

    @Override
    public long weightBytes() {
        return spilled == null ? head.length : spilled.weightBytes();
    }

    @Override
    public void close() {
        if (spilled != null) {
            spilled.close();
        }
    }
}

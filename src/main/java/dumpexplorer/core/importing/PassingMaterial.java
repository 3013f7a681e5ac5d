package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes that are too many for memory and come only once, out of an archive. They go to a temporary
/// file when they have to be read more than once.
final class PassingMaterial implements Material {

    private static final int BLOCK_BYTES = 1 << 15;

    private final InputStream rest;
    private byte[] head;
    private @Nullable SpilledMaterial spilled;

    private PassingMaterial(byte[] head, InputStream rest) {
        this.head = head;
        this.rest = rest;
    }

    /// Takes bytes that come only once: into memory if they are few. Damage among the first of them shows
    /// when they are read, so that what comes before it is not lost.
    ///
    /// @param source stays the caller's to close
    static Material of(InputStream source) throws IOException {
        byte[] head = new byte[BLOCK_BYTES];
        int filled = 0;
        try {
            int count = source.read(head);
            while (count >= 0) {
                filled += count;
                if (filled == HEAD_BYTES) {
                    return new PassingMaterial(head, source);
                }
                if (filled == head.length) {
                    head = Arrays.copyOf(head, Math.min(2 * filled, HEAD_BYTES));
                }
                count = source.read(head, filled, head.length - filled);
            }
            return new HeldMaterial(Arrays.copyOf(head, filled));
        } catch (Damage damage) {
            return new PassingMaterial(Arrays.copyOf(head, filled), new Broken(damage));
        }
    }

    /// Stands where bytes should follow.
    private static final class Broken extends InputStream {

        private final Damage damage;

        Broken(Damage damage) {
            this.damage = damage;
        }

        @Override
        public int read() throws Damage {
            throw damage;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws Damage {
            throw damage;
        }
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

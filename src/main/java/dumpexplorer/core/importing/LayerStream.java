package dumpexplorer.core.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/// The bytes of one layer: counted, and with every trouble blamed on it.
final class LayerStream extends FilterInputStream {

    private static final int SKIP_BYTES = 1 << 16;

    private final Layer layer;

    LayerStream(InputStream source, Layer layer) {
        super(source);
        this.layer = layer;
    }

    /// Opens what a compression wraps, as a layer.
    ///
    /// @param packing one that {@link Packing#isCompression}
    /// @param packed the compressed bytes
    /// @throws Damage when already the first bytes are wrong
    static InputStream decoded(Packing packing, InputStream packed, Layer layer)
            throws IOException {
        try {
            return new LayerStream(Decoders.open(packing, packed), layer);
        } catch (CancellationException stop) {
            throw stop;
        } catch (IOException trouble) {
            throw layer.blame(trouble);
        } catch (RuntimeException fault) {
            throw layer.blame(new IOException("damaged header (" + fault + ")", fault));
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(target, offset, length);
        } catch (IOException trouble) {
            throw layer.blame(trouble);
        } catch (CancellationException stop) {
            throw stop;
        } catch (RuntimeException fault) {
            // The decoders answer hostile input with an index or a state that is wrong now and
            // then.
            throw layer.blame(new IOException("damaged (" + fault + ")", fault));
        }
        if (count > 0) {
            layer.passed(count);
        }
        return count;
    }

    /// Reads and drops, so that what is passed over is counted and checked like the rest.
    @Override
    public long skip(long wanted) throws IOException {
        byte[] dropped = new byte[Math.clamp(wanted, 1, SKIP_BYTES)];
        long skipped = 0;
        while (skipped < wanted) {
            int count = read(dropped, 0, (int) Math.min(dropped.length, wanted - skipped));
            if (count < 0) {
                return skipped;
            }
            skipped += count;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

package dumpexplorer.core.format;

import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// What reading one stream needs and what is costly to make: windows and inflaters, lent by
/// [Workspaces].
final class Workspace {

    /// Packed bytes read at a time.
    static final int PACKED_BYTES = 32 * 1024;

    /// Who reads a few dumps, as a window does, should not wait until the native library is linked.
    private static final int FEW = 50;

    private static final int MOST_KEPT_TEXT = 1 << 20;

    final Inflater inflater = new Inflater(true);
    final byte[] packed = new byte[PACKED_BYTES];
    final byte[] text = new byte[JsonBytes.WINDOW_BYTES];

    private byte[] largeText = text;
    private int asked;
    private @Nullable LibdeflateInflater library;

    /// Inflates whole files faster; null where there is none, or it is not worth it yet.
    @Nullable LibdeflateInflater library() {
        if (asked <= FEW && asked++ == FEW) {
            library = LibdeflateInflater.create().orElse(null);
        }
        return library;
    }

    /// Room for a text as a whole.
    byte[] text(int length) {
        if (length > largeText.length) {
            largeText = new byte[length <= MOST_KEPT_TEXT ? MOST_KEPT_TEXT : length];
        }
        return largeText;
    }

    /// Lets go of what is too large to be kept for later.
    void shrink() {
        if (largeText.length > MOST_KEPT_TEXT) {
            largeText = text;
        }
    }
}

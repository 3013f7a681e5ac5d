package dumpexplorer.core.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Passes a JSON text on with its long strings shortened, so that whoever reads it needs no memory
/// for them. A shortened string ends with `… (12,345,678 characters)`, the length of the whole.
/// Works on bytes: nothing but the text inside of strings changes.
final class JsonShortener extends InputStream {

    private static final int WINDOW_BYTES = 1 << 16;

    private final InputStream source;
    private final int mostBytes;
    private final byte[] window = new byte[WINDOW_BYTES];
    private int position;
    private int limit;
    private boolean inString;
    private int escapeLeft;
    private int kept;
    private long characters;
    private boolean shortening;
    private boolean shortened;
    private byte[] pending = new byte[0];
    private int pendingPosition;

    /// @param mostBytes bytes of a string that are passed on, a few more where a character would be
    ///     cut
    JsonShortener(InputStream source, int mostBytes) {
        this.source = source;
        this.mostBytes = mostBytes;
    }

    /// Whether some string was shortened until now.
    boolean hasShortened() {
        return shortened;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            int next = next();
            if (next < 0) {
                break;
            }
            target[offset + written] = (byte) next;
            written++;
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    /// The next byte that is passed on, -1 at the end.
    private int next() throws IOException {
        while (pendingPosition == pending.length) {
            int next = nextOfSource();
            if (next < 0) {
                return -1;
            }
            if (pass(next)) {
                return next;
            }
        }
        return pending[pendingPosition++] & 0xff;
    }

    private int nextOfSource() throws IOException {
        if (position == limit) {
            limit = source.read(window, 0, window.length);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return -1;
            }
        }
        return window[position++] & 0xff;
    }

    /// Takes note of a byte.
    ///
    /// @return whether to pass it on now
    private boolean pass(int next) {
        if (!inString) {
            inString = next == '"';
            kept = 0;
            characters = 0;
            return true;
        }
        if (escapeLeft == 0 && next == '"') {
            return endString();
        }
        boolean atCharacter = escapeLeft == 0 && (next & 0xc0) != 0x80;
        if (atCharacter) {
            characters++;
            shortening |= kept >= mostBytes;
        }
        followEscape(next);
        kept++;
        return !shortening;
    }

    private void followEscape(int next) {
        if (escapeLeft == 0) {
            escapeLeft = next == '\\' ? 1 : 0;
        } else if (escapeLeft == 1) {
            escapeLeft = next == 'u' ? -4 : 0;
        } else {
            escapeLeft++;
        }
    }

    /// @return whether to pass the quote on now
    private boolean endString() {
        inString = false;
        if (!shortening) {
            return true;
        }
        shortening = false;
        shortened = true;
        pending =
                String.format(Locale.ROOT, "… (%,d characters)\"", characters)
                        .getBytes(StandardCharsets.UTF_8);
        pendingPosition = 0;
        return false;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}

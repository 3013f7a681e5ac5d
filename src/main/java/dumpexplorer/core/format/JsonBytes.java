package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// A window on the bytes of a JSON text, which moves forward only.
final class JsonBytes {

    /// Large enough for most dumps to need one fill, small enough for a processor's cache.
    static final int WINDOW_BYTES = 64 * 1024;

    private static final long QUOTES = ByteSearch.ONES * '"';
    private static final long BACKSLASHES = ByteSearch.ONES * '\\';

    /// The window: bytes from `position` to `limit` are not read yet.
    final byte[] window;

    int position;
    int limit;

    private final InputStream source;
    private long windowOffset;
    private @Nullable OutputStream tap;
    private int tapFrom;

    /// @param window holds bytes of the source while they are read; the reader's own until it is
    ///   done
    JsonBytes(InputStream source, byte[] window) {
        this(source, window, 0);
    }

    /// @param filled how many bytes of the source are in the window already
    JsonBytes(InputStream source, byte[] window, int filled) {
        this.source = source;
        this.window = window;
        this.limit = filled;
    }

    /// Puts the next bytes into the window, whose bytes are all read.
    ///
    /// @return whether there were any
    boolean fill() throws IOException {
        flushTap();
        windowOffset += limit;
        position = 0;
        tapFrom = 0;
        limit = 0;
        int count = source.read(window, 0, window.length);
        limit = Math.max(count, 0);
        return count > 0;
    }

    /// The next byte, 0 to 255, or -1 at the end.
    int next() throws IOException {
        return position < limit || fill() ? window[position++] & 0xff : -1;
    }

    /// As [#next], but the byte stays.
    int peek() throws IOException {
        return position < limit || fill() ? window[position] & 0xff : -1;
    }

    /// The next byte that is no white space, 0 to 255, or -1 at the end.
    int nextToken() throws IOException {
        do {
            byte[] bytes = window;
            int end = limit;
            for (int i = position; i < end; i++) {
                int value = bytes[i];
                if (value > ' ' || !isSpace(value)) {
                    position = i + 1;
                    return value & 0xff;
                }
            }
            position = end;
        } while (fill());
        return -1;
    }

    private static boolean isSpace(int value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }

    /// Index of the first byte in the window, from `position` on, that is a quote, a backslash or
    /// not ASCII; `end` where there is none before it. Looks at eight bytes at a time.
    int plainEnd(int end) {
        byte[] bytes = window;
        int i = position;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long eight = (long) ByteSearch.EIGHT_BYTES.get(bytes, i);
            long quotes = eight ^ QUOTES;
            long backslashes = eight ^ BACKSLASHES;
            // A byte that was equal is 0 now; taking 1 from it sets its high bit (and perhaps those
            // of
            // bytes after it, but never of one before).
            long found =
                    (((quotes - ByteSearch.ONES) & ~quotes)
                                    | ((backslashes - ByteSearch.ONES) & ~backslashes)
                                    | eight)
                            & ByteSearch.HIGHS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < end && bytes[i] >= 0 && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /// Offset of the next byte, from the start of the text.
    long offset() {
        return windowOffset + position;
    }

    /// From the next byte on, copies all bytes that are read.
    ///
    /// @param back how many bytes, read already and still in the window, to copy before
    void startTap(OutputStream target, int back) {
        tap = target;
        tapFrom = position - back;
    }

    /// Ends the copying before the next byte.
    void endTap() throws IOException {
        flushTap();
        tap = null;
    }

    private void flushTap() throws IOException {
        if (tap != null) {
            tap.write(window, tapFrom, position - tapFrom);
            tapFrom = position;
        }
    }

    /// Says that the byte read last is wrong.
    MalformedException unexpected(String expected, int found) {
        if (found < 0) {
            return endsEarly();
        }
        String text = found > ' ' && found < 0x7f ? "“" + (char) found + "”" : "byte " + found;
        return malformed("expected " + expected + ", found " + text);
    }

    /// Says that the bytes end before the text does.
    MalformedException endsEarly() {
        return new MalformedException("the JSON text ends early", offset());
    }

    /// Says that the text is wrong at the byte read last.
    MalformedException malformed(String what) {
        return new MalformedException("not JSON: " + what, offset() - 1);
    }
}

package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.format.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A window on the bytes of an XML document, which moves forward only.
final class XmlBytes {

    private static final int WINDOW_BYTES = 64 * 1024;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long OPENINGS = ONES * '<';
    private static final long AMPERSANDS = ONES * '&';

    /// The window: bytes from `position` to `limit` are not read yet.
    final byte[] window = new byte[WINDOW_BYTES];

    int position;
    int limit;

    private final InputStream source;
    private final long mostBytes;
    private long windowOffset;

    /// @param mostBytes where the source goes on after that many, it is too large
    XmlBytes(InputStream source, long mostBytes) {
        this.source = source;
        this.mostBytes = mostBytes;
    }

    /// Puts more bytes behind those that are not read yet.
    ///
    /// @return whether there were any
    /// @throws TooLargeException when the document is larger than allowed
    boolean fill() throws IOException {
        if (position > 0) {
            System.arraycopy(window, position, window, 0, limit - position);
            windowOffset += position;
            limit -= position;
            position = 0;
        }
        int count = source.read(window, limit, window.length - limit);
        if (count <= 0) {
            return false;
        }
        limit += count;
        if (windowOffset + limit > mostBytes) {
            throw new TooLargeException(mostBytes);
        }
        return true;
    }

    /// The next byte, 0 to 255, or -1 at the end.
    int next() throws IOException {
        return position < limit || fill() ? window[position++] & 0xff : -1;
    }

    /// As [#next], but the byte stays.
    int peek() throws IOException {
        return position < limit || fill() ? window[position] & 0xff : -1;
    }

    /// As [#next], where there must be one.
    int require() throws IOException {
        int next = next();
        if (next < 0) {
            throw endsEarly();
        }
        return next;
    }

    /// The byte after the next one, which both stay; -1 where there is none.
    int peekSecond() throws IOException {
        while (limit - position < 2) {
            if (!fill()) {
                return -1;
            }
        }
        return window[position + 1] & 0xff;
    }

    /// Makes sure that so many bytes lie in the window, or all that there are.
    ///
    /// @param count fewer than the window holds
    void ahead(int count) throws IOException {
        while (limit - position < count && fill()) {
            // Each turn brings at least one.
        }
    }

    /// Reads over white space.
    ///
    /// @return the byte after it, which stays; -1 at the end
    int skipSpace() throws IOException {
        int next = peek();
        while (isSpace(next)) {
            position++;
            next = peek();
        }
        return next;
    }

    static boolean isSpace(int value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }

    /// Reads over a mark, and over one line end before it, where these are all that comes next.
    ///
    /// @return whether they were
    boolean skip(Mark mark) {
        int from = position;
        if (from < limit && window[from] == '\n') {
            from++;
        }
        if (!isAt(from, mark)) {
            return false;
        }
        position = from + mark.length;
        return true;
    }

    /// Whether a mark stands at an index of the window. False where the window ends before it does.
    boolean isAt(int index, Mark mark) {
        if (index + Long.BYTES > window.length || index + mark.length > limit) {
            return false;
        }
        if (((long) EIGHT_BYTES.get(window, index) & mark.mask) != mark.first) {
            return false;
        }
        for (int i = Long.BYTES; i < mark.length; i++) {
            if (window[index + i] != mark.bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Markup as nearly everybody writes it, found faster than by reading it.
    static final class Mark {

        private final byte[] bytes;
        private final int length;
        private final long first;
        private final long mask;

        /// @param text ASCII
        Mark(String text) {
            bytes = text.getBytes(StandardCharsets.US_ASCII);
            length = bytes.length;
            first = (long) EIGHT_BYTES.get(Arrays.copyOf(bytes, Math.max(length, Long.BYTES)), 0);
            mask = length >= Long.BYTES ? -1 : (1L << (Byte.SIZE * length)) - 1;
        }

        int length() {
            return length;
        }
    }

    /// Index of the first byte in the window, from `position` on, that begins markup or a reference;
    /// `limit` where there is none. Looks at eight bytes at a time.
    int plainEnd() {
        return plainEnd(position);
    }

    /// As [#plainEnd()], from another index on.
    int plainEnd(int from) {
        byte[] bytes = window;
        int end = limit;
        int i = from;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, i);
            long openings = eight ^ OPENINGS;
            long ampersands = eight ^ AMPERSANDS;
            // A byte that was equal is 0 now; taking 1 from it sets its high bit, and perhaps those
            // of bytes after it, but never of one before.
            long found =
                    (((openings - ONES) & ~openings) | ((ampersands - ONES) & ~ampersands)) & HIGHS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < end && bytes[i] != '<' && bytes[i] != '&') {
            i++;
        }
        return i;
    }

    /// Reads over all up to and including a mark.
    ///
    /// @param mark ASCII, such as `-->`
    void skipPast(String mark) throws IOException {
        int matched = 0;
        while (matched < mark.length()) {
            int next = require();
            if (next == mark.charAt(matched)) {
                matched++;
            } else {
                // Both marks that there are begin with a byte repeated at most twice.
                matched = next == mark.charAt(0) ? Math.max(1, repeats(mark, matched)) : 0;
            }
        }
    }

    private static int repeats(String mark, int matched) {
        return matched == 2 && mark.charAt(0) == mark.charAt(1) ? 2 : 1;
    }

    /// Offset of the next byte from the start of the document.
    long offset() {
        return windowOffset + position;
    }

    MalformedException malformed(String what) {
        return new MalformedException(what, offset());
    }

    CutShortException endsEarly() {
        return new CutShortException(offset());
    }

    /// The document ends before it is complete.
    static final class CutShortException extends IOException {

        private static final long serialVersionUID = 1;

        CutShortException(long offsetBytes) {
            super("it ends early, after " + offsetBytes + " bytes");
        }
    }

    /// The document is larger than allowed.
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;

        TooLargeException(long mostBytes) {
            super("it is larger than the " + mostBytes + " bytes that are allowed");
        }
    }
}

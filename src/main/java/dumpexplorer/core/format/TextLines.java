package dumpexplorer.core.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Lines of a text, one at a time, whatever the length of the text or of a line. Ends at `\n`; a
/// `\r` before it is left out.
public final class TextLines {

    /// Longer lines are cut.
    public static final int MAX_LINE_BYTES = 65_536;

    private static final int WINDOW_BYTES = 16 * 1024;

    private final InputStream text;
    private byte[] window = new byte[WINDOW_BYTES];
    private int start;
    private int end;
    private int position;
    private int limit;
    private boolean ended;

    /// @param text UTF-8; not closed
    public TextLines(InputStream text) {
        this.text = text;
    }

    /// Goes on to the next line.
    ///
    /// @return whether there is one
    public boolean next() throws IOException {
        start = position;
        int from = position;
        while (true) {
            int found = indexOfNewline(from);
            if (found >= 0) {
                end = found;
                position = found + 1;
                break;
            }
            from = limit;
            if (limit - start >= MAX_LINE_BYTES) {
                end = start + MAX_LINE_BYTES;
                skipRest();
                break;
            }
            int moved = start;
            if (!fill()) {
                end = limit;
                position = limit;
                return end > start;
            }
            from -= moved;
        }
        if (end > start && window[end - 1] == '\r') {
            end--;
        }
        return true;
    }

    private int indexOfNewline(int from) {
        return ByteSearch.indexOf(window, (byte) '\n', from, limit);
    }

    /// Moves the line begun to the front of the window and reads more behind it.
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        int kept = limit - start;
        if (kept == window.length) {
            window = Arrays.copyOf(window, 2 * window.length);
        }
        System.arraycopy(window, start, window, 0, kept);
        start = 0;
        position = 0;
        int count = text.read(window, kept, window.length - kept);
        ended = count < 0;
        limit = kept + Math.max(count, 0);
        return !ended;
    }

    /// Reads over what is left of a line that is too long, keeping its start at the window's front.
    private void skipRest() throws IOException {
        byte[] kept = Arrays.copyOfRange(window, start, end);
        int newline = -1;
        int from = end;
        while (newline < 0) {
            newline = indexOfNewline(from);
            if (newline < 0) {
                start = limit;
                if (!fill()) {
                    break;
                }
                from = 0;
            }
        }
        position = newline < 0 ? limit : newline + 1;
        // The rest of the window moves behind the start of the line, which has to stay readable.
        byte[] joined = new byte[kept.length + Math.max(WINDOW_BYTES, limit - position)];
        System.arraycopy(kept, 0, joined, 0, kept.length);
        System.arraycopy(window, position, joined, kept.length, limit - position);
        limit = kept.length + limit - position;
        window = joined;
        start = 0;
        end = kept.length;
        position = end;
    }

    /// Whether the line starts with some ASCII text.
    public boolean startsWith(String ascii) {
        if (end - start < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (window[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// What follows the current line, to be read by someone else: there are no further lines here.
    public InputStream rest() {
        InputStream read = new ByteArrayInputStream(window, position, limit - position);
        return new SequenceInputStream(read, text);
    }

    /// The line. What is not UTF-8 becomes U+FFFD.
    public String line() {
        return part(0, length());
    }

    /// Part of the line, from one byte to before another. What is not UTF-8 becomes U+FFFD.
    public String part(int from, int to) {
        return new String(window, start + from, to - from, StandardCharsets.UTF_8);
    }

    /// Where a byte stands in the line, from an index on; -1 where it does not.
    public int indexOf(char ascii, int from) {
        int found = ByteSearch.indexOf(window, (byte) ascii, start + from, end);
        return found < 0 ? -1 : found - start;
    }

    /// How many bytes the line has.
    public int length() {
        return end - start;
    }

    /// A byte of the line.
    public byte at(int index) {
        return window[start + index];
    }
}

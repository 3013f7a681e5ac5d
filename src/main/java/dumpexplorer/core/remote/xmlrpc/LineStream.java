package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.format.MalformedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Reads lines, then whatever follows them, from one stream.
final class LineStream extends InputStream {

    private static final int BUFFER_BYTES = 8 * 1024;
    private static final int LONGEST_LINE_BYTES = 16 * 1024;

    private final InputStream source;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;

    LineStream(InputStream source) {
        this.source = source;
    }

    /// Reads a line without its end, one character for each byte. The end of the stream ends it too.
    ///
    /// @throws MalformedException when it is too long for a line of HTTP
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int next = read(); next >= 0 && next != '\n'; next = read()) {
            if (line.size() == LONGEST_LINE_BYTES) {
                throw new MalformedException("a line of its HTTP head does not end", -1);
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /// Whether the stream has ended.
    boolean isAtEnd() throws IOException {
        return position == limit && !fill();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, source.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    @Override
    public int read() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (position == limit) {
            return source.read(target, from, length);
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, target, from, count);
        position += count;
        return count;
    }
}

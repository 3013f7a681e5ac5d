package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.format.GzipInput;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// The body of an HTTP message, as it is after unpacking. Ends early with a
/// [BrokenConnectionException].
final class HttpBody {

    private HttpBody() {}

    /// @param lines behind the head
    static InputStream of(HttpHead head, LineStream lines, Connection connection)
            throws IOException {
        InputStream body = framed(head, lines, connection);
        String coding = head.find("content-encoding").orElse("").toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> AheadInput.of(GzipInput.inflate(body));
            default ->
                    throw new MalformedException(
                            "it is packed in a way that was not asked for (" + coding + ")", -1);
        };
    }

    private static InputStream framed(HttpHead head, LineStream lines, Connection connection)
            throws MalformedException {
        if (head.lists("transfer-encoding", "chunked")) {
            return new Chunks(lines, connection);
        }
        long length = head.findLength().orElse(Long.MAX_VALUE);
        return length == Long.MAX_VALUE ? lines : new Counted(lines, length, connection);
    }

    /// A body whose length is known before.
    static final class Counted extends InputStream {

        private final LineStream source;
        private final Connection connection;
        private long left;

        Counted(LineStream source, long length, Connection connection) {
            this.source = source;
            this.left = length;
            this.connection = connection;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = source.read(target, from, (int) Math.min(length, left));
            if (count < 0) {
                throw connection.broken();
            }
            left -= count;
            return count;
        }
    }

    /// A body that comes in pieces, each after a line with its length (RFC 9112, section 7.1).
    private static final class Chunks extends InputStream {

        private static final int MOST_DIGITS = 8;

        private final LineStream source;
        private final Connection connection;
        private long left;
        private boolean begun;
        private boolean ended;

        Chunks(LineStream source, Connection connection) {
            this.source = source;
            this.connection = connection;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (left == 0 && !ended) {
                nextChunk();
            }
            if (ended) {
                return -1;
            }
            int count = source.read(target, from, (int) Math.min(length, left));
            if (count < 0) {
                throw connection.broken();
            }
            left -= count;
            return count;
        }

        private void nextChunk() throws IOException {
            if (begun) {
                source.line();
            }
            begun = true;
            if (source.isAtEnd()) {
                throw connection.broken();
            }
            String size = source.line().split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1," + MOST_DIGITS + "}")) {
                throw new MalformedException("a piece of its answer has no length: " + size, -1);
            }
            left = Long.parseLong(size, 16);
            ended = left == 0;
        }
    }
}

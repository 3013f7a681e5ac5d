package dumpexplorer.core.importing;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Splits bytes into lines, without a limit to their length. For one thread.
final class Lines {

    private static final int BLOCK_BYTES = 1 << 16;

    private final InputStream source;
    private final byte[] block = new byte[BLOCK_BYTES];
    private int at;
    private int count;
    private long number = 1;

    Lines(InputStream source) {
        this.source = source;
    }

    /// Goes to the next line that is not blank, over what is left of the one before.
    ///
    /// @return its bytes up to the line end, to be used before the next line is asked for, or null
    ///   when there are no more
    @Nullable InputStream next() throws IOException {
        if (number == 1 && fill() && block[at] == (byte) 0xef) {
            // A byte order mark. A block that ends inside it would be a source of one byte a read.
            at = Math.min(count, at + 3);
        }
        while (fill()) {
            byte first = block[at];
            if (first != '\n' && first != '\r' && first != ' ' && first != '\t') {
                return new Line();
            }
            at++;
            number += first == '\n' ? 1 : 0;
        }
        return null;
    }

    /// Number of the line that was given last, from 1; good until its last byte is read.
    long number() {
        return number;
    }

    private boolean fill() throws IOException {
        if (at < count) {
            return true;
        }
        at = 0;
        count = Math.max(0, source.read(block));
        return count > 0;
    }

    /// What is left of the current line. Its line end stays for whoever goes on.
    private final class Line extends InputStream {

        @Override
        public int read() throws IOException {
            return fill() && block[at] != '\n' ? block[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill() || block[at] == '\n') {
                return -1;
            }
            int end = at;
            int most = Math.min(count, at + length);
            while (end < most && block[end] != '\n') {
                end++;
            }
            int bytes = end - at;
            System.arraycopy(block, at, target, offset, bytes);
            at = end;
            return bytes;
        }
    }
}

package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.format.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The only element of a list: JSON without its first and last byte.
final class Unwrapped implements Content {

    private final Content list;

    /// @param list JSON of a list with one element and without white space
    Unwrapped(Content list) {
        this.list = list;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream bytes = list.open();
        bytes.skipNBytes(1);
        return new Limited(bytes, sizeBytes());
    }

    @Override
    public long sizeBytes() {
        return list.sizeBytes() - 2;
    }

    /// The first bytes of a stream.
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream bytes, long count) {
            super(bytes);
            left = count;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) {
                return -1;
            }
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return length == 0 ? 0 : -1;
            }
            int count = super.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}

package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The first bytes of a file of the user's, or all of them.
///
/// @param file where it lies
/// @param sizeBytes how many
record FileContent(Path file, long sizeBytes) implements Content {

    private static final int BUFFER_BYTES = 1 << 16;

    /// @throws SourceException when the file cannot be read
    @Override
    public InputStream open() throws IOException {
        try {
            return new Bounded(new BufferedInputStream(openFile(file), BUFFER_BYTES), sizeBytes);
        } catch (IOException trouble) {
            throw new SourceException(trouble);
        }
    }

    /// Opens a file the fastest way that finds it: only plain names survive the way through `File`
    /// on systems whose encoding does not know them.
    static InputStream openFile(Path file) throws IOException {
        return isPlain(file.toString())
                ? new FileInputStream(file.toFile())
                : Files.newInputStream(file);
    }

    /// Whether a name is the same in every encoding.
    static boolean isPlain(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (name.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Trouble with the user's file, not with the library.
    static final class SourceException extends IOException {

        private static final long serialVersionUID = 1;

        SourceException(IOException trouble) {
            super(Reasons.of(trouble), trouble);
        }
    }

    /// Ends where the file ended when it was found: it may grow.
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream source, long left) {
            super(source);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            try {
                int count = in.read(target, offset, (int) Math.min(length, left));
                left -= Math.max(count, 0);
                return count;
            } catch (IOException trouble) {
                throw new SourceException(trouble);
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}

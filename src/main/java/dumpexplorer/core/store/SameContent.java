package dumpexplorer.core.store;

import dumpexplorer.core.format.ContentDigest;
import dumpexplorer.core.format.ContentDigests;
import dumpexplorer.core.format.GzipInput;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.format.ParsedDump;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// Compares stored dumps, with memory bounded whatever their size.
final class SameContent {

    private static final int PART = 1 << 16;

    private SameContent() {}

    /// What a stored dump is compared by.
    ///
    /// @throws MalformedException when the file is damaged
    /// @throws IOException when it cannot be read
    static ContentDigest digest(Path file, ParsedDump.Kind kind) throws IOException {
        try (InputStream json = inflate(file)) {
            return ContentDigests.ofStored(json, kind);
        }
    }

    /// Inflates a file.
    static InputStream inflate(Path file) throws IOException {
        return GzipInput.inflate(new FileInputStream(file.toFile()));
    }

    /// SHA-256 of what a file inflates to, in hexadecimal.
    static String sha256(Path file) throws IOException {
        MessageDigest digest = Hashes.newSha256();
        try (DigestInputStream in = new DigestInputStream(inflate(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Takes bytes instead of a file, and compares them to one.
    static final class Comparison extends OutputStream {

        private final InputStream stored;
        private boolean same = true;

        Comparison(Path file) throws IOException {
            stored = new BufferedInputStream(new FileInputStream(file.toFile()), PART);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (same) {
                byte[] there = stored.readNBytes(length);
                same = Arrays.equals(there, 0, there.length, bytes, from, from + length);
            }
        }

        /// Whether the bytes were those of the file, all of them. Call once, at the end.
        boolean isSame() throws IOException {
            return same && stored.read() < 0;
        }

        @Override
        public void close() throws IOException {
            stored.close();
        }
    }
}

package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.PlacedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/// A temporary file for what is too large for memory. It is gone when its last user lets go of it,
/// and, where the system can do so, even when the program is killed. Written by one thread, read by
/// any.
final class Spill {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final long MOST_BYTES = 4L << 30;

    private final FileChannel file;
    private long endBytes;
    private int users = 1;

    private Spill(FileChannel file) {
        this.file = file;
    }

    /// Makes an empty one with one user, in the system's folder for temporary files.
    ///
    /// @throws IOException when the disk refuses
    static Spill create() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
        Path path = folder.resolve("dump-explorer-" + UUID.randomUUID() + ".tmp");
        Set<StandardOpenOption> options =
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        try {
            return new Spill(FileChannel.open(path, options));
        } catch (IOException refused) {
            Files.deleteIfExists(path);
            throw new IOException(
                    "no temporary file can be made in " + folder + ": " + refused.getMessage(),
                    refused);
        }
    }

    /// Adds bytes at the end.
    ///
    /// @return what was added, which uses the file until it is closed
    /// @throws UnreadableEntryException when there are more than {@value #MOST_BYTES}
    /// @throws IOException when they cannot be read, or the disk refuses
    Part add(byte[] head, InputStream rest) throws IOException {
        long from = endBytes;
        write(head, head.length);
        byte[] buffer = new byte[BUFFER_BYTES];
        int count = rest.read(buffer);
        while (count >= 0) {
            write(buffer, count);
            if (endBytes - from > MOST_BYTES) {
                throw new UnreadableEntryException("is larger than 4 GB unpacked");
            }
            count = rest.read(buffer);
        }
        use();
        return new Part(from, endBytes - from);
    }

    private void write(byte[] bytes, int count) throws IOException {
        ByteBuffer source = ByteBuffer.wrap(bytes, 0, count);
        try {
            while (source.hasRemaining()) {
                endBytes += file.write(source, endBytes);
            }
        } catch (IOException full) {
            throw new IOException(
                    "the temporary file cannot be written: " + full.getMessage(), full);
        }
    }

    private synchronized void use() {
        users++;
    }

    /// Lets go of the file.
    synchronized void release() {
        users--;
        if (users == 0) {
            try {
                file.close();
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }

    /// Some of the file's bytes.
    final class Part implements Content, AutoCloseable {

        private final long from;
        private final long sizeBytes;

        Part(long from, long sizeBytes) {
            this.from = from;
            this.sizeBytes = sizeBytes;
        }

        @Override
        public InputStream open() {
            return new PlacedInput(file, from, from + sizeBytes);
        }

        @Override
        public long sizeBytes() {
            return sizeBytes;
        }

        /// The bytes to be read here and there. Closing it does nothing.
        SeekableByteChannel channel() {
            return new ChannelView(file, from, sizeBytes, bytes -> {});
        }

        @Override
        public void close() {
            release();
        }
    }
}

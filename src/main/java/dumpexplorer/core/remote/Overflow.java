package dumpexplorer.core.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bytes of unknown number: held in memory while they are few, from a bound on in a temporary file,
/// which is gone when its holder lets go of it and, where the system can do so, even when the program
/// is killed.
public final class Overflow extends OutputStream {

    private static final int FIRST_BYTES = 4096;

    private final int mostHeldBytes;
    private byte[] held;
    private int used;
    private long sizeBytes;
    private @Nullable FileChannel file;
    private boolean ended;

    /// @param mostHeldBytes from more bytes on there is a file
    public Overflow(int mostHeldBytes) {
        this(mostHeldBytes, FIRST_BYTES);
    }

    /// @param expectedBytes how many bytes will come, as far as can be guessed
    Overflow(int mostHeldBytes, long expectedBytes) {
        this.mostHeldBytes = mostHeldBytes;
        long wanted = Math.max(expectedBytes, FIRST_BYTES);
        held = new byte[(int) Math.min(wanted, mostHeldBytes)];
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    /// Adds bytes.
    ///
    /// @throws IOException when the disk refuses
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (ended) {
            throw new IOException("no more bytes are taken");
        }
        sizeBytes += length;
        if (file == null && sizeBytes <= mostHeldBytes) {
            makeRoom(length);
            System.arraycopy(bytes, from, held, used, length);
            used += length;
            return;
        }
        FileChannel spilled = file;
        if (spilled == null) {
            spilled = create();
            file = spilled;
            write(spilled, held, 0, used);
            held = new byte[0];
        }
        write(spilled, bytes, from, length);
    }

    private void makeRoom(int length) {
        if (held.length - used < length) {
            long wanted = Math.max(2L * held.length, (long) used + length);
            held = Arrays.copyOf(held, (int) Math.min(wanted, mostHeldBytes));
        }
    }

    private static FileChannel create() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
        Path path = folder.resolve("dump-explorer-" + UUID.randomUUID() + ".tmp");
        Set<StandardOpenOption> options =
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        try {
            return FileChannel.open(path, options);
        } catch (IOException refused) {
            Files.deleteIfExists(path);
            throw new IOException(
                    "no temporary file can be made in " + folder + ": " + refused.getMessage(),
                    refused);
        }
    }

    private static void write(FileChannel file, byte[] bytes, int from, int length)
            throws IOException {
        ByteBuffer source = ByteBuffer.wrap(bytes, from, length);
        try {
            while (source.hasRemaining()) {
                file.write(source);
            }
        } catch (IOException full) {
            throw new IOException(
                    "the temporary file cannot be written: " + full.getMessage(), full);
        }
    }

    /// Number of bytes so far.
    public long sizeBytes() {
        return sizeBytes;
    }

    /// All bytes; no more may be added. Whoever gets them closes them, instead of this.
    public HeldContent finish() {
        FileChannel spilled = file;
        file = null;
        ended = true;
        if (spilled == null && used < held.length / 2) {
            held = Arrays.copyOf(held, used);
        }
        return new HeldContent(held, sizeBytes, spilled);
    }

    /// Drops the bytes, unless they were taken by [#finish].
    @Override
    public void close() throws IOException {
        FileChannel spilled = file;
        file = null;
        ended = true;
        if (spilled != null) {
            spilled.close();
        }
    }
}

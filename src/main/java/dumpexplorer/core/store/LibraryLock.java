package dumpexplorer.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One process's hold on a library: a lock of the operating system, which ends with the process
/// however it ends, on a file that says which process it is.
final class LibraryLock implements AutoCloseable {

    // Closing any channel of the file gives up the process's lock on Linux and macOS, so a second
    // opening within one process must not even open the file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    // Beyond the text: where locks forbid reading, others can still read the pid.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path key;
    private final FileChannel channel;

    private LibraryLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /// Takes the lock.
    ///
    /// @throws LibraryInUseException when a living process holds it, this one included
    static LibraryLock take(LibraryFolders folders) throws IOException {
        Path file = folders.index().resolve("lock");
        Path key = folders.index().toRealPath();
        if (!HELD.add(key)) {
            throw new LibraryInUseException(folders.root(), ProcessHandle.current().pid());
        }
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            LibraryLock lock = new LibraryLock(key, channel);
            if (lock.tryLock() == null) {
                long holder = lock.readPid();
                channel.close();
                throw new LibraryInUseException(folders.root(), holder);
            }
            lock.writePid();
            return lock;
        } catch (IOException | RuntimeException failed) {
            HELD.remove(key);
            throw failed;
        }
    }

    private @Nullable FileLock tryLock() throws IOException {
        return channel.tryLock(LOCKED_BYTE, 1, false);
    }

    private long readPid() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        try {
            return Long.parseLong(pid.strip());
        } catch (NumberFormatException notWrittenYet) {
            return -1;
        }
    }

    private void writePid() throws IOException {
        channel.truncate(0);
        String pid = ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(key);
        }
    }
}

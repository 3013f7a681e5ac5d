package dumpexplorer.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A file beside the index that is there while changes may be under way. Found at opening, it says that
/// the last session did not end well. Its time is a moment before which everything written is safe on
/// disk and in the index. It comes with the first change, so a session that only reads leaves none.
final class SessionMark {

    // Clocks of file systems tick coarsely (2 s on FAT), and may differ a little from ours.
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final Path file;
    private volatile boolean set;

    SessionMark(Path indexFolder) {
        file = indexFolder.resolve("unfinished");
    }

    /// The moment before which an unfinished session had everything safe; nothing after a clean end.
    Optional<Instant> findUnfinished() throws IOException {
        return Files.exists(file)
                ? Optional.of(Files.getLastModifiedTime(file).toInstant().minus(SLACK))
                : Optional.empty();
    }

    /// Says that changes begin. Cheap when they have begun already.
    void set() throws IOException {
        if (!set) {
            synchronized (this) {
                if (!Files.exists(file)) {
                    Files.createFile(file);
                }
                set = true;
            }
        }
    }

    /// Says that everything written before a moment is safe.
    void moveTo(Instant safeUntil) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(safeUntil));
    }

    /// Says that nothing is under way any more.
    void clear() throws IOException {
        Files.deleteIfExists(file);
        set = false;
    }
}

package dumpexplorer.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// All that an index has in memory in one file, column after column: read in a fraction of the time that the
/// database takes to give it row by row. It is written when an index is closed and deleted before the first
/// change of the next session; the database knows the stamp of the one that belongs to it. Whatever is not
/// right about the file, it is as if there were none.
final class RowFile {

    private static final String NAME = "rows";
    private static final int FORMAT = 0x44455232; // "DER2"

    private final Path file;

    RowFile(Path indexFolder) {
        file = indexFolder.resolve(NAME);
    }

    /// What a file holds.
    ///
    /// @param stamp tells it from every other
    record Content(long stamp, IndexMemory memory) {}

    /// Writes what is in memory.
    ///
    /// @throws IOException when it cannot be written; there is none then
    void write(Content content) throws IOException {
        Path unfinished = file.resolveSibling(TreeScan.UNFINISHED_PREFIX + NAME);
        try {
            writeTo(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeTo(Path target, Content content) throws IOException {
        try (BulkWriter out = new BulkWriter(target)) {
            out.writeInt(FORMAT);
            out.writeInt(RowTable.COLUMNS);
            out.writeLong(content.stamp());
            content.memory().writeTo(out);
            out.finish();
        }
    }

    /// Reads the file.
    ///
    /// @param earlierGenerations where to begin counting changes
    /// @return nothing where there is no file, or it is damaged or of another version
    Optional<Content> read(long earlierGenerations) {
        try (BulkReader in = new BulkReader(file)) {
            if (in.readInt() != FORMAT || in.readInt() != RowTable.COLUMNS) {
                return Optional.empty();
            }
            Content content = new Content(in.readLong(), new IndexMemory(earlierGenerations));
            content.memory().readFrom(in);
            return in.isWhole() ? Optional.of(content) : Optional.empty();
        } catch (IOException noneOrUnreadable) {
            return Optional.empty(); // the database has the same rows
        }
    }

    /// Says that the rows are about to change.
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}

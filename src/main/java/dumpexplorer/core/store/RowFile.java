package dumpexplorer.core.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// All rows in one file, column after column: read in a tenth of the time that the database takes to
/// give them row by row. It is written when an index is closed and deleted before the first change of
/// the next session; the database knows the stamp of the one that belongs to it. Whatever is not
/// right about the file, it is as if there were none.
final class RowFile {

    private static final String NAME = "rows";
    private static final int FORMAT = 0x44455231; // "DER1"
    private static final int BUFFER = 1 << 17;

    private final Path file;

    RowFile(Path indexFolder) {
        file = indexFolder.resolve(NAME);
    }

    /// Writes the rows.
    ///
    /// @param stamp tells this file from every other
    /// @throws IOException when it cannot be written; there is none then
    void write(RowTable.View rows, long stamp) throws IOException {
        Path unfinished = file.resolveSibling(TreeScan.UNFINISHED_PREFIX + NAME);
        try {
            writeTo(unfinished, rows, stamp);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeTo(Path target, RowTable.View rows, long stamp) throws IOException {
        CRC32C checksum = new CRC32C();
        try (DataOutputStream bare = new DataOutputStream(Files.newOutputStream(target))) {
            DataOutputStream out =
                    new DataOutputStream(
                            new BufferedOutputStream(
                                    new CheckedOutputStream(bare, checksum), BUFFER));
            out.writeInt(FORMAT);
            out.writeLong(stamp);
            out.writeInt(rows.rowCount);
            out.writeInt(RowTable.COLUMNS);
            rows.writeTo(out);
            out.flush();
            bare.writeLong(checksum.getValue());
        }
    }

    /// Reads the rows into an empty table. All of them are live or dead as they were.
    ///
    /// @param stamp of the file that is wanted
    /// @return false where there is no such file, or it is damaged: the table is to be thrown away
    boolean read(long stamp, RowTable table) {
        CRC32C checksum = new CRC32C();
        try (DataInputStream bare =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            DataInputStream in = new DataInputStream(new CheckedInputStream(bare, checksum));
            boolean wanted = in.readInt() == FORMAT && in.readLong() == stamp;
            int rowCount = in.readInt();
            // What is read is bounded by what is there.
            boolean whole =
                    wanted
                            && in.readInt() == RowTable.COLUMNS
                            && Files.size(file) == sizeOf(rowCount);
            if (!whole) {
                return false;
            }
            table.readFrom(in, rowCount);
            long found = checksum.getValue();
            return bare.readLong() == found;
        } catch (IOException noneOrUnreadable) {
            return false; // the database has the same rows
        }
    }

    private static long sizeOf(int rowCount) {
        return 4 + 8 + 4 + 4 + RowTable.bytesOf(rowCount) + 8;
    }

    /// Says that the rows are about to change.
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}

package dumpexplorer.core.store;

import dumpexplorer.core.format.StoredForm;
import dumpexplorer.core.model.DumpId;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/// Writes the files of the name branch. A file appears under its name whole or not at all.
final class NameBranch {

    private static final int FOLDERS = 1 << 16;

    private final Path root;
    private final AtomicLong lastNumber = new AtomicLong();

    /// One bit for each `aa/bb` folder that is known to exist. A new library creates most of them, and
    /// asking the file system each time, or waiting for it to refuse, costs more than the writing.
    private final AtomicIntegerArray known = new AtomicIntegerArray(FOLDERS / 32);

    NameBranch(Path root) {
        this.root = root;
    }

    /// Writes a dump where it belongs, replacing what may lie there.
    ///
    /// @param path relative to the root, with `/`
    /// @return size of the file in bytes
    /// @throws IOException when the disk refuses; what lay there is as before
    long write(DumpId id, String path, StoredForm form) throws IOException {
        Path target = root.resolve(path);
        Path folder = root.resolve(path.substring(0, path.lastIndexOf('/')));
        if (path.startsWith("name/")) {
            makeKnown(id, folder);
        }
        Path unfinished = folder.resolve(TreeScan.UNFINISHED_PREFIX + lastNumber.incrementAndGet());
        try {
            long size = writeFile(unfinished, form);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return size;
        } catch (IOException | RuntimeException refused) {
            deleteQuietly(unfinished, refused);
            throw refused;
        }
    }

    private long writeFile(Path file, StoredForm form) throws IOException {
        try {
            return writeTo(file.toFile(), form);
        } catch (FileNotFoundException | NoSuchFileException missing) {
            // Somebody removed the folder, or the bit was set a moment before the folder was there.
            Files.createDirectories(file.getParent());
            return writeTo(file.toFile(), form);
        }
    }

    private static long writeTo(File file, StoredForm form) throws IOException {
        try (CountedFile out = new CountedFile(file)) {
            form.writeTo(out);
            return out.sizeBytes();
        }
    }

    private void makeKnown(DumpId id, Path folder) throws IOException {
        int number = (int) (id.uuid().getMostSignificantBits() >>> 48);
        int bit = 1 << (number & 31);
        if ((known.get(number >>> 5) & bit) == 0) {
            Files.createDirectories(folder);
            known.getAndUpdate(number >>> 5, bits -> bits | bit);
        }
    }

    private static void deleteQuietly(Path file, Exception refused) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException second) {
            refused.addSuppressed(second);
        }
    }

    /// Takes back a file that was just written.
    void delete(String path, Exception reason) {
        deleteQuietly(root.resolve(path), reason);
    }
}

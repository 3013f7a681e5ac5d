package dumpexplorer.core.store;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.store.StoredDumps.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finishes or takes back what a session was doing when it was killed or the power failed. What was put
/// before the last safe moment is whole, on disk and in the index; only later things are looked at.
final class CrashCleaning implements Reconciler.AfterCrash {

    private final LibraryFolders folders;
    private final Instant unsafeSince;
    private final boolean treeIsOurs;
    private final DateBranch dates;
    private final Rejects rejects;

    /// @param treeIsOurs whether nobody else writes into the tree: only then is a damaged new file
    ///     known to be a torn one of ours
    CrashCleaning(
            LibraryFolders folders,
            Instant unsafeSince,
            boolean treeIsOurs,
            DateBranch dates,
            Rejects rejects) {
        this.folders = folders;
        this.unsafeSince = unsafeSince;
        this.treeIsOurs = treeIsOurs;
        this.dates = dates;
        this.rejects = rejects;
    }

    @Override
    public boolean isRecent(Path file) throws IOException {
        BasicFileAttributes attributes = StoredDumps.attributes(file);
        return attributes != null
                && !attributes.lastModifiedTime().toInstant().isBefore(unsafeSince);
    }

    @Override
    public Optional<Problem> finish(IndexRow row) throws IOException {
        boolean newDump = row.place().isEmpty() && isRecent(folders.root().resolve(row.path()));
        if (!newDump || !folders.treeIsWritable()) {
            return Optional.empty();
        }
        String folder = PlaceWord.canonicalFolder(row.id().toString());
        return dates.mend(row.id(), row.timeMicros(), folder)
                ? Optional.of(
                        new Problem(row.path(), "its link in the date branch was missing", true))
                : Optional.empty();
    }

    // A file gets its name only when it is written whole, so only a power failure can leave a torn
    // one: its name was on disk before its bytes were.
    @Override
    public Optional<Problem> clear(String path, Stored.Unreadable file) throws IOException {
        boolean torn =
                treeIsOurs
                        && folders.treeIsWritable()
                        && file.sizeBytes() >= 0
                        && !file.modified().isBefore(unsafeSince);
        if (!torn) {
            return Optional.empty();
        }
        Path damaged = folders.root().resolve(path);
        Content content = FileContent.of(damaged);
        String reason = "cut off when the machine or the program stopped: " + file.reason();
        if (!isBlank(content)) {
            rejects.keep(content, path, reason);
        }
        Files.deleteIfExists(damaged);
        return Optional.of(new Problem(path, reason + "; taken away", true));
    }

    private static boolean isBlank(Content content) throws IOException {
        byte[] part = new byte[1 << 16];
        try (InputStream in = content.open()) {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                for (int at = 0; at < count; at++) {
                    if (part[at] != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// Removes files that an earlier session was writing: only the owner of a library writes such files.
    ///
    /// @param inTree those of the name branches
    static void removeUnfinished(LibraryFolders folders, List<TreeScan.TreeFile> inTree)
            throws IOException {
        if (folders.treeIsWritable()) {
            for (TreeScan.TreeFile file : inTree) {
                Files.deleteIfExists(file.file());
            }
        }
        for (Path folder : List.of(folders.index(), folders.rejected(), folders.conflicts())) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> files =
                        Files.newDirectoryStream(folder, TreeScan.UNFINISHED_PREFIX + "*")) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}

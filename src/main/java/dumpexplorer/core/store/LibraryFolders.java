package dumpexplorer.core.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where everything of one library lies.
///
/// @param root the tree: the folder that the user named
/// @param added what we add to it (index, journal, conflicts, rejected inputs): the root itself, or a
///     folder among the user's own where the root cannot be written
record LibraryFolders(Path root, Path added) {

    private static final Set<String> OURS =
            Set.of(
                    "name",
                    "date",
                    "index",
                    "triage.jsonl",
                    "sources.json",
                    LibraryNotes.SOURCES,
                    "conflicts",
                    "spool",
                    "rejected");
    private static final Pattern DAY = Pattern.compile("[0-9]{8}");

    /// Looks at a folder and makes ready what is needed to open it.
    ///
    /// @param folder need not exist; links on the way to it are followed
    /// @param userData where to keep what cannot be written beside a tree; null to refuse such trees
    /// @throws IOException when the folder is neither a library, nor a tree, nor empty, or cannot be used
    static LibraryFolders settle(Path folder, @Nullable Path userData) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            createRoot(root);
        }
        if (!looksLikeTree(root)) {
            throw new IOException(
                    root
                            + " holds other files and no dumps: name an empty folder, a library, or"
                            + " a tree with a name branch (other folders can be imported)");
        }
        LibraryFolders beside = new LibraryFolders(root, root);
        try {
            Files.createDirectories(beside.index());
            if (Files.isWritable(root) && Files.isWritable(beside.index())) {
                return beside;
            }
        } catch (FileSystemException refused) {
            if (userData == null) {
                throw new IOException(root + " cannot be written: " + reason(refused), refused);
            }
        }
        if (userData == null) {
            throw new IOException(root + " cannot be written");
        }
        LibraryFolders apart =
                new LibraryFolders(root, userData.resolve("trees").resolve(hash(root)));
        Files.createDirectories(apart.index());
        return apart;
    }

    private static void createRoot(Path root) throws IOException {
        if (Files.exists(root)) {
            throw new IOException(root + " is a file; a library is a folder");
        }
        try {
            Files.createDirectories(root);
        } catch (FileSystemException refused) {
            throw new IOException(
                    "the library " + root + " cannot be created: " + reason(refused), refused);
        }
    }

    private static String reason(FileSystemException refused) {
        return refused.getReason() == null
                ? refused.getClass().getSimpleName() + " at " + refused.getFile()
                : refused.getReason();
    }

    private static boolean looksLikeTree(Path root) throws IOException {
        boolean empty = true;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root)) {
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (OURS.contains(name) || isDayOfTree(child)) {
                    return true;
                }
                empty &= name.startsWith(".");
            }
        }
        return empty;
    }

    /// Tells whether a folder is one day of a tree in the daily layout: `YYYYMMDD` with a name branch.
    static boolean isDayOfTree(Path folder) {
        return DAY.matcher(folder.getFileName().toString()).matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(folder.resolve("name"), LinkOption.NOFOLLOW_LINKS);
    }

    private static String hash(Path root) throws IOException {
        byte[] path = root.toRealPath().toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Hashes.sha256(path), 0, 16);
    }

    Path index() {
        return added.resolve("index");
    }

    Path journal() {
        return added.resolve("triage.jsonl");
    }

    Path conflicts() {
        return added.resolve("conflicts");
    }

    Path spool() {
        return added.resolve("spool");
    }

    Path rejected() {
        return added.resolve("rejected");
    }

    /// Whether dumps can be put into the tree.
    boolean treeIsWritable() {
        return root.equals(added);
    }
}

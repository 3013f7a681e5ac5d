package dumpexplorer.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Small files that lie beside the dumps and hold what cannot be told from these: where dumps come from
/// (`sources.json`), what servers said (in the folder `sources`). A note is replaced as a whole, in one
/// step; one that was written is durable. Safe from any thread.
public final class LibraryNotes {

    /// The folder of notes about single sources.
    public static final String SOURCES = "sources";

    private static final Pattern NAME =
            Pattern.compile("[a-z]+\\.json|" + SOURCES + "/[A-Za-z0-9][A-Za-z0-9_.-]{0,150}");
    private static final int SHOWN_LETTERS = 60;
    private static final int HASH_BYTES = 4;

    private final Path folder;

    LibraryNotes(Path folder) {
        this.folder = folder;
    }

    /// Name of a note about one source. Two sources never share one, also where the file system takes
    /// `A` and `a` for the same.
    ///
    /// @param source any text
    /// @param ending what it is about, such as `groups`
    public static String nameFor(String source, String ending) {
        String letters = source.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+", "");
        byte[] hash = Hashes.sha256(source.getBytes(StandardCharsets.UTF_8));
        return SOURCES
                + "/"
                + letters.substring(0, Math.min(SHOWN_LETTERS, letters.length()))
                + (letters.isEmpty() ? "" : "-")
                + HexFormat.of().formatHex(hash, 0, HASH_BYTES)
                + "."
                + ending
                + ".json";
    }

    /// The note of a name.
    ///
    /// @param name such as `sources.json`, or from {@link #nameFor}
    /// @return nothing where it was never written
    /// @throws IOException when it cannot be read
    public Optional<byte[]> find(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException unwritten) {
            return Optional.empty();
        }
    }

    /// Writes a note. When this returns it is durable; until then the old one stays whole.
    ///
    /// @throws IOException when the disk refuses; the old note is as it was
    public synchronized void write(String name, byte[] content) throws IOException {
        Path file = file(name);
        Path parent = file.resolveSibling("");
        Files.createDirectories(parent);
        Path unfinished = parent.resolve(TreeScan.UNFINISHED_PREFIX + file.getFileName());
        try {
            force(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void force(Path file, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// Takes a note away, if it is there.
    ///
    /// @throws IOException when the disk refuses
    public synchronized void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a note: " + name);
        }
        return folder.resolve(name);
    }
}

package dumpexplorer.core.store;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.grouping.Placement;
import dumpexplorer.core.model.Dump;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the dumps of a tree from their files.
record StoredDumps(Path root, Formats formats, Grouping grouping) {

    /// What a file of the tree turned out to be.
    sealed interface Stored {

        /// A dump.
        record Sound(ParsedDump dump, Placement placed, IndexRow row, Instant modified)
                implements Stored {

            /// Its facts, without any limit of the index.
            Dump toDump() {
                String generated = placed.generatedTitle();
                return new Dump(
                        dump.id(),
                        placed.group(),
                        dump.source(),
                        dump.dumpId(),
                        dump.time(),
                        dump.type(),
                        generated == null ? dump.title() : generated,
                        dump.traits(),
                        dump.frames(),
                        dump.hasData());
            }
        }

        /// No dump, and why.
        record Unreadable(String reason, long sizeBytes, Instant modified) implements Stored {}

        /// No file any more.
        record Gone() implements Stored {}
    }

    /// Attributes of a file itself, not of what it may link to; null where it is gone.
    static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    /// The facts of a dump that the index knows; nothing where its file is gone.
    ///
    /// @throws IOException when its file cannot be read
    Optional<Dump> find(IndexMemory.Held held) throws IOException {
        return switch (read(held.path())) {
            case Stored.Sound sound -> Optional.of(sound.toDump());
            case Stored.Unreadable unreadable ->
                    throw new IOException(held.path() + ": " + unreadable.reason());
            case Stored.Gone() -> Optional.empty();
        };
    }

    /// The file of a dump that the index knows.
    ///
    /// @throws NoSuchFileException when its file is gone
    InputStream open(IndexMemory.Held held) throws IOException {
        try {
            return new FileInputStream(root.resolve(held.path()).toFile());
        } catch (FileNotFoundException gone) {
            throw new NoSuchFileException(held.path(), null, "the file of this dump is gone");
        }
    }

    /// Reads a file, all of it.
    ///
    /// @param path relative to the root, with `/`
    Stored read(String path) {
        Path file = root.resolve(path);
        try {
            BasicFileAttributes attributes = attributes(file);
            return attributes == null ? new Stored.Gone() : read(path, file, attributes);
        } catch (IOException refused) {
            return new Stored.Unreadable("cannot be read: " + refused, -1, Instant.EPOCH);
        }
    }

    /// Looks at the beginning of a file.
    ///
    /// @param path relative to the root, with `/`
    /// @return nothing where it tells too little
    Optional<IndexRow> glimpse(String path) {
        Path file = root.resolve(path);
        try {
            BasicFileAttributes attributes = attributes(file);
            if (attributes == null || !attributes.isRegularFile()) {
                return Optional.empty();
            }
            long size = attributes.size();
            Instant modified = attributes.lastModifiedTime().toInstant();
            return formats.glimpse(input(path, new FileContent(file, size), modified))
                    .map(dump -> row(dump, grouping.place(dump.grouping()), path, size));
        } catch (IOException refused) {
            return Optional.empty(); // whoever reads it as a whole will say so
        }
    }

    private static DumpInput input(String path, Content content, Instant modified) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new DumpInput(name, "", content, null, null, modified, null);
    }

    private static IndexRow row(ParsedDump dump, Placement placed, String path, long sizeBytes) {
        return IndexRow.of(dump, placed, PlaceWord.of(path, dump.id()), sizeBytes);
    }

    private Stored read(String path, Path file, BasicFileAttributes attributes) throws IOException {
        long size = attributes.size();
        Instant modified = attributes.lastModifiedTime().toInstant();
        if (!attributes.isRegularFile()) {
            return new Stored.Unreadable("a link or folder, not a file", size, modified);
        }
        DumpInput input = input(path, FileContent.of(file, size), modified);
        return switch (formats.read(input)) {
            case ParseResult.Parsed(ParsedDump dump) -> {
                Placement placed = grouping.place(dump.grouping());
                yield new Stored.Sound(dump, placed, row(dump, placed, path, size), modified);
            }
            case ParseResult.Rejected(String reason, long offset) ->
                    new Stored.Unreadable(
                            offset < 0 ? reason : reason + " (byte " + offset + ")",
                            size,
                            modified);
            case ParseResult.Skipped() -> new Stored.Unreadable("no dump", size, modified);
        };
    }
}

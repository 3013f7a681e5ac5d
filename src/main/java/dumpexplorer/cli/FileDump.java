package dumpexplorer.cli;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.model.Stackwalk;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A dump in a file outside of any library, brought into the form in which a library would keep it.
final class FileDump implements AutoCloseable {

    private static final String META = ".meta.json";
    private static final List<String> DATA = List.of(".data.gz", ".data.json");

    private final Formats formats;
    private final Path stored;

    private FileDump(Formats formats, Path stored) {
        this.formats = formats;
        this.stored = stored;
    }

    /// Reads a dump; of an on-disk pair, the meta file names it and its data file lies beside it.
    static FileDump read(Path file, Formats formats) throws IOException, FailureException {
        return switch (formats.read(input(file))) {
            case ParseResult.Parsed(ParsedDump dump) -> store(dump, formats);
            case ParseResult.Rejected(String reason, long _) ->
                    throw new FailureException(file + " cannot be read: " + reason);
            case ParseResult.Skipped() ->
                    throw new FailureException(
                            file
                                    + " is no dump; archives and JSON Lines files are for the"
                                    + " import command");
        };
    }

    private static DumpInput input(Path file) throws IOException {
        Optional<Path> companion = findCompanion(file);
        Path folder = file.toAbsolutePath().getParent();
        return new DumpInput(
                nameOf(file),
                folder == null ? "" : nameOf(folder),
                new PathContent(file),
                companion.map(PathContent::new).orElse(null),
                companion.map(FileDump::nameOf).orElse(null),
                Files.getLastModifiedTime(file).toInstant(),
                null);
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static Optional<Path> findCompanion(Path file) {
        String name = nameOf(file);
        if (!name.endsWith(META)) {
            return Optional.empty();
        }
        String id = name.substring(0, name.length() - META.length());
        return DATA.stream()
                .map(ending -> file.resolveSibling(id + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static FileDump store(ParsedDump dump, Formats formats) throws IOException {
        Path stored = Files.createTempFile("dump-explorer-", ".jsonz");
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(stored))) {
            dump.stored().writeTo(target);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(stored);
            throw failure;
        }
        return new FileDump(formats, stored);
    }

    InputStream openJson() throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(stored)));
    }

    Stackwalk readStack() throws IOException {
        try (InputStream json = openJson()) {
            return formats.readStack(json);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(stored);
    }

    /// A file as a format reads it.
    private record PathContent(Path file) implements Content {

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(file));
        }

        @Override
        public long sizeBytes() {
            return file.toFile().length();
        }
    }
}

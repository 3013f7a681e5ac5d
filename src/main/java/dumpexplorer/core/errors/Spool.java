package dumpexplorer.core.errors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A folder in which the program's own errors wait as ToMaTo error dumps (PROTOCOLS: files on disk,
/// version 1) until a library takes them in. Safe from any thread and from several processes.
final class Spool {

    private static final String META = ".meta.json";
    private static final Pattern SECONDS = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /// Writes one error: its data first, then in one step its meta file, so that whoever collects never
    /// meets half a pair.
    ///
    /// @throws IOException when the folder cannot be written
    void write(ErrorDump dump, String version) throws IOException {
        Files.createDirectories(folder);
        String dumpId = claim(dump.timestamp().setScale(2, RoundingMode.HALF_EVEN).toPlainString());
        Path meta = folder.resolve(dumpId + META);
        Path written = folder.resolve(dumpId + META + ".tmp");
        Files.write(written, Json.MAPPER.writeValueAsBytes(dump.meta(dumpId, version)));
        Files.write(folder.resolve(dumpId + ".data.gz"), gzip(dump), StandardOpenOption.SYNC);
        Files.move(written, meta, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Meta files of the errors that wait, the oldest error first.
    ///
    /// @throws IOException when the folder cannot be read
    List<Path> waiting() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(META))
                    .sorted(Comparator.comparing(Spool::seconds).thenComparing(path -> path))
                    .toList();
        }
    }

    /// The seconds that its name begins with: the id of a dump is made of its time.
    private static BigDecimal seconds(Path meta) {
        Matcher number = SECONDS.matcher(meta.getFileName().toString());
        return number.lookingAt() ? new BigDecimal(number.group()) : BigDecimal.ZERO;
    }

    /// An error as it goes over a wire: meta file and data in one.
    ///
    /// @throws IOException when its files cannot be read
    static ObjectNode read(Path meta) throws IOException {
        ObjectNode dump = Json.MAPPER.readValue(meta.toFile(), ObjectNode.class);
        dump.remove("dump_file_version");
        try (InputStream packed = Files.newInputStream(dataOf(meta));
                InputStream content = new GZIPInputStream(packed)) {
            dump.set("data", Json.MAPPER.readTree(content));
        }
        return dump;
    }

    /// Takes an error away.
    ///
    /// @throws IOException when its files cannot be removed
    static void remove(Path meta) throws IOException {
        Files.deleteIfExists(meta);
        Files.deleteIfExists(dataOf(meta));
    }

    /// The file beside a meta file that holds the data of its error.
    static Path dataOf(Path meta) {
        String name = meta.getFileName().toString();
        return meta.resolveSibling(name.substring(0, name.length() - META.length()) + ".data.gz");
    }

    // Whoever creates the data file owns the id; taken ids get _0, _1, ... as ToMaTo's do.
    private String claim(String wanted) throws IOException {
        String dumpId = wanted;
        for (int next = 0; ; next++) {
            try {
                Files.createFile(folder.resolve(dumpId + ".data.gz"));
                return dumpId;
            } catch (FileAlreadyExistsException taken) {
                dumpId = wanted + "_" + next;
            }
        }
    }

    private static byte[] gzip(ErrorDump dump) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Json.MAPPER.writeValueAsBytes(dump.content()));
        }
        return bytes.toByteArray();
    }

    /// Made when there is an error to write or to read: most starts have none.
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }
}

package dumpexplorer.core.errors;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/// A folder in which the program's own errors wait as ToMaTo error dumps (PROTOCOLS: files on disk,
/// version 1) until a library takes them in. Safe from any thread and from several processes.
final class Spool {

    private static final ObjectMapper JSON = new ObjectMapper();

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
        Path meta = folder.resolve(dumpId + ".meta.json");
        Path written = folder.resolve(dumpId + ".meta.json.tmp");
        Files.write(written, JSON.writeValueAsBytes(dump.meta(dumpId, version)));
        Files.write(folder.resolve(dumpId + ".data.gz"), gzip(dump), StandardOpenOption.SYNC);
        Files.move(written, meta, StandardCopyOption.ATOMIC_MOVE);
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
            gzip.write(JSON.writeValueAsBytes(dump.content()));
        }
        return bytes.toByteArray();
    }
}

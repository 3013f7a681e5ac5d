package dumpexplorer.core.query;

import dumpexplorer.core.model.Dump;
import dumpexplorer.core.model.Traits;
import dumpexplorer.core.store.Library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads one dump in full from its file.
final class DetailReader {

    /// Bytes of JSON that are shown at most.
    private static final int SHOWN_BYTES = 2 << 20;

    private final Library library;

    DetailReader(Library library) {
        this.library = library;
    }

    DumpDetail read(Dump dump) throws IOException {
        try (InputStream stored = library.openJson(dump.id())) {
            byte[] json = stored.readNBytes(SHOWN_BYTES);
            boolean cut = stored.read() >= 0;
            return new DumpDetail(
                    row(dump),
                    library.readStack(dump.id()),
                    List.of(),
                    List.of(),
                    new String(json, StandardCharsets.UTF_8),
                    cut,
                    List.of());
        }
    }

    private DumpRow row(Dump dump) {
        Traits traits = dump.traits();
        return new DumpRow(
                dump.id(),
                library.triage().canonical(dump.group()),
                dump.dumpId(),
                dump.source().text(),
                dump.time(),
                dump.type(),
                traits.component(),
                traits.product(),
                traits.version(),
                dump.title());
    }
}

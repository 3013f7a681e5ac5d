package dumpexplorer.core.query;

import dumpexplorer.core.job.Beside;
import dumpexplorer.core.model.Dump;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.model.Traits;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Reads one dump in full from its file, with memory that does not grow with the file.
final class DetailReader {

    private static final int SHOWN_BYTES = 2 << 20;
    private static final int STRING_BYTES = 1 << 14;

    private final Library library;

    DetailReader(Library library) {
        this.library = library;
    }

    // The file is read twice, on two processors where there are two.
    DumpDetail read(Dump dump) throws IOException {
        Beside<ContentReader> reading = Beside.start("read-content", () -> content(dump.id()));
        Stackwalk stack = library.readStack(dump.id());
        ContentReader content = reading.await();
        return new DumpDetail(
                row(dump),
                stack,
                OverviewCatalogue.fields(content.values()),
                List.copyOf(content.environment()),
                HonestyNotes.of(dump, stack, content));
    }

    DumpJson readJson(DumpId id) throws IOException {
        BoundedText json = new BoundedText(SHOWN_BYTES);
        try (JsonShortener stored = new JsonShortener(library.openJson(id), STRING_BYTES)) {
            indentUntilFull(stored, json);
            return new DumpJson(json.text(), json.isFull(), stored.hasShortened());
        }
    }

    private ContentReader content(DumpId id) throws IOException {
        ContentReader content = new ContentReader();
        try (InputStream stored = new JsonShortener(library.openJson(id), STRING_BYTES)) {
            content.read(stored);
        }
        return content;
    }

    private static void indentUntilFull(InputStream stored, BoundedText json) throws IOException {
        try {
            JsonIndenter.indent(stored, json);
        } catch (BoundedText.FullException enough) {
            // The text says by itself that it is not whole.
            return;
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

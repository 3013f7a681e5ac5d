package dumpexplorer.core.query;

import dumpexplorer.core.model.Dump;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.model.Traits;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads one dump in full from its file, with memory that does not grow with the file.
final class DetailReader {

    private static final int SHOWN_BYTES = 2 << 20;
    private static final int STRING_BYTES = 1 << 14;

    private final Library library;

    DetailReader(Library library) {
        this.library = library;
    }

    DumpDetail read(Dump dump) throws IOException {
        Stackwalk stack = library.readStack(dump.id());
        BoundedText json = new BoundedText(SHOWN_BYTES);
        boolean shortened = indent(dump, json);
        ContentReader content = new ContentReader();
        try (InputStream stored = new JsonShortener(library.openJson(dump.id()), STRING_BYTES)) {
            content.read(stored);
        }
        List<String> notes = new ArrayList<>(HonestyNotes.of(dump, stack, content));
        if (shortened) {
            notes.add(
                    "Long texts are shortened in the JSON shown here; the file holds them whole.");
        }
        return new DumpDetail(
                row(dump),
                stack,
                OverviewCatalogue.fields(content.values()),
                List.copyOf(content.environment()),
                json.text(),
                json.isFull(),
                List.copyOf(notes));
    }

    /// @return whether a string was shortened
    private boolean indent(Dump dump, BoundedText json) throws IOException {
        try (JsonShortener stored = new JsonShortener(library.openJson(dump.id()), STRING_BYTES)) {
            indentUntilFull(stored, json);
            return stored.hasShortened();
        }
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

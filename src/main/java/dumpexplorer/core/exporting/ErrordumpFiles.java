package dumpexplorer.core.exporting;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.Queries;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;

/// Writes `SOURCE__DUMP_ID.errordump.json` files as ToMaTo's web front end does (PROTOCOLS.md, section 3):
/// JSON as Python 2 writes it with an indent of 2, ASCII, a blank after each comma, no final newline, and
/// neither a group id nor what only our tree needs.
final class ErrordumpFiles implements ExportSink {

    private static final Set<String> NOT_EXPORTED =
            Set.of(
                    "group_id",
                    "dump_file_version",
                    "uuid",
                    "date_processed",
                    "signature",
                    "product",
                    "version");

    private final Path folder;
    private final Queries queries;
    private final Redaction redaction;
    private final JsonCopy copy;

    ErrordumpFiles(Path folder, Queries queries, Redaction redaction) {
        this.folder = folder;
        this.queries = queries;
        this.redaction = redaction;
        this.copy = new JsonCopy(NOT_EXPORTED, redaction);
    }

    @Override
    public boolean write(DumpRow row) throws IOException {
        String dumpId = row.dumpId();
        if (dumpId == null) {
            return false;
        }
        Path file = folder.resolve(fileName(redaction.text(row.source()), dumpId));
        try (InputStream json = queries.library().openJson(row.id());
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                JsonGenerator generator = JsonCopy.JSON.createGenerator(out)) {
            generator.setPrettyPrinter(likePython());
            copy.copy(json, generator);
        }
        return true;
    }

    /// The file's name: every character that the front end does not keep becomes `_`.
    static String fileName(String source, String dumpId) {
        String name = source.toLowerCase(Locale.ROOT) + "__" + dumpId;
        return name.replaceAll("[^A-Za-z0-9_.: -]", "_") + ".errordump.json";
    }

    private static DefaultPrettyPrinter likePython() {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer =
                new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withRootSeparator(null)
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                                .withObjectEntrySpacing(Separators.Spacing.AFTER)
                                .withArrayValueSpacing(Separators.Spacing.AFTER)
                                .withObjectEmptySeparator("")
                                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }

    @Override
    public void close() {}
}

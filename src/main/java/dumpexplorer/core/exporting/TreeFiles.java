package dumpexplorer.core.exporting;

import com.fasterxml.jackson.core.JsonGenerator;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.store.TreeCopy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/// Writes dumps into a tree of their own, byte for byte as they are stored unless they are redacted.
final class TreeFiles implements ExportSink {

    private final TreeCopy tree;
    private final Queries queries;
    private final Redaction redaction;
    private final JsonCopy copy;

    TreeFiles(Path root, Queries queries, Redaction redaction) {
        this.tree = new TreeCopy(root);
        this.queries = queries;
        this.redaction = redaction;
        this.copy = new JsonCopy(Set.of(), redaction);
    }

    @Override
    public boolean write(DumpRow row) throws IOException {
        tree.add(
                row.id(),
                row.time(),
                file -> {
                    if (redaction.isActive()) {
                        writeRedacted(row, file);
                    } else {
                        try (InputStream stored = queries.library().openStored(row.id())) {
                            stored.transferTo(file);
                        }
                    }
                });
        return true;
    }

    private void writeRedacted(DumpRow row, OutputStream file) throws IOException {
        var gzip = new GZIPOutputStream(file);
        try (InputStream json = queries.library().openJson(row.id());
                JsonGenerator generator = JsonCopy.JSON.createGenerator(gzip)) {
            copy.copy(json, generator);
        }
        gzip.finish();
    }

    @Override
    public void close() {}
}

package dumpexplorer.core.exporting;

import com.fasterxml.jackson.core.JsonGenerator;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.Queries;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/// Writes each dump's stored JSON on a line of its own.
final class JsonLinesText implements ExportSink {

    private final OutputStream out;
    private final Queries queries;
    private final JsonCopy copy;

    JsonLinesText(OutputStream out, Queries queries, Redaction redaction) {
        this.out = out;
        this.queries = queries;
        this.copy = new JsonCopy(Set.of(), redaction);
    }

    @Override
    public boolean write(DumpRow row) throws IOException {
        try (InputStream json = queries.library().openJson(row.id());
                JsonGenerator generator = JsonCopy.JSON.createGenerator(out)) {
            copy.copy(json, generator);
        }
        out.write('\n');
        return true;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}

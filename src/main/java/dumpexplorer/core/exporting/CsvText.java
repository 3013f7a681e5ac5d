package dumpexplorer.core.exporting;

import dumpexplorer.core.query.DumpRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a line per dump after a line of headings: CSV by RFC 4180, UTF-8.
final class CsvText implements ExportSink {

    private static final List<String> HEADINGS =
            List.of(
                    "uuid",
                    "group_id",
                    "dump_id",
                    "source",
                    "timestamp",
                    "type",
                    "component",
                    "product",
                    "version",
                    "title");

    private final OutputStream out;
    private final Redaction redaction;

    CsvText(OutputStream out, Redaction redaction) throws IOException {
        this.out = out;
        this.redaction = redaction;
        line(HEADINGS);
    }

    @Override
    public boolean write(DumpRow row) throws IOException {
        line(
                Arrays.asList(
                        row.id().toString(),
                        row.group().text(),
                        row.dumpId(),
                        redaction.text(row.source()),
                        row.time().toString(),
                        row.type(),
                        row.component(),
                        row.product(),
                        row.version(),
                        redaction.text(row.title())));
        return true;
    }

    private void line(List<@Nullable String> values) throws IOException {
        String line = values.stream().map(CsvText::quoted).collect(Collectors.joining(","));
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(@Nullable String value) {
        if (value == null) {
            return "";
        }
        boolean plain =
                value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}

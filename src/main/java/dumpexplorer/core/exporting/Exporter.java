package dumpexplorer.core.exporting;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.DumpPage;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.DumpSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes the dumps that a query selects to other places. Safe from any thread.
public final class Exporter {

    private static final int PAGE = 1_000;

    private final Queries queries;

    /// Exports from one library.
    public Exporter(Queries queries) {
        this.queries = queries;
    }

    /// What may be seen of the selected dumps when nothing that identifies people or machines may be.
    public Redaction redactionFor(Query query) {
        return Redaction.of(queries.dumpCounts(query, Trait.SOURCE).keySet());
    }

    /// Writes to a file or, of forms of many files, into a folder, which is made when needed.
    ///
    /// @param out must not be there yet, if it is a file; in a folder no file is overwritten
    /// @throws FileAlreadyExistsException when it would overwrite something; says what
    /// @throws IOException when a dump cannot be read or the output not be written
    public ExportReport export(
            Query query, ExportForm form, Redaction redaction, Path out, Progress progress)
            throws IOException {
        if (form.isFolder()) {
            Files.createDirectories(out);
            try (ExportSink sink = folderSink(form, redaction, out)) {
                return writeAll(query, sink, progress);
            }
        }
        try (OutputStream file =
                new BufferedOutputStream(
                        Files.newOutputStream(out, StandardOpenOption.CREATE_NEW))) {
            return export(query, form, redaction, file, progress);
        }
    }

    /// Writes a text. Does not close the stream.
    ///
    /// @param form one that is written as one text
    /// @throws IOException when a dump cannot be read or the output not be written
    public ExportReport export(
            Query query, ExportForm form, Redaction redaction, OutputStream out, Progress progress)
            throws IOException {
        return switch (form) {
            case JSONL -> writeAll(query, new JsonLinesText(out, queries, redaction), progress);
            case CSV -> writeAll(query, new CsvText(out, redaction), progress);
            case MARKDOWN ->
                    new ExportReport(
                            new MarkdownReport(out, queries, redaction).write(query, progress), 0);
            case ERRORDUMP, TREE ->
                    throw new IllegalArgumentException(form + " is written into a folder");
        };
    }

    private ExportSink folderSink(ExportForm form, Redaction redaction, Path folder) {
        return form == ExportForm.TREE
                ? new TreeFiles(folder, queries, redaction)
                : new ErrordumpFiles(folder, queries, redaction);
    }

    private ExportReport writeAll(Query query, ExportSink sink, Progress progress)
            throws IOException {
        long written = 0;
        long leftOut = 0;
        try (sink) {
            for (int offset = 0; true; offset += PAGE) {
                DumpPage page = queries.dumps(query, DumpSort.OLDEST_FIRST, offset, PAGE);
                for (DumpRow row : page.rows()) {
                    progress.checkStopped();
                    if (sink.write(row)) {
                        written++;
                    } else {
                        leftOut++;
                    }
                    progress.report(written + leftOut, page.total());
                }
                if (offset + PAGE >= page.total()) {
                    return new ExportReport(written, leftOut);
                }
            }
        }
    }
}

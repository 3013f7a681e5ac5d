package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.exporting.ExportForm;
import dumpexplorer.core.exporting.ExportReport;
import dumpexplorer.core.exporting.Exporter;
import dumpexplorer.core.exporting.Redaction;
import dumpexplorer.core.job.Ending;
import dumpexplorer.core.query.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes dumps to other places.
@Command(
        name = "export",
        header = "Writes selected dumps as files for others.",
        description = {
            "%nerrordump: a file for each error dump, as ToMaTo's web front end writes them;"
                    + " crashes are left out.",
            "jsonl: the stored JSON of each dump on a line. csv: a line for each dump with what"
                    + " lists show.",
            "markdown: a report for each group, with the stack of its newest dump.",
            "tree: a tree with name and date branches that Socorro's readers and this program"
                    + " open.",
            "Nothing is ever overwritten."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer export 'group:Error__403df6*' --as errordump --out for-tomato/",
            "  dump-explorer export 'is:favourite' --as markdown --redact --out report.md",
            "  dump-explorer export 'since:7d' --as csv --out - | sort | less",
            "  dump-explorer export 'product:Foxglove' --as tree --out foxglove/",
            "",
            "JSON, one object: written left_out (of markdown, groups are counted)"
        })
final class ExportCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final RootCommand root;

    @Mixin private final QueryText query = new QueryText();

    @Option(
            names = "--as",
            paramLabel = "FORM",
            required = true,
            description = "errordump, jsonl, csv, markdown or tree.")
    private ExportForm form = ExportForm.JSONL;

    @Option(
            names = "--redact",
            description =
                    "Take out names of hosts and users, addresses of mail and network, local"
                            + " variables, comments.")
    private boolean redact;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            required = true,
            description = "The file, or the folder of errordump and tree; - for standard output.")
    private String out = "";

    ExportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Query parsed = query.parse(root.wiring().clock());
        boolean toStandardOutput = out.equals(STANDARD_OUTPUT);
        if (toStandardOutput && form.isFolder()) {
            throw new UsageException("--as " + word(form) + " needs a folder for its files, not -");
        }
        ExportReport report;
        try (Ending ending = Ending.watch()) {
            ProgressLine progress = new ProgressLine(root.console(), ending, "written");
            try (OpenLibrary library = root.open(progress)) {
                report = export(library, parsed, progress);
            }
            progress.erase();
        }
        say(report, toStandardOutput);
        return ExitCode.DONE;
    }

    private static String word(ExportForm form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    private ExportReport export(OpenLibrary library, Query parsed, ProgressLine progress)
            throws IOException {
        Exporter exporter = new Exporter(library.queries());
        Redaction redaction = redact ? exporter.redactionFor(parsed) : Redaction.NONE;
        return out.equals(STANDARD_OUTPUT)
                ? exporter.export(parsed, form, redaction, root.console().out(), progress)
                : exporter.export(parsed, form, redaction, Path.of(out), progress);
    }

    private void say(ExportReport report, boolean outIsTaken) throws IOException {
        if (root.wantsJson() && !outIsTaken) {
            try (JsonOutput output = new JsonOutput(root.console())) {
                output.line(json -> {
                    json.number("written", report.written());
                    json.number("left_out", report.leftOut());
                });
            }
            return;
        }
        String what = form == ExportForm.MARKDOWN ? "group" : "dump";
        root.console().err().println(Plural.of(report.written(), what) + " written");
        if (report.leftOut() > 0) {
            root.console()
                    .err()
                    .println(
                            Plural.of(report.leftOut(), "crash dump")
                                    + " left out: only error dumps can be written as "
                                    + word(form));
        }
    }
}

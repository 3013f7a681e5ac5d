package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.importing.ImportReport;
import dumpexplorer.core.job.Ending;
import dumpexplorer.core.model.SourceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports dumps.
@Command(
        name = "import",
        header = "Reads dumps from files, folders and archives into the library.",
        description = {
            "%nEverything is recognised by its content: dumps of ToMaTo, processed crashes of all"
                    + " generations, bare stack texts, JSON Lines; in zip, 7z and tar archives, in"
                    + " gz, bz2, xz, zst, lz4 and Z, nested as they come.",
            "What is there already is not imported twice. What cannot be read is named, with the"
                    + " reason, and kept in the library's folder \"rejected\"; the rest goes on."
                    + " Ctrl-C ends an import in order; importing again goes on from there."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer import dumps.tar.gz",
            "  dump-explorer import /var/lib/tomato/dumps --source host:host-01",
            "  dump-explorer --library ~/crashes import a.zip b.7z extra/ --json",
            "",
            "JSON, one object: read new updated duplicate rejected skipped groups seconds"
                    + " dumps_per_second",
            "rejects:[{input,reason}] conflicts:[{input,reason}] stopped. Exit code 1 when"
                    + " something was rejected."
        })
final class ImportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders and archives.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description =
                    "Where the dumps come from, such as host:host-01, for those that do not say it"
                            + " themselves.")
    private @Nullable String source;

    ImportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        requireAll(paths);
        ImportReport report;
        try (Ending ending = Ending.watch()) {
            ProgressLine progress = new ProgressLine(root.console(), ending, "opening");
            report = run(progress);
            progress.erase();
            if (root.wantsJson()) {
                writeJson(report);
            } else {
                writeText(report);
            }
            root.console().flush();
        }
        return report.rejected() > 0 ? ExitCode.DONE_IN_PART : ExitCode.DONE;
    }

    private static void requireAll(List<Path> paths) throws FailureException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new FailureException(
                        "there is no file or folder " + path + "; nothing was imported");
            }
        }
    }

    private ImportReport run(ProgressLine progress) throws IOException {
        try (OpenLibrary library = root.open(progress)) {
            return library.importer()
                    .run(paths, source == null ? null : new SourceName(source), progress);
        }
    }

    private void writeJson(ImportReport report) throws IOException {
        try (JsonOutput output = new JsonOutput(root.console())) {
            output.line(json -> {
                json.number("read", report.read());
                json.number("new", report.created());
                json.number("updated", report.updated());
                json.number("duplicate", report.duplicate());
                json.number("rejected", report.rejected());
                json.number("skipped", report.skipped());
                json.number("groups", report.groups());
                json.decimal("seconds", report.took().toNanos() / 1e9);
                json.decimal("dumps_per_second", report.dumpsPerSecond());
                json.truth("stopped", report.stopped());
                json.objects("rejects", report.rejects(), ImportCommand::write);
                json.objects("conflicts", report.conflicts(), ImportCommand::write);
            });
        }
    }

    private static void write(JsonOutput json, ImportReport.Reject reject) throws IOException {
        json.text("input", reject.input());
        json.text("reason", reject.reason());
    }

    private void writeText(ImportReport report) {
        for (ImportReport.Reject reject : report.rejects()) {
            root.console().out().println("rejected: " + reject.input() + ": " + reject.reason());
        }
        for (ImportReport.Reject conflict : report.conflicts()) {
            root.console()
                    .out()
                    .println("other content: " + conflict.input() + ": " + conflict.reason());
        }
        root.console()
                .out()
                .println(
                        String.format(
                                Locale.ROOT,
                                "%s read: %,d new, %,d updated, %,d duplicate, %,d rejected; %s; %s"
                                        + " skipped; %.1f s, %,.0f dumps/s%s",
                                Plural.of(report.read(), "dump"),
                                report.created(),
                                report.updated(),
                                report.duplicate(),
                                report.rejected(),
                                Plural.of(report.groups(), "group"),
                                Plural.of(report.skipped(), "other file"),
                                report.took().toNanos() / 1e9,
                                report.dumpsPerSecond(),
                                report.stopped() ? "; stopped before the end" : ""));
    }
}

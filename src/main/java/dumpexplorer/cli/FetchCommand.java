package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Ending;
import dumpexplorer.core.remote.fetch.FetchOrder;
import dumpexplorer.core.remote.fetch.FetchReport;
import dumpexplorer.core.remote.fetch.SourceReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fetches dumps from the sources.
@Command(
        name = "fetch",
        header =
                "Fetches what is new from the sources: all that are enabled, or those that are named.",
        description = {
            "%nMany sources are asked at once; one that fails is named and stops nobody else. Only"
                    + " what is new travels. Ctrl-C ends a fetch in order; fetching again goes on"
                    + " from there."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer fetch",
            "  dump-explorer fetch testbed host:host-01 --data lazy --json",
            "",
            "JSON, one object: read new updated duplicate rejected skipped groups seconds"
                    + " dumps_per_second",
            "rejects:[{input,reason}] conflicts:[{input,reason}] stopped",
            "sources:[{source,state,read,new,updated,duplicate,rejected,missing:[…],error}].",
            "Exit code 1 when a dump was rejected or one source of several failed, 3 when all did."
        })
final class FetchCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "Sources, as sources list shows them.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "now|lazy",
            description =
                    "now: dumps with all their data, before the server throws it away. lazy: data"
                            + " when a dump is opened, where the server lets us choose. Default:"
                            + " now.")
    private FetchOrder.Data data = FetchOrder.Data.NOW;

    @Option(
            names = "--refresh",
            description = "Let backends ask all of their own sources first, which takes minutes.")
    private boolean refresh;

    FetchCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        FetchReport report;
        try (Ending ending = Ending.watch()) {
            FetchLine progress = new FetchLine(root.console(), ending);
            try (OpenLibrary library = root.open(progress)) {
                requireSources(library);
                report = library.exchange().fetch(order(), progress).fetched();
            }
            progress.erase();
        }
        if (root.wantsJson()) {
            writeJson(report);
        } else {
            writeText(report);
        }
        return exitCode(report);
    }

    private FetchOrder order() {
        return new FetchOrder(
                names, data, refresh ? FetchOrder.Refresh.FORCE : FetchOrder.Refresh.NONE);
    }

    private void requireSources(OpenLibrary library) throws IOException, FailureException {
        for (String name : names) {
            SourcesRemoveCommand.require(library.sources(), name);
        }
        if (library.sources().sources().isEmpty()) {
            throw new FailureException(
                    "there are no sources to fetch from; add one with: dump-explorer sources add");
        }
    }

    /// A source that failed but handed over dumps did not fail wholly.
    private static int exitCode(FetchReport report) {
        List<SourceReport> sources = report.sources();
        long failed = sources.stream().filter(source -> source.error() != null).count();
        long nothing =
                sources.stream()
                        .filter(source -> source.error() != null && source.read() == 0)
                        .count();
        if (failed > 0 && nothing == sources.size()) {
            return ExitCode.FAILED;
        }
        return failed > 0 || report.sum(SourceReport::rejected) > 0
                ? ExitCode.DONE_IN_PART
                : ExitCode.DONE;
    }

    private void writeJson(FetchReport report) throws IOException {
        try (JsonOutput output = new JsonOutput(root.console())) {
            output.line(json -> {
                json.number("read", report.sum(SourceReport::read));
                json.number("new", report.sum(SourceReport::created));
                json.number("updated", report.sum(SourceReport::updated));
                json.number("duplicate", report.sum(SourceReport::duplicate));
                json.number("rejected", report.sum(SourceReport::rejected));
                json.number("skipped", report.skipped());
                json.number("groups", report.groups());
                json.decimal("seconds", report.took().toNanos() / 1e9);
                json.decimal("dumps_per_second", report.dumpsPerSecond());
                json.truth("stopped", report.stopped());
                json.objects("rejects", report.rejects(), FetchCommand::write);
                json.objects("conflicts", report.conflicts(), FetchCommand::write);
                json.objects("sources", report.sources(), FetchCommand::write);
            });
        }
    }

    private static void write(JsonOutput json, FetchReport.Reject reject) throws IOException {
        json.text("input", reject.input());
        json.text("reason", reject.reason());
    }

    private static void write(JsonOutput json, SourceReport source) throws IOException {
        json.text("source", source.source());
        json.text("state", source.state().word());
        json.number("read", source.read());
        json.number("new", source.created());
        json.number("updated", source.updated());
        json.number("duplicate", source.duplicate());
        json.number("rejected", source.rejected());
        json.texts("missing", source.missing());
        json.text("error", source.error());
    }

    private void writeText(FetchReport report) {
        for (FetchReport.Reject reject : report.rejects()) {
            println("rejected: " + reject.input() + ": " + reject.reason());
        }
        for (FetchReport.Reject conflict : report.conflicts()) {
            println("other content: " + conflict.input() + ": " + conflict.reason());
        }
        for (SourceReport source : report.sources()) {
            println(
                    source.source()
                            + ": "
                            + Plural.of(source.read(), "dump")
                            + " read, "
                            + source.created()
                            + " new");
            source.missing().forEach(line -> println("  missing: " + line));
        }
        println(
                String.format(
                        Locale.ROOT,
                        "%s read: %,d new, %,d updated, %,d duplicate, %,d rejected; %s; %.1f s%s",
                        Plural.of(report.sum(SourceReport::read), "dump"),
                        report.sum(SourceReport::created),
                        report.sum(SourceReport::updated),
                        report.sum(SourceReport::duplicate),
                        report.sum(SourceReport::rejected),
                        Plural.of(report.groups(), "group"),
                        report.took().toNanos() / 1e9,
                        report.stopped() ? "; stopped before the end" : ""));
        for (SourceReport source : report.sources()) {
            if (source.error() != null) {
                root.console()
                        .err()
                        .println("dump-explorer: " + source.source() + ": " + source.error());
            }
        }
    }

    private void println(String line) {
        root.console().out().println(line);
    }
}

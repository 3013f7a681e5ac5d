package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Ending;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.fetch.Trial;
import dumpexplorer.core.remote.fetch.TrialStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tries a source out.
@Command(
        name = "test",
        header = "Tries a source out step by step, and says which step failed. Fetches nothing.",
        description = {
            "%nSteps: settings, name, port, tls, certificate (its SHA-256, as sources add --fingerprint"
                    + " wants it), login, methods, dump, hosts; of a folder: folder."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer sources test testbed",
            "",
            "JSON, one object a line: source address step outcome message. Exit code 1 when one of"
                    + " two addresses works, 3 when none does."
        })
final class SourcesTestCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "NAME", description = "As sources list shows it.")
    private String name = "";

    SourcesTestCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Trial.Verdict verdict;
        try (Ending ending = Ending.watch()) {
            ProgressLine progress = new ProgressLine(root.console(), ending, "testing");
            try (OpenLibrary library = root.open(progress);
                    JsonOutput json = new JsonOutput(root.console())) {
                Source source = SourcesRemoveCommand.require(library.sources(), name);
                progress.erase();
                verdict = library.fetcher().tryOut(source, progress, step -> write(step, json));
            } catch (UncheckedIOException full) {
                throw full.getCause();
            }
        }
        return switch (verdict) {
            case ALL_WELL -> ExitCode.DONE;
            case PARTLY -> ExitCode.DONE_IN_PART;
            case NOTHING_WORKS -> ExitCode.FAILED;
        };
    }

    private void write(TrialStep step, JsonOutput output) {
        if (!root.wantsJson()) {
            String where = step.address().isEmpty() ? "" : step.address() + "  ";
            String line =
                    String.format(
                            Locale.ROOT,
                            "%-8s %-12s %s",
                            step.outcome().word(),
                            step.name().word(),
                            step.words());
            root.console().out().println(where + line.stripTrailing());
            root.console().flush();
            return;
        }
        try {
            output.line(json -> {
                json.text("source", name);
                json.text("address", step.address());
                json.text("step", step.name().word());
                json.text("outcome", step.outcome().word());
                json.text("message", step.words());
            });
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}

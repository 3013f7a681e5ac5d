package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Ending;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Builds the index anew.
@Command(
        name = "reindex",
        header = "Throws the index away and builds it anew from the dumps and the journal.",
        description = "%nNothing is lost by it: the index only repeats what the files say.",
        footerHeading = "%nExamples%n",
        footer = {"  dump-explorer reindex", "", "JSON, one object: dumps seconds"})
final class ReindexCommand implements Callable<Integer> {

    private final RootCommand root;

    ReindexCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        int dumps;
        try (Ending ending = Ending.watch()) {
            ProgressLine progress = new ProgressLine(root.console(), ending, "read");
            try (OpenLibrary library = root.open(progress)) {
                library.library().reindex(progress);
                dumps = library.library().snapshot().dumpCount();
            }
            progress.erase();
        }
        report(dumps, Duration.ofNanos(System.nanoTime() - start));
        return ExitCode.DONE;
    }

    private void report(int dumps, Duration took) throws IOException {
        double seconds = took.toNanos() / 1e9;
        if (!root.wantsJson()) {
            root.console()
                    .out()
                    .println(
                            String.format(
                                    Locale.ROOT,
                                    "%s indexed in %.1f s",
                                    Plural.of(dumps, "dump"),
                                    seconds));
            return;
        }
        try (JsonOutput output = new JsonOutput(root.console())) {
            output.line(json -> {
                json.number("dumps", dumps);
                json.decimal("seconds", seconds);
            });
        }
    }
}

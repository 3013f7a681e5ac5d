package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.query.Nearest;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Removes a source.
@Command(
        name = "remove",
        header = "Forgets a source, and its password. Its dumps stay in the library.",
        footerHeading = "%nExamples%n",
        footer = {"  dump-explorer sources remove host:host-01"})
final class SourcesRemoveCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "NAME", description = "As sources list shows it.")
    private String name = "";

    SourcesRemoveCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
            Source source = require(library.sources(), name);
            library.fetcher().forget(name);
            root.wiring().passwords().forget(source);
        }
        root.console().err().println("removed " + name);
        return ExitCode.DONE;
    }

    /// A source by the name that was typed.
    ///
    /// @throws FailureException when there is none; names the nearest
    static Source require(SourceBook sources, String name) throws IOException, FailureException {
        Optional<Source> found = sources.find(name);
        if (found.isPresent()) {
            return found.get();
        }
        String meant =
                Nearest.to(name, sources.sources().stream().map(Source::name).toList())
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("; see dump-explorer sources list");
        throw new FailureException("there is no source named \"" + name + "\"" + meant);
    }
}

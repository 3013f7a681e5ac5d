package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Source;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Switches sources on and off.
final class SourcesUseCommands {

    private SourcesUseCommands() {}

    private static int use(RootCommand root, String name, Source.Use whether) throws Exception {
        try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
            Source source = SourcesRemoveCommand.require(library.sources(), name);
            library.sources().put(source.used(whether));
        }
        return ExitCode.DONE;
    }

    /// Switches a source on.
    @Command(
            name = "enable",
            header = "Fetches from a source again that was disabled.",
            footerHeading = "%nExamples%n",
            footer = {"  dump-explorer sources enable host:host-01"})
    static final class Enable implements Callable<Integer> {

        private final RootCommand root;

        @Parameters(paramLabel = "NAME", description = "As sources list shows it.")
        private String name = "";

        Enable(RootCommand root) {
            this.root = root;
        }

        @Override
        public Integer call() throws Exception {
            return use(root, name, Source.Use.ENABLED);
        }
    }

    /// Switches a source off.
    @Command(
            name = "disable",
            header =
                    "Fetches from a source no more unless it is named. All that is known of it stays.",
            footerHeading = "%nExamples%n",
            footer = {"  dump-explorer sources disable host:host-01"})
    static final class Disable implements Callable<Integer> {

        private final RootCommand root;

        @Parameters(paramLabel = "NAME", description = "As sources list shows it.")
        private String name = "";

        Disable(RootCommand root) {
            this.root = root;
        }

        @Override
        public Integer call() throws Exception {
            return use(root, name, Source.Use.DISABLED);
        }
    }
}

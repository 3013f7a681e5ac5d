package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.Wiring;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.query.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// The program without a command: opens the window. Holds what all commands share.
@Command(
        name = "dump-explorer",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Reads, groups and triages error and crash dumps, offline.%n",
        synopsisHeading = "",
        customSynopsis = {
            "dump-explorer [--library DIR] [FILE...]     opens the window; FILEs are imported",
            "dump-explorer COMMAND [--library DIR] ...   does one thing and ends"
        },
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions of all commands%n",
        commandListHeading = "%nCommands%n",
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer import dumps.tar.gz hosts/",
            "  dump-explorer groups 'status:open since:7d' --sort count --limit 20",
            "  dump-explorer dumps 'product:Foxglove -version:4.0*' --json",
            "  dump-explorer show 2e3aa17b-5481-4eff-a635-1b4ab2101101 --text",
            "",
            "  dump-explorer help COMMAND    tells more about a command",
            "  dump-explorer help query      explains the query language",
            "",
            "Exit codes: 0 all well; 1 done, but some input was rejected or some problem is left;",
            "2 wrong usage; 3 failed, and nothing changed."
        })
final class RootCommand implements Callable<Integer> {

    private final Wiring wiring;
    private final Console console;
    private final WindowDoor window;

    @Option(
            names = "--library",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The library to work on, or a Socorro tree.")
    private @Nullable Path library;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Write JSON, one object or one object a line, for scripts.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..*", hidden = true)
    private List<String> files = new ArrayList<>();

    RootCommand(Wiring wiring, Console console, WindowDoor window) {
        this.wiring = wiring;
        this.console = console;
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        List<Path> paths = new ArrayList<>();
        for (String file : files) {
            paths.add(requireFile(file));
        }
        return window.open(libraryFolder(), paths);
    }

    private static Path requireFile(String file) throws UsageException {
        Path path = Path.of(file);
        if (file.startsWith("-") || !Files.exists(path)) {
            String meant =
                    Nearest.to(file, Cli.COMMANDS)
                            .map(command -> "; did you mean \"" + command + "\"?")
                            .orElse("; see dump-explorer --help");
            throw new UsageException(
                    "there is neither a command nor a file named \"" + file + "\"" + meant);
        }
        return path;
    }

    Wiring wiring() {
        return wiring;
    }

    Console console() {
        return console;
    }

    WindowDoor window() {
        return window;
    }

    boolean wantsJson() {
        return json;
    }

    Path libraryFolder() {
        return library != null ? library : wiring.folders().defaultLibrary();
    }

    /// Opens the library that was named.
    OpenLibrary open(Progress progress) throws IOException {
        return wiring.open(libraryFolder(), progress);
    }
}

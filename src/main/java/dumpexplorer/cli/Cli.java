package dumpexplorer.cli;

import dumpexplorer.core.Wiring;
import dumpexplorer.core.errors.OwnErrors;
import dumpexplorer.core.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The command line of the program: understands arguments, runs one command, says how it went.
public final class Cli {

    private static final String NAME = "dump-explorer: ";
    private static final int HELP_WIDTH = 100;

    /// Words that commands are called by.
    static final List<String> COMMANDS =
            List.of(
                    "import",
                    "groups",
                    "dumps",
                    "show",
                    "timeline",
                    "triage",
                    "signature",
                    "sources",
                    "fetch",
                    "sync",
                    "receive",
                    "export",
                    "verify",
                    "reindex",
                    "snapshot",
                    "help");

    private final RootCommand root;
    private final Console console;
    private final CommandLine line;
    private final OwnErrors ownErrors;

    /// Prepares the commands.
    ///
    /// @param window opens windows and takes pictures
    public Cli(Wiring wiring, Console console, WindowDoor window) {
        this.console = console;
        this.ownErrors = wiring.ownErrors();
        root = new RootCommand(wiring, console, window);
        line = new CommandLine(root);
        line.addSubcommand(new ImportCommand(root));
        line.addSubcommand(new GroupsCommand(root));
        line.addSubcommand(new DumpsCommand(root));
        line.addSubcommand(new ShowCommand(root));
        line.addSubcommand(new TimelineCommand(root));
        line.addSubcommand(new TriageCommand(root));
        line.addSubcommand(new SignatureCommand(root));
        SourcesCommand.addTo(line, root);
        line.addSubcommand(new FetchCommand(root));
        line.addSubcommand(new SyncCommand(root));
        line.addSubcommand(new ReceiveCommand(root));
        line.addSubcommand(new ExportCommand(root));
        line.addSubcommand(new VerifyCommand(root));
        line.addSubcommand(new ReindexCommand(root));
        line.addSubcommand(new SnapshotCommand(root));
        line.addSubcommand(new HelpCommand(root));
        configure(wiring);
        wiring.passwords().askThrough(new TerminalPrompt());
    }

    private void configure(Wiring wiring) {
        line.setUsageHelpWidth(Math.min(console.width(), HELP_WIDTH));
        line.getCommandSpec()
                .usageMessage()
                .description(
                        "A library is a folder: every dump is a file in it, readable without this"
                                + " program. Where none is named, it is "
                                + wiring.folders().defaultLibrary()
                                + ". Any Socorro tree can be opened as a library where it lies.");
        line.getSubcommands().values().forEach(Cli::layOut);
        // A query such as -version:4.0* starts like an option.
        line.setUnmatchedOptionsArePositionalParams(true);
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setExpandAtFiles(false);
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        console.colours() == Console.Colours.COLOURED ? Ansi.ON : Ansi.OFF));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((wrong, arguments) -> wrongUsage(wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
    }

    private static void layOut(CommandLine command) {
        CommandSpec spec = command.getCommandSpec().mixinStandardHelpOptions(true);
        spec.usageMessage()
                .sortOptions(false)
                .synopsisHeading("%nUsage: ")
                .optionListHeading("%nOptions%n")
                .commandListHeading("%nCommands%n");
        command.getSubcommands().values().forEach(Cli::layOut);
    }

    /// Runs one command.
    ///
    /// @return exit code: 0 all well, 1 done in part, 2 wrong usage, 3 failed and nothing changed
    public int run(String... arguments) {
        try {
            return line.execute(arguments);
        } finally {
            console.flush();
        }
    }

    private int wrongUsage(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println(NAME + wrong.getMessage());
        console.err().println("Try: " + command + " --help");
        return ExitCode.WRONG_USAGE;
    }

    private int failed(Exception failure) {
        console.out().flush();
        return switch (failure) {
            case WrongQueryException wrong -> {
                console.err().println(NAME + wrong.getMessage());
                console.err().println(wrong.picture());
                yield ExitCode.WRONG_USAGE;
            }
            case UsageException wrong -> say(describe(wrong), ExitCode.WRONG_USAGE);
            case CancellationException _ -> say("stopped", ExitCode.FAILED);
            case FailureException _, IOException _, StoreException _ ->
                    say(describe(failure), ExitCode.FAILED);
            default -> bug(failure);
        };
    }

    private int say(String what, int exitCode) {
        console.err().println(NAME + what);
        return exitCode;
    }

    /// The program's own error is kept like any other's, to be found in the library at the next
    /// start.
    private int bug(Exception failure) {
        ownErrors.uncaughtException(Thread.currentThread(), failure);
        return say(
                "an error of this program, kept to be looked at in the library: " + failure,
                ExitCode.FAILED);
    }

    /// Some exceptions of the file system only name the file.
    private static String describe(Exception failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case NoSuchFileException _ -> "there is no file " + message;
            case FileAlreadyExistsException _ ->
                    message + " is there already; nothing was overwritten";
            case AccessDeniedException _ -> "there is no access to " + message;
            case FileSystemException disk when disk.getReason() == null ->
                    disk.getClass().getSimpleName() + ": " + message;
            default ->
                    message == null || message.isBlank()
                            ? failure.getClass().getSimpleName()
                            : message;
        };
    }
}

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The command line of the program: understands arguments, runs one command, says how it went.
public final class Cli {

    private static final String NAME = "dump-explorer: ";
    private static final int HELP_WIDTH = 100;

    /// How each command is added to the program, by the word that it is called by.
    private static final Map<String, BiConsumer<CommandLine, RootCommand>> ADDING =
            new LinkedHashMap<>();

    static {
        ADDING.put("import", adding(ImportCommand::new));
        ADDING.put("groups", adding(GroupsCommand::new));
        ADDING.put("dumps", adding(DumpsCommand::new));
        ADDING.put("show", adding(ShowCommand::new));
        ADDING.put("timeline", adding(TimelineCommand::new));
        ADDING.put("triage", adding(TriageCommand::new));
        ADDING.put("signature", adding(SignatureCommand::new));
        ADDING.put("sources", SourcesCommand::addTo);
        ADDING.put("fetch", adding(FetchCommand::new));
        ADDING.put("sync", adding(SyncCommand::new));
        ADDING.put("receive", adding(ReceiveCommand::new));
        ADDING.put("export", adding(ExportCommand::new));
        ADDING.put("verify", adding(VerifyCommand::new));
        ADDING.put("reindex", adding(ReindexCommand::new));
        ADDING.put("snapshot", adding(SnapshotCommand::new));
        ADDING.put("help", adding(HelpCommand::new));
    }

    /// Words that commands are called by.
    static final List<String> COMMANDS = List.copyOf(ADDING.keySet());

    private static final Set<String> ABOUT_ALL = Set.of("help", "--help", "-h");

    private final RootCommand root;
    private final Console console;
    private final Wiring wiring;
    private final OwnErrors ownErrors;

    /// Prepares the program.
    ///
    /// @param window opens windows and takes pictures
    public Cli(Wiring wiring, Console console, WindowDoor window) {
        this.console = console;
        this.wiring = wiring;
        this.ownErrors = wiring.ownErrors();
        root = new RootCommand(wiring, console, window);
        wiring.passwords().askThrough(new TerminalPrompt());
    }

    private static BiConsumer<CommandLine, RootCommand> adding(
            Function<RootCommand, Object> command) {
        return (program, root) -> program.addSubcommand(command.apply(root));
    }

    /// Tells whether some arguments ask for the window, unless something is wrong with them.
    public static boolean opensWindow(String... arguments) {
        return commands(List.of(arguments)).isEmpty();
    }

    // To understand a command's options takes longer than to read them: only what may be meant is
    // looked at.
    private static List<String> commands(List<String> arguments) {
        return arguments.stream().anyMatch(ABOUT_ALL::contains)
                ? COMMANDS
                : COMMANDS.stream().filter(arguments::contains).toList();
    }

    private CommandLine program(List<String> arguments) {
        CommandLine line = new CommandLine(root);
        List<String> wanted = commands(arguments);
        ADDING.forEach((word, adding) -> {
            if (wanted.contains(word)) {
                adding.accept(line, root);
            }
        });
        configure(line);
        return line;
    }

    private void configure(CommandLine line) {
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
            return arguments.length == 0
                    ? openWindow()
                    : program(List.of(arguments)).execute(arguments);
        } finally {
            console.flush();
        }
    }

    // There is nothing to understand.
    private int openWindow() {
        try {
            return root.call();
        } catch (Exception failure) {
            return failed(failure);
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

package dumpexplorer;

import dumpexplorer.cli.Cli;
import dumpexplorer.cli.Console;
import dumpexplorer.core.Wiring;
import dumpexplorer.core.settings.Folders;
import dumpexplorer.ui.app.BriefWindow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/// Does once what users do most, for the JVM to note down what is loaded and which code is run most.
/// The launcher runs it when asked to rehearse, and from then on starts the program with these notes
/// (JEP 483, 515), which more than halves the time to the window and makes an import fast at once.
///
/// With a library as its argument it only opens the window on it and closes it again.
public final class Rehearsal {

    private Rehearsal() {}

    /// Ends the process when it is done.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            Path library = Path.of(arguments[0]);
            Folders own = new Folders(library.resolve("data"), library.resolve("config"));
            Wiring wiring = new Wiring(own, Clock.systemUTC());
            BriefWindow.run(new WindowOfProgram(wiring).setup(library, List.of()));
        } else {
            Path folder = Files.createTempDirectory("dump-explorer-rehearsal");
            try {
                rehearse(folder);
            } finally {
                PathUtils.deleteDirectory(folder);
            }
        }
        System.exit(0);
    }

    private static void rehearse(Path folder) throws IOException {
        Folders folders = new Folders(folder.resolve("data"), folder.resolve("config"));
        Wiring wiring = new Wiring(folders, Clock.systemUTC());
        Path dumps = folder.resolve("dumps");
        RehearsalDumps.write(wiring, folder.resolve("samples"), dumps);
        String library = folder.resolve("library").toString();
        List<List<String>> commands =
                List.of(
                        List.of("import", dumps.toString()),
                        List.of("import", dumps.toString()),
                        List.of("reindex"),
                        List.of("groups", "--json"),
                        List.of("groups", "frame:*a*"),
                        List.of("dumps", "--limit", "200"),
                        List.of("timeline", "--by", "day"));
        for (List<String> command : commands) {
            run(wiring, library, command);
        }
        BriefWindow.run(new WindowOfProgram(wiring).setup(Path.of(library), List.of()));
    }

    private static void run(Wiring wiring, String library, List<String> command)
            throws IOException {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console =
                new Console(
                        nowhere,
                        nowhere,
                        Integer.MAX_VALUE,
                        Console.Colours.PLAIN,
                        Console.Drawing.NONE);
        String[] words = new String[command.size() + 2];
        words[0] = "--library";
        words[1] = library;
        for (int at = 0; at < command.size(); at++) {
            words[at + 2] = command.get(at);
        }
        int code = new Cli(wiring, console, new WindowOfProgram(wiring)).run(words);
        if (code != 0) {
            throw new IOException(command + " ended with " + code);
        }
    }
}

package dumpexplorer;

import dumpexplorer.cli.Cli;
import dumpexplorer.cli.Console;
import dumpexplorer.cli.PictureOrder;
import dumpexplorer.cli.WindowDoor;
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
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;

/// Does once what users do most, for the JVM to note down what is loaded and which code is run most.
/// The launcher runs it when asked to rehearse, and from then on starts the program with these notes
/// (JEP 483, 515), which more than halves the time to the window and makes an import fast at once.
///
/// With a folder of a user's data as its argument it only opens the window on the library there, says when
/// that was shown (an instant of ISO 8601), and closes it again.
public final class Rehearsal {

    private Rehearsal() {}

    /// Ends the process when it is done.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            BriefWindow.getReady();
            Path data = Path.of(arguments[0]);
            Folders folders = new Folders(data, data.resolve("config"));
            run(new Wiring(folders, Clock.systemUTC()), System.out::println);
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
            run(wiring, shown -> {}, command.toArray(String[]::new));
        }
        run(wiring, shown -> {});
    }

    /// Opens the window without a display, and closes it.
    private record BriefDoor(Wiring wiring, Consumer<Instant> shown) implements WindowDoor {

        @Override
        public int open(Path library, List<Path> files) throws IOException {
            shown.accept(BriefWindow.run(new WindowOfProgram(wiring).setup(library, files)));
            return 0;
        }

        @Override
        public int takePicture(PictureOrder order) throws Exception {
            return new WindowOfProgram(wiring).takePicture(order);
        }
    }

    private static void run(Wiring wiring, Consumer<Instant> shown, String... command)
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
        int code = new Cli(wiring, console, new BriefDoor(wiring, shown)).run(command);
        if (code != 0) {
            throw new IOException(List.of(command) + " ended with " + code);
        }
    }
}

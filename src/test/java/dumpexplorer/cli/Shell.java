package dumpexplorer.cli;

import dumpexplorer.core.Wiring;
import dumpexplorer.core.settings.Folders;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Types commands into the real command line, with folders of its own and a clock that stands
/// still.
final class Shell implements WindowDoor {

    static final Instant NOW = Instant.parse("2016-06-01T12:00:00Z");

    private final Folders folders;
    private final int width;
    private final List<Object> windowOrders = new ArrayList<>();

    /// What a command left behind.
    record Result(int exitCode, String out, String err) {}

    Shell(Path home) {
        this(home, Integer.MAX_VALUE);
    }

    /// @param width columns of its terminal
    Shell(Path home, int width) {
        this.folders = new Folders(home.resolve("data"), home.resolve("config"));
        this.width = width;
    }

    Path defaultLibrary() {
        return folders.defaultLibrary();
    }

    Result run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        width,
                        Console.Colours.PLAIN,
                        Console.Drawing.NONE);
        Wiring wiring = new Wiring(folders, Clock.fixed(NOW, ZoneOffset.UTC));
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int exitCode = new Cli(wiring, console, this).run(words);
        return new Result(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    /// What was asked of the window.
    List<Object> windowOrders() {
        return windowOrders;
    }

    @Override
    public int open(Path library, List<Path> files) {
        windowOrders.add(List.of(library, files));
        return 0;
    }

    @Override
    public int takePicture(PictureOrder order) {
        windowOrders.add(order);
        return 0;
    }
}

package dumpexplorer.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;

/// Finds out how many columns the terminal has.
final class TerminalWidth {

    private static final int LEAST = 40;

    private TerminalWidth() {}

    static OptionalInt find() {
        OptionalInt named = parse(String.valueOf(System.getenv("COLUMNS")));
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return named.isPresent() || windows ? named : ask();
    }

    /// `stty size` prints rows and columns of the terminal that is its standard input.
    private static OptionalInt ask() {
        try {
            Process stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(new File("/dev/tty"))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String answer =
                    new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return parse(answer.substring(answer.indexOf(' ') + 1));
        } catch (IOException none) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt parse(String text) {
        try {
            int width = Integer.parseInt(text.strip());
            return width > 0 ? OptionalInt.of(Math.max(width, LEAST)) : OptionalInt.empty();
        } catch (NumberFormatException none) {
            return OptionalInt.empty();
        }
    }
}

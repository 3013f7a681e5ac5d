package dumpexplorer.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a command writes. What was asked for goes to `out`, everything else to `err`; both are
/// UTF-8.
///
/// @param out standard output
/// @param err standard error
/// @param width columns that a line may take; {@link Integer#MAX_VALUE} where no terminal limits it
/// @param colours whether `out` may be coloured
/// @param progress whether `err` is a terminal that progress can be drawn on
public record Console(
        PrintStream out, PrintStream err, int width, Colours colours, Drawing progress) {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int USUAL_WIDTH = 100;

    /// Whether text may be coloured.
    public enum Colours {
        PLAIN,
        COLOURED
    }

    /// Whether a line may be drawn over again and again.
    public enum Drawing {
        NONE,
        ONE_LINE
    }

    /// The console of this process.
    public static Console ofProcess() {
        boolean outIsTerminal = isTerminal(1);
        boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                outIsTerminal ? TerminalWidth.find().orElse(USUAL_WIDTH) : Integer.MAX_VALUE,
                outIsTerminal && !plain ? Colours.COLOURED : Colours.PLAIN,
                isTerminal(2) ? Drawing.ONE_LINE : Drawing.NONE);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES),
                false,
                StandardCharsets.UTF_8);
    }

    /// Linux tells for each descriptor; elsewhere Java only tells for input and output together.
    /// Java's own documentation still allows for no console at all.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException unreadable) {
                return false;
            }
        }
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// Sends everything on its way.
    void flush() {
        out.flush();
        err.flush();
    }
}

package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.TextFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Line breaks written as a backslash and an `n`, made real. Windows paths hold the same two
/// characters (`c:\nightly`), so only those count that stand where a line may start.
final class LiteralBreaks extends InputStream {

    /// A first line that goes on with the next record behind a written line break.
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(?:OS|CPU)\\|[^\\n]*?\\\\n\\s*(?:CPU|GPU|Crash|Module)\\|");

    private static final int LOOKAHEAD = 16;

    private final PushbackInputStream text;

    private LiteralBreaks(InputStream text) {
        this.text = new PushbackInputStream(text, LOOKAHEAD);
    }

    /// The text with real line breaks. One that has them already comes back as it is.
    static InputStream resolve(InputStream text) throws IOException {
        boolean written = WRITTEN.matcher(TextFormat.headOf(text)).lookingAt();
        return written ? new LiteralBreaks(text) : text;
    }

    @Override
    public int read() throws IOException {
        int value = text.read();
        if (value != '\\') {
            return value;
        }
        byte[] following = text.readNBytes(LOOKAHEAD);
        boolean isBreak = following.length > 0 && following[0] == 'n' && startsLine(following);
        int taken = isBreak ? 1 : 0;
        text.unread(following, taken, following.length - taken);
        return isBreak ? '\n' : '\\';
    }

    /// Whether what follows the two characters looks like the start of a record, or of nothing.
    private static boolean startsLine(byte[] following) {
        byte[] rest = Arrays.copyOfRange(following, 1, following.length);
        String start = new String(rest, StandardCharsets.ISO_8859_1);
        if (start.isEmpty() || Character.isWhitespace(start.charAt(0))) {
            return true;
        }
        char first = start.charAt(0);
        return first == '.'
                || first == '='
                || start.startsWith("\\n")
                || start.startsWith("CPU|")
                || start.startsWith("GPU|")
                || start.startsWith("Crash|")
                || start.startsWith("Module|")
                || (first >= '0' && first <= '9' && start.indexOf('|') > 0);
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            int value = read();
            if (value < 0) {
                break;
            }
            target[from + filled++] = (byte) value;
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }
}

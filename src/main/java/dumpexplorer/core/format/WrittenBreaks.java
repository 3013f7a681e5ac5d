package dumpexplorer.core.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Line breaks that are not what they should be, made real: a backslash and an `n`, as texts have
/// them that were once quoted, and `\r` without `\n`. Paths of Windows hold the same two characters
/// (`c:\nightly`), so a kind of text says which of them stand where a line may begin. A text that
/// is quoted throughout, with `\"` for its quotation marks, is unquoted as a whole.
public final class WrittenBreaks {

    private static final int LOOKAHEAD = 20;
    private static final int MAX_LINE = 1024;

    private final Pattern written;
    private final Rule rule;

    /// @param written matches the start of a text whose breaks are written
    /// @param rule which of them are breaks
    public WrittenBreaks(Pattern written, Rule rule) {
        this.written = written;
        this.rule = rule;
    }

    /// Tells breaks from other places where a backslash and an `n` stand.
    @FunctionalInterface
    public interface Rule {

        /// Whether a line ends here.
        ///
        /// @param line what stands before it on the same line, at most its first {@value #MAX_LINE}
        ///   bytes
        /// @param following the {@value #LOOKAHEAD} bytes behind the two characters, or what there is
        boolean isBreak(String line, String following);
    }

    /// The text with real line breaks. One that has them already comes back as it is.
    ///
    /// @param text can go back to a mark over {@value TextFormat#HEAD_BYTES} bytes
    public InputStream resolve(InputStream text) throws IOException {
        String head = TextFormat.headOf(text);
        if (head.indexOf('\n') < 0 && head.indexOf('\r') >= 0) {
            return new Returns(text);
        }
        return written.matcher(head).lookingAt()
                ? new Breaks(text, rule, head.contains("\\\""))
                : text;
    }

    /// The start of a text, likewise.
    public String resolve(String head) {
        byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
        try (InputStream resolved = resolve(new ByteArrayInputStream(bytes))) {
            return new String(resolved.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Bytes that take the place of others, one by one.
    private abstract static class Replacing extends InputStream {

        /// The next byte, or -1.
        abstract int next() throws IOException;

        @Override
        public int read() throws IOException {
            return next();
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int filled = 0;
            while (filled < length) {
                int value = next();
                if (value < 0) {
                    break;
                }
                target[from + filled++] = (byte) value;
            }
            return filled == 0 && length > 0 ? -1 : filled;
        }
    }

    private static final class Returns extends Replacing {

        private final InputStream text;

        Returns(InputStream text) {
            this.text = text;
        }

        @Override
        int next() throws IOException {
            int value = text.read();
            return value == '\r' ? '\n' : value;
        }
    }

    private static final class Breaks extends Replacing {

        /// A backslash that stands for itself.
        private static final int NONE = -2;

        private final PushbackInputStream text;
        private final Rule rule;
        private final boolean quoted;
        private final StringBuilder line = new StringBuilder();

        Breaks(InputStream text, Rule rule, boolean quoted) {
            this.text = new PushbackInputStream(text, LOOKAHEAD);
            this.rule = rule;
            this.quoted = quoted;
        }

        @Override
        int next() throws IOException {
            int value = text.read();
            if (value == '\\') {
                value = resolve();
            }
            if (value == '\n') {
                line.setLength(0);
            } else if (value >= 0 && line.length() < MAX_LINE) {
                line.append((char) value);
            }
            return value;
        }

        /// What a backslash stands for, with the character behind it.
        private int resolve() throws IOException {
            byte[] ahead = text.readNBytes(LOOKAHEAD);
            String following = new String(ahead, StandardCharsets.ISO_8859_1);
            char next = following.isEmpty() ? ' ' : following.charAt(0);
            int value =
                    switch (next) {
                        case 'n' -> isBreak(following.substring(1)) ? '\n' : NONE;
                        case 'r' -> isReturn(following) ? '\r' : NONE;
                        case 't' -> quoted || line.toString().isBlank() ? '\t' : NONE;
                        case '"', '\\' -> quoted ? next : NONE;
                        default -> NONE;
                    };
            int taken = value == NONE ? 0 : 1;
            text.unread(ahead, taken, ahead.length - taken);
            return value == NONE ? '\\' : value;
        }

        private boolean isReturn(String following) {
            return following.startsWith("r\\n") && isBreak(following.substring(3));
        }

        private boolean isBreak(String following) {
            return quoted || rule.isBreak(line.toString(), following);
        }
    }
}

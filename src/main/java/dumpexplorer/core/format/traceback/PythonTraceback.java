package dumpexplorer.core.format.traceback;

import dumpexplorer.core.format.RawText;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.format.TextLines;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tracebacks of Python: `Traceback (most recent call last):`, frames, and the exception in a line
/// that is not indented.
public final class PythonTraceback implements TextFormat {

    private static final Pattern START =
            Pattern.compile(
                    "\\s*(?:\\+ Exception Group )?Traceback \\(most recent call last\\):\\s");
    private static final Pattern EXCEPTION = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*(?:: .*)?");

    @Override
    public boolean recognises(String head) {
        return START.matcher(head).lookingAt();
    }

    /// The last exception of a chain is the one that ended the program.
    @Override
    public StackSummary summarise(InputStream text) throws IOException {
        TextLines lines = new TextLines(text);
        String headline = null;
        boolean inFrames = false;
        while (lines.next()) {
            String line = lines.line();
            boolean indented = line.isEmpty() || Character.isWhitespace(line.charAt(0));
            if (line.startsWith("Traceback (")) {
                inFrames = true;
            } else if (inFrames && !indented && EXCEPTION.matcher(line).matches()) {
                headline = line;
                inFrames = false;
            }
        }
        return new StackSummary(null, null, null, className(headline), headline, List.of());
    }

    private static @Nullable String className(@Nullable String headline) {
        if (headline == null) {
            return null;
        }
        int colon = headline.indexOf(':');
        return colon < 0 ? headline : headline.substring(0, colon);
    }

    @Override
    public Stackwalk read(InputStream text) throws IOException {
        return RawText.read(text);
    }
}

package dumpexplorer.core.format.traceback;

import dumpexplorer.core.format.RawText;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.format.TextLines;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stack traces of Java: the exception in the first line, `at` before each frame.
public final class JavaTraceback implements TextFormat {

    private static final Pattern START =
            Pattern.compile(
                    "\\s*(?:Exception in thread \"[^\"\\n]*\""
                            + " )?(?<class>[\\p{L}_$][\\p{L}\\p{N}_.$]*)(?:: ?[^\\n]*+(?:\\n(?!\\s+at"
                            + " )[^\\n]*+){0,50})?\\s*\\n\\s+at [^\\n]+\\(");

    @Override
    public boolean recognises(String head) {
        return START.matcher(head).lookingAt();
    }

    @Override
    public StackSummary summarise(InputStream text) throws IOException {
        TextLines lines = new TextLines(text);
        String first = "";
        while (first.isEmpty() && lines.next()) {
            first = lines.line().strip();
        }
        String headline = first.replaceFirst("^Exception in thread \"[^\"]*\" ", "");
        Matcher name = Pattern.compile("[^:\\s]+").matcher(headline);
        String reason = name.lookingAt() ? name.group() : null;
        return new StackSummary(null, null, null, reason, headline, List.of());
    }

    @Override
    public Stackwalk read(InputStream text) throws IOException {
        return RawText.read(text);
    }
}

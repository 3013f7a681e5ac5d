package dumpexplorer.core.format.traceback;

import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.StackSummary.Extras;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.format.TextLines;
import dumpexplorer.core.format.WrittenBreaks;
import dumpexplorer.core.model.CrashEvidence.Kind;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Stack traces of Java: the exception in the first line, `at` before each frame, causes and
/// suppressed exceptions below.
public final class JavaTraceback implements TextFormat {

    private static final String THREAD = "(?:Exception in thread \"[^\"\\n]*\" )?";
    private static final String CLASS = "[\\p{L}_$][\\p{L}\\p{N}_.$/\\-]*+";

    private static final Pattern START =
            Pattern.compile(
                    "\\s*"
                            + THREAD
                            + CLASS
                            + "(?:: ?[^\\n]*+(?:\\n(?!\\s*at )[^\\n]*+){0,50})?\\s*\\n\\s*at [^\\s(]+\\.[^\\s(]+\\(");

    /// The first line goes on with a frame behind a written line break.
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\s*" + THREAD + CLASS + "(?:: ?[^\\n]*?)?(?:\\\\r)?\\\\n(?:\\\\t| |\\t)+at ");

    private static final Pattern LINE_START =
            Pattern.compile(
                    "$|(?:\\\\r)?\\\\n|(?:\\\\t|\\s)*+(?:at |\\.\\.\\. |Caused by: |Suppressed: )",
                    Pattern.DOTALL);

    private static final WrittenBreaks BREAKS =
            new WrittenBreaks(
                    WRITTEN, (line, following) -> LINE_START.matcher(following).lookingAt());

    @Override
    public boolean recognises(String head) {
        return START.matcher(BREAKS.resolve(head)).lookingAt();
    }

    @Override
    public StackSummary summarise(InputStream text) throws IOException {
        JavaReading reading = new JavaReading(Keep.INNERMOST, line -> {});
        TextLines lines = new TextLines(BREAKS.resolve(text));
        while (lines.next()) {
            reading.take(lines.line());
        }
        reading.end();
        Section uncaught = reading.findUncaught();
        Raised raised = uncaught == null ? null : uncaught.raised();
        return uncaught == null || raised == null
                ? StackSummary.NONE
                : new StackSummary(
                        null,
                        null,
                        null,
                        raised.type().isEmpty() ? null : raised.type(),
                        raised.headline(),
                        uncaught.frames(),
                        Extras.of(Kind.JAVA_TEXT));
    }

    @Override
    public Stackwalk read(InputStream text) throws IOException {
        List<String> unparsed = new ArrayList<>();
        JavaReading reading = new JavaReading(Keep.ALL, unparsed::add);
        TextLines lines = new TextLines(BREAKS.resolve(text));
        while (lines.next()) {
            reading.take(lines.line());
        }
        reading.end();
        return new Stackwalk(reading.threads(), List.of(), unparsed);
    }
}

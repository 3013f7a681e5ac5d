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
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Tracebacks of Python: `Traceback (most recent call last):`, frames, and the exception in a line
/// that is not indented; chains and groups of them.
public final class PythonTraceback implements TextFormat {

    private static final String HEADER =
            "(?:\\+ Exception Group |Exception Group )?Traceback \\(most recent call last\\):\\s";

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.]*+";

    private static final Pattern START =
            Pattern.compile(
                    "\\s*(?:%s[^\\n]*\\n\\s*){0,3}".formatted(PythonReading.PREAMBLE.pattern())
                            + "(?:%s".formatted(HEADER)
                            + "|File \"[^\"\\n]+\", line \\d+\\n[ \\t]+\\S"
                            + "|(?:%s)(?<=RemoteTraceback): ?\\n\"\"\"\\n%s".formatted(NAME, HEADER)
                            + "|[^\\s:][^\\n]{0,1000}\\n\\n(?:%s|%s)\\n)"
                                    .formatted(PythonLine.CAUSE, PythonLine.CONTEXT));

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\s*(?:\\+ Exception Group )?Traceback \\(most recent call last\\):"
                            + "(?:\\\\r)?\\\\n(?:\\\\t| |\\|)*File \\\\?\"");

    /// An unfinished path between quotation marks, where a backslash and an `n` are part of it.
    private static final Pattern IN_PATH = Pattern.compile("[ |\\t]*File \"[^\"]*");

    private static final WrittenBreaks BREAKS =
            new WrittenBreaks(WRITTEN, (line, following) -> !IN_PATH.matcher(line).matches());

    @Override
    public boolean recognises(String head) {
        return START.matcher(BREAKS.resolve(head)).lookingAt();
    }

    /// The last exception of a chain is the one that ended the program.
    @Override
    public StackSummary summarise(InputStream text) throws IOException {
        PythonChain chain = new PythonChain(Keep.INNERMOST);
        readLines(text, chain, line -> {});
        Section uncaught = chain.finish();
        Raised raised = uncaught == null ? null : uncaught.raised();
        if (uncaught == null || raised == null) {
            return StackSummary.NONE;
        }
        return new StackSummary(
                null,
                null,
                null,
                raised.type().isEmpty() ? null : raised.type(),
                raised.headline().isEmpty() ? null : raised.headline(),
                uncaught.finishReversed(true).frames().stream().limit(Keep.FRAMES).toList(),
                Extras.of(Kind.PYTHON));
    }

    @Override
    public Stackwalk read(InputStream text) throws IOException {
        PythonChain chain = new PythonChain(Keep.ALL);
        List<String> unparsed = new ArrayList<>();
        readLines(text, chain, unparsed::add);
        return new Stackwalk(chain.threads(), List.of(), unparsed);
    }

    private static void readLines(InputStream text, PythonChain chain, Consumer<String> unparsed)
            throws IOException {
        PythonReading reading = new PythonReading(chain, unparsed);
        TextLines lines = new TextLines(BREAKS.resolve(text));
        while (lines.next()) {
            String line = lines.line();
            PythonMargin margin = PythonMargin.of(line, chain.isInGroup());
            if (!margin.hasText() || !chain.isAt(margin.column())) {
                reading.end();
            }
            switch (margin.kind()) {
                case OUTSIDE -> chain.leaveGroups();
                case GROUP -> chain.enterGroup(margin.column());
                case MEMBER -> chain.member(margin.column());
                case END -> chain.endMembers(margin.column());
                case INSIDE -> chain.moveTo(margin.column());
            }
            if (margin.hasText()) {
                reading.take(margin.text(), line);
            }
        }
        reading.end();
    }
}

package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.StackJsonFormat;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.format.WrittenBreaks;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/// Pipe-delimited stack walks (RESEARCH.md, section 3.1), with line ends as they should be or, as
/// the example of 2009 shows them, written as a backslash and an `n`.
public final class PipeText implements TextFormat {

    private static final Pattern START =
            Pattern.compile(
                    "\\s*(?:OS\\|[^\\n\\r]*\\||CPU\\|[^\\n\\r]*\\||Crash\\|[^\\n\\r|]*\\|[^\\n\\r|]*\\|)");

    /// A first line that goes on with the next record behind a written line break.
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(?:OS|CPU)\\|[^\\n]*?\\\\n\\s*(?:CPU|GPU|Crash|Module)\\|");

    private static final Pattern LINE_START =
            Pattern.compile(
                    "$|\\s|\\.|=|\\\\r|\\\\n|CPU\\||GPU\\||Crash\\||Module\\||[0-9][^|]*\\|",
                    Pattern.DOTALL);

    private static final WrittenBreaks BREAKS =
            new WrittenBreaks(
                    WRITTEN, (line, following) -> LINE_START.matcher(following).lookingAt());

    private final StackJsonFormat json;

    /// @param json kind of stack walk that writers of 2015 put behind the records
    public PipeText(StackJsonFormat json) {
        this.json = json;
    }

    @Override
    public boolean recognises(String head) {
        return START.matcher(head).lookingAt();
    }

    @Override
    public StackSummary summarise(InputStream text) throws IOException {
        return new PipeSummary().read(BREAKS.resolve(text));
    }

    @Override
    public Stackwalk read(InputStream text) throws IOException {
        return new PipeStacks(json).read(BREAKS.resolve(text));
    }
}

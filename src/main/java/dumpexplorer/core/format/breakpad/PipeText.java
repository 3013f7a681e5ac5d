package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.StackJsonFormat;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/// Pipe-delimited stack walks (RESEARCH.md, section 3.1), with line ends as they should be or, as
/// the example of 2009 shows them, written as a backslash and an `n`.
public final class PipeText implements TextFormat {

    private static final Pattern START =
            Pattern.compile(
                    "\\s*(?:OS\\|[^\\n]*\\||CPU\\|[^\\n]*\\||Crash\\|[^\\n|]*\\|[^\\n|]*\\|)");

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
        return new PipeSummary().read(LiteralBreaks.resolve(text));
    }

    @Override
    public Stackwalk read(InputStream text) throws IOException {
        return new PipeStacks(json).read(LiteralBreaks.resolve(text));
    }
}

package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.SnapshotHeader;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.format.WrittenBreaks;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/// Stack walks for people to read, as Breakpad and rust-minidump write them (RESEARCH.md, section
/// 3.2).
public final class HumanText implements TextFormat {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*Operating system: [^\\n]*?\\\\nCPU:");

    private static final Pattern LINE_START =
            Pattern.compile(
                    "$|\\s|\\\\r|\\\\n|CPU:|GPU:|Crash|No crash|Assertion:|Process uptime:"
                            + "|Thread [0-9]|[0-9]+  |Loaded modules:|Unloaded modules:|0x|<no frames>",
                    Pattern.DOTALL);

    private static final WrittenBreaks BREAKS =
            new WrittenBreaks(
                    WRITTEN, (line, following) -> LINE_START.matcher(following).lookingAt());

    @Override
    public boolean recognises(String head) {
        String text = head.substring(SnapshotHeader.length(head)).stripLeading();
        return text.startsWith("Operating system: ") && BREAKS.resolve(text).contains("\nCPU:");
    }

    @Override
    public StackSummary summarise(InputStream text) throws IOException {
        SnapshotHeader.skip(text);
        return new HumanWalk().summarise(BREAKS.resolve(text));
    }

    @Override
    public Stackwalk read(InputStream text) throws IOException {
        SnapshotHeader.skip(text);
        return new HumanWalk().read(BREAKS.resolve(text));
    }
}

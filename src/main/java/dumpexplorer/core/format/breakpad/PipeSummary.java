package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.StackSummary.Extras;
import dumpexplorer.core.format.TextLines;
import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.CrashEvidence.Kind;
import dumpexplorer.core.model.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a stack walk as far as an index needs it: its first lines, and the crashing thread, which
/// comes first of all threads.
final class PipeSummary {

    private static final int NONE = -1;

    private @Nullable String os;
    private @Nullable String osVersion;
    private @Nullable String cpu;
    private @Nullable String reason;
    private int crashingThread = NONE;
    private int firstThread = NONE;
    private final List<Frame> crashing = new ArrayList<>();
    private final List<Frame> first = new ArrayList<>();
    private final List<Frame> zero = new ArrayList<>();
    private boolean zeroWanted;

    StackSummary read(InputStream text) throws IOException {
        TextLines lines = new TextLines(text);
        PipeRecord record = new PipeRecord(lines);
        boolean more = true;
        while (more && lines.next()) {
            // Modules are most of the lines before the first frame.
            if (!lines.startsWith("Module|")) {
                record.split();
                more = !record.isEnd() && readRecord(record);
            }
        }
        List<Frame> found = crashing.isEmpty() ? first : crashing;
        return new StackSummary(os, osVersion, cpu, reason, null, found)
                .with(new Extras(Kind.NATIVE, crashingThread == 0 ? found : zero, null));
    }

    /// @return whether the lines that follow may matter
    private boolean readRecord(PipeRecord record) {
        switch (record.kind()) {
            case "OS" -> {
                os = record.field(1);
                osVersion = record.field(2);
            }
            case "CPU" -> cpu = record.field(1);
            case "Crash" -> {
                if (firstThread == NONE) {
                    reason = record.field(1);
                    crashingThread = record.number(3);
                }
            }
            default -> {
                return !record.isFrame() || readFrame(record);
            }
        }
        return true;
    }

    private boolean readFrame(PipeRecord record) {
        int thread = record.number(0);
        if (firstThread == NONE) {
            firstThread = thread;
        }
        if (crashingThread == NONE) {
            crashingThread = firstThread;
        }
        if (thread == crashingThread) {
            return readCrashing(record.frame());
        }
        if (thread == 0 && zeroWanted) {
            zero.add(record.frame());
            return zero.size() < ParsedDump.MAX_FRAMES;
        }
        if (thread == firstThread && first.size() < ParsedDump.MAX_FRAMES) {
            first.add(record.frame());
        }
        return crashing.isEmpty() || (zeroWanted && zero.isEmpty());
    }

    private boolean readCrashing(Frame frame) {
        if (crashing.size() < ParsedDump.MAX_FRAMES) {
            crashing.add(frame);
            zeroWanted |= crashingThread != 0 && CrashEvidence.askForFirst(List.of(frame));
        }
        return crashing.size() < ParsedDump.MAX_FRAMES || zeroWanted;
    }
}

package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.StackSummary.Extras;
import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a stack walk as far as an index needs it. The crashing thread stands among all threads,
/// where readers see it, and apart, as a copy, which counts where it does not, whatever the order of
/// the members.
final class MinidumpSummary {

    /// Without an index met before them, so many frames of all threads are kept until one is.
    private static final int MAX_KEPT = 50_000;

    private static final int UNKNOWN = -1;

    private final MinidumpFrames frames = new MinidumpFrames(new ArrayList<>());
    private final List<MinidumpThread> threads = new ArrayList<>();
    private int kept;
    private @Nullable String os;
    private @Nullable String osVersion;
    private @Nullable String cpu;
    private @Nullable String reason;
    private int crashingThread = UNKNOWN;
    private MinidumpThread copy = MinidumpThread.NONE;

    void readMember(String name, JsonScanner value) throws IOException {
        switch (name) {
            case "crash_info" -> readCrashInfo(value);
            case "system_info" -> readSystemInfo(value);
            case "crashing_thread" -> readCrashingThread(value);
            case "threads" -> readThreads(value);
            default -> value.skipValue();
        }
    }

    StackSummary summary() {
        List<Frame> found = copy.stack().frames();
        int crashed = crashingThread == UNKNOWN ? copy.index() : crashingThread;
        boolean valid = crashed >= 0 && crashed < threads.size();
        MinidumpThread among =
                threads.isEmpty() ? MinidumpThread.NONE : threads.get(valid ? crashed : 0);
        List<Frame> other = among.stack().frames();
        boolean isAmong = found.isEmpty() || (valid && !other.isEmpty());
        List<Frame> crashing = isAmong ? other : found;
        boolean needsFirst = !threads.isEmpty() && CrashEvidence.askForFirst(crashing);
        String lastError = among.lastError() == null ? copy.lastError() : among.lastError();
        return new StackSummary(os, osVersion, cpu, reason, null, crashing)
                .with(
                        new Extras(
                                CrashEvidence.Kind.NATIVE,
                                needsFirst ? threads.getFirst().stack().frames() : List.of(),
                                lastError));
    }

    private void readCrashInfo(JsonScanner value) throws IOException {
        if (!JsonValues.enterObject(value)) {
            return;
        }
        while (value.nextMember()) {
            switch (value.name()) {
                case "type" -> reason = JsonValues.text(value);
                case "crashing_thread" -> crashingThread = JsonValues.number(value);
                default -> value.skipValue();
            }
        }
    }

    private void readSystemInfo(JsonScanner value) throws IOException {
        if (!JsonValues.enterObject(value)) {
            return;
        }
        while (value.nextMember()) {
            switch (value.name()) {
                case "os" -> os = JsonValues.text(value);
                case "os_ver" -> osVersion = JsonValues.text(value);
                case "cpu_arch" -> cpu = JsonValues.text(value);
                default -> value.skipValue();
            }
        }
    }

    private void readCrashingThread(JsonScanner value) throws IOException {
        if (value.peek() == Kind.NUMBER) {
            crashingThread = JsonValues.number(value);
            return;
        }
        copy = MinidumpThread.read(value, frames, ParsedDump.MAX_FRAMES);
    }

    // It may contradict the thread that it is a copy of, where that can be told.
    private boolean isCopyEnough() {
        List<Frame> frames = copy.stack().frames();
        return crashingThread == UNKNOWN
                && copy.index() == UNKNOWN
                && !frames.isEmpty()
                && copy.stack().gaps().isEmpty()
                && !CrashEvidence.askForFirst(frames);
    }

    private void readThreads(JsonScanner value) throws IOException {
        if (isCopyEnough()) {
            value.skipValue();
            return;
        }
        if (!JsonValues.enterArray(value)) {
            return;
        }
        while (value.nextElement()) {
            threads.add(readThread(value));
        }
    }

    private MinidumpThread readThread(JsonScanner value) throws IOException {
        int index = threads.size();
        int wantedIndex = crashingThread == UNKNOWN ? copy.index() : crashingThread;
        boolean wanted =
                index == 0 || index == wantedIndex || (wantedIndex == UNKNOWN && kept < MAX_KEPT);
        if (!wanted) {
            value.skipValue();
            return MinidumpThread.NONE;
        }
        MinidumpThread result = MinidumpThread.read(value, frames, ParsedDump.MAX_FRAMES);
        kept += result.stack().frames().size();
        return result;
    }
}

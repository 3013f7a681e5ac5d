package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.model.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a stack walk as far as an index needs it. The crashing thread stands apart, as a copy;
/// where it does not, it is found among all threads, whatever the order of the members.
final class MinidumpSummary {

    /// Without an index met before them, so many frames of all threads are kept until one is.
    private static final int MAX_KEPT = 50_000;

    private static final int UNKNOWN = -1;

    private final MinidumpFrames frames = new MinidumpFrames(new ArrayList<>());
    private final List<List<Frame>> threads = new ArrayList<>();
    private int kept;
    private @Nullable String os;
    private @Nullable String osVersion;
    private @Nullable String cpu;
    private @Nullable String reason;
    private int crashingThread = UNKNOWN;
    private List<Frame> crashing = List.of();

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
        List<Frame> found = crashing;
        if (found.isEmpty() && !threads.isEmpty()) {
            boolean valid = crashingThread >= 0 && crashingThread < threads.size();
            found = threads.get(valid ? crashingThread : 0);
        }
        return new StackSummary(os, osVersion, cpu, reason, null, found);
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
        if (!JsonValues.enterObject(value)) {
            return;
        }
        while (value.nextMember()) {
            switch (value.name()) {
                case "frames" -> crashing = frames.read(value, ParsedDump.MAX_FRAMES);
                case "threads_index" -> crashingThread = JsonValues.number(value);
                default -> value.skipValue();
            }
        }
    }

    private void readThreads(JsonScanner value) throws IOException {
        if (!crashing.isEmpty()) {
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

    private List<Frame> readThread(JsonScanner value) throws IOException {
        List<Frame> result = List.of();
        int index = threads.size();
        boolean wanted =
                index == 0
                        || index == crashingThread
                        || (crashingThread == UNKNOWN && kept < MAX_KEPT);
        if (!wanted) {
            value.skipValue();
            return result;
        }
        if (!JsonValues.enterObject(value)) {
            return result;
        }
        while (value.nextMember()) {
            if (value.name().equals("frames")) {
                result = frames.read(value, ParsedDump.MAX_FRAMES);
            } else {
                value.skipValue();
            }
        }
        kept += result.size();
        return result;
    }
}

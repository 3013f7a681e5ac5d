package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads all of a stack walk.
final class MinidumpStacks {

    private static final int UNKNOWN = -1;

    private final List<String> unparsed = new ArrayList<>();
    private final MinidumpFrames frames = new MinidumpFrames(unparsed);
    private final List<StackThread> threads = new ArrayList<>();
    private final List<Module> modules = new ArrayList<>();
    private List<Frame> crashing = List.of();
    private @Nullable String crashingName;
    private int crashingThread = UNKNOWN;
    private int mainModule = UNKNOWN;

    Stackwalk read(JsonScanner value) throws IOException {
        value.beginObject();
        while (value.nextMember()) {
            switch (value.name()) {
                case "crash_info" -> readCrashInfo(value);
                case "crashing_thread" -> readCrashingThread(value);
                case "threads" -> readThreads(value);
                case "modules" -> readModules(value);
                case "main_module" -> mainModule = JsonValues.number(value);
                default -> value.skipValue();
            }
        }
        return new Stackwalk(markedThreads(), markedModules(), unparsed);
    }

    /// Thread 0 counts as crashing where none or a wrong one is named.
    private List<StackThread> markedThreads() {
        if (threads.isEmpty() && !crashing.isEmpty()) {
            int index = Math.max(0, crashingThread);
            return List.of(new StackThread(index, crashingName, true, crashing));
        }
        boolean valid = crashingThread >= 0 && crashingThread < threads.size();
        int crashed = valid ? crashingThread : 0;
        List<StackThread> marked = new ArrayList<>();
        for (StackThread thread : threads) {
            boolean isCrashed = thread.index() == crashed;
            marked.add(new StackThread(thread.index(), thread.name(), isCrashed, thread.frames()));
        }
        return marked;
    }

    private List<Module> markedModules() {
        if (mainModule < 0 || mainModule >= modules.size()) {
            return modules;
        }
        Module main = modules.get(mainModule);
        modules.set(
                mainModule,
                new Module(
                        main.file(),
                        main.version(),
                        main.debugFile(),
                        main.debugId(),
                        main.base(),
                        main.end(),
                        true));
        return modules;
    }

    private void readCrashInfo(JsonScanner value) throws IOException {
        if (!JsonValues.enterObject(value)) {
            return;
        }
        while (value.nextMember()) {
            if (value.name().equals("crashing_thread")) {
                crashingThread = JsonValues.number(value);
            } else {
                value.skipValue();
            }
        }
    }

    /// A copy of one of the threads, kept for dumps that have no others.
    private void readCrashingThread(JsonScanner value) throws IOException {
        if (value.peek() != JsonScanner.Kind.OBJECT) {
            crashingThread = JsonValues.number(value);
            return;
        }
        int ownUnparsed = unparsed.size();
        value.beginObject();
        while (value.nextMember()) {
            switch (value.name()) {
                case "frames" -> crashing = frames.read(value, Integer.MAX_VALUE);
                case "threads_index" -> crashingThread = JsonValues.number(value);
                case "thread_name" -> crashingName = JsonValues.text(value);
                default -> value.skipValue();
            }
        }
        // The thread comes again among all threads, with the same elements.
        unparsed.subList(ownUnparsed, unparsed.size()).clear();
    }

    private void readThreads(JsonScanner value) throws IOException {
        if (!JsonValues.enterArray(value)) {
            return;
        }
        while (value.nextElement()) {
            String name = null;
            List<Frame> stack = List.of();
            boolean isMap = JsonValues.enterObject(value);
            while (isMap && value.nextMember()) {
                switch (value.name()) {
                    case "thread_name" -> name = JsonValues.text(value);
                    case "frames" -> stack = frames.read(value, Integer.MAX_VALUE);
                    default -> value.skipValue();
                }
            }
            threads.add(new StackThread(threads.size(), name, false, stack));
        }
    }

    private void readModules(JsonScanner value) throws IOException {
        if (!JsonValues.enterArray(value)) {
            return;
        }
        while (value.nextElement()) {
            if (JsonValues.enterObject(value)) {
                modules.add(readModule(value));
            }
        }
    }

    private static Module readModule(JsonScanner value) throws IOException {
        String file = null;
        String version = null;
        String debugFile = null;
        String debugId = null;
        String base = null;
        String end = null;
        while (value.nextMember()) {
            switch (value.name()) {
                case "filename" -> file = JsonValues.text(value);
                case "version" -> version = JsonValues.text(value);
                case "debug_file" -> debugFile = JsonValues.text(value);
                case "debug_id" -> debugId = JsonValues.text(value);
                case "base_addr" -> base = JsonValues.text(value);
                case "end_addr" -> end = JsonValues.text(value);
                default -> value.skipValue();
            }
        }
        return new Module(file == null ? "" : file, version, debugFile, debugId, base, end, false);
    }
}

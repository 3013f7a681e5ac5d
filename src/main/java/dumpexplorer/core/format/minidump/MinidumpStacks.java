package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads all of a stack walk.
final class MinidumpStacks {

    private static final int UNKNOWN = -1;

    private final List<String> unparsed = new ArrayList<>();
    private final MinidumpFrames frames = new MinidumpFrames(unparsed);
    private final List<MinidumpThread> threads = new ArrayList<>();
    private List<Module> modules = List.of();
    private List<Module> unloaded = List.of();
    private MinidumpThread copy = MinidumpThread.NONE;
    private int crashingThread = UNKNOWN;
    private int mainModule = UNKNOWN;

    Stackwalk read(JsonScanner value) throws IOException {
        value.beginObject();
        while (value.nextMember()) {
            switch (value.name()) {
                case "crash_info" -> readCrashInfo(value);
                case "crashing_thread" -> readCrashingThread(value);
                case "threads" -> readThreads(value);
                case "modules" -> modules = MinidumpModules.read(value);
                case "unloaded_modules" -> unloaded = MinidumpModules.read(value);
                case "main_module" -> mainModule = JsonValues.number(value);
                default -> value.skipValue();
            }
        }
        if (mainModule >= 0 && mainModule < modules.size()) {
            modules.set(mainModule, modules.get(mainModule).asMain());
        }
        return new Stackwalk(finishedThreads(), modules, unparsed, unloaded);
    }

    private List<StackThread> finishedThreads() {
        int crashed = crashingThread == UNKNOWN ? copy.index() : crashingThread;
        if (threads.isEmpty() && !copy.stack().frames().isEmpty()) {
            return List.of(copy.finish(Math.max(0, crashed), true));
        }
        List<StackThread> finished = new ArrayList<>(threads.size());
        for (int place = 0; place < threads.size(); place++) {
            MinidumpThread thread = threads.get(place);
            boolean isCrashed = place == crashed;
            finished.add((isCrashed ? thread.with(copy) : thread).finish(place, isCrashed));
        }
        return finished;
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

    /// A copy of one of the threads. It may be the only one that there is, and it alone has
    /// registers.
    private void readCrashingThread(JsonScanner value) throws IOException {
        if (value.peek() != JsonScanner.Kind.OBJECT) {
            int number = JsonValues.number(value);
            crashingThread = crashingThread == UNKNOWN ? number : crashingThread;
            return;
        }
        int ownUnparsed = unparsed.size();
        copy = MinidumpThread.read(value, frames, Integer.MAX_VALUE);
        // The thread comes again among all threads, with the same elements.
        unparsed.subList(ownUnparsed, unparsed.size()).clear();
    }

    private void readThreads(JsonScanner value) throws IOException {
        if (!JsonValues.enterArray(value)) {
            return;
        }
        while (value.nextElement()) {
            threads.add(MinidumpThread.read(value, frames, Integer.MAX_VALUE));
        }
    }
}

package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.minidump.MinidumpFrames.Stack;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.ThreadDetail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thread, or the copy of the crashing one that stands apart.
///
/// @param name null where it has none
/// @param id the system's number for it
/// @param lastError that the system reported to it
/// @param index its place among all threads, where it is a copy; else -1
/// @param stack its frames, with a gap at the end where it is said to have more
record MinidumpThread(
        @Nullable String name,
        @Nullable String id,
        @Nullable String lastError,
        int index,
        Stack stack) {

    /// No thread.
    static final MinidumpThread NONE = new MinidumpThread(null, null, null, -1, Stack.EMPTY);

    /// Reads a thread; nothing from any other value.
    ///
    /// @param maxFrames the rest is read over
    static MinidumpThread read(JsonScanner value, MinidumpFrames frames, int maxFrames)
            throws IOException {
        if (!JsonValues.enterObject(value)) {
            return NONE;
        }
        String name = null;
        String id = null;
        String lastError = null;
        int index = -1;
        int total = 0;
        Stack stack = Stack.EMPTY;
        while (value.nextMember()) {
            switch (value.name()) {
                case "thread_name" -> name = JsonValues.text(value);
                case "thread_id" -> id = JsonValues.text(value);
                case "last_error_value" -> lastError = JsonValues.text(value);
                case "threads_index" -> index = JsonValues.number(value);
                case "frame_count", "total_frames" ->
                        total = Math.max(total, JsonValues.number(value));
                case "frames" -> stack = frames.read(value, maxFrames);
                default -> value.skipValue();
            }
        }
        boolean cutHere = stack.frames().size() >= maxFrames;
        return new MinidumpThread(name, id, lastError, index, cutHere ? stack : stack.ofAll(total));
    }

    StackThread finish(int place, boolean crashed) {
        boolean special = id != null || lastError != null || !stack.gaps().isEmpty();
        return new StackThread(
                place,
                name,
                crashed,
                stack.frames(),
                special
                        ? new ThreadDetail(id, lastError, stack.gaps(), null, null)
                        : ThreadDetail.NONE);
    }

    /// The same thread with what only its copy tells: the registers of the first frame, or all frames.
    MinidumpThread with(MinidumpThread copy) {
        return stack.frames().isEmpty()
                ? new MinidumpThread(name, id, lastError, index, copy.stack)
                : withRegistersOf(copy);
    }

    private MinidumpThread withRegistersOf(MinidumpThread copy) {
        int at = firstOwn(stack.frames());
        int from = firstOwn(copy.stack.frames());
        if (at < 0
                || from < 0
                || !(copy.stack.frames().get(from).detail() instanceof FrameDetail.Native told)
                || told.registers().isEmpty()) {
            return this;
        }
        Frame frame = stack.frames().get(at);
        FrameDetail.Native own =
                frame.detail() instanceof FrameDetail.Native known
                        ? known
                        : new FrameDetail.Native(Offsets.NONE);
        if (!own.registers().isEmpty()) {
            return this;
        }
        List<Frame> frames = new ArrayList<>(stack.frames());
        frames.set(at, frame.withDetail(own.withRegisters(told.registers())));
        return new MinidumpThread(
                name, id, lastError, index, new Stack(frames, stack.gaps(), stack.physical()));
    }

    private static int firstOwn(List<Frame> frames) {
        for (int i = 0; i < frames.size(); i++) {
            if (!frames.get(i).inline()) {
                return i;
            }
        }
        return -1;
    }
}

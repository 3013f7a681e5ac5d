package dumpexplorer.core.format.tomato;

import dumpexplorer.core.model.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Brings together the two stacks of one error (RESEARCH.md, section 3.5). `trace` runs from the
/// frame that caught the exception down to the one that raised it; `inspect_trace` was taken when
/// the dump was written, and runs from the thread's first frame down into the dumping code. What
/// they have in common are the frame that caught, at another line by then, and for errors that
/// dump themselves all frames above the last one.
///
/// @param frames of the trace, innermost first, with the local variables that the other stack has
///     of the same calls
/// @param place index of the frame in the other stack that is the same call as the trace's
///     outermost one; -1 where there is none
record PythonJoin(List<Frame> frames, int place) {

    /// More frames are not compared: the stacks of a recursion fit each other everywhere.
    private static final int MAX_COMPARED = 1000;

    private static final int NONE = -1;

    /// @param traced innermost first
    /// @param inspected innermost first
    static PythonJoin of(List<Frame> traced, List<Frame> inspected) {
        if (traced.isEmpty()) {
            return new PythonJoin(traced, NONE);
        }
        List<Frame> raised = traced.reversed();
        List<Frame> dumped = inspected.reversed();
        int best = NONE;
        int bestLength = 0;
        for (int at = Math.max(0, dumped.size() - MAX_COMPARED); at < dumped.size(); at++) {
            int length = sameCalls(raised, dumped, at);
            if (length > 0 && length >= bestLength) {
                best = at;
                bestLength = length;
            }
        }
        List<Frame> joined = new ArrayList<>(raised);
        for (int i = 0; i < bestLength; i++) {
            joined.set(i, raised.get(i).withLocals(dumped.get(best + i).locals()));
        }
        return new PythonJoin(joined.reversed(), best == NONE ? NONE : dumped.size() - 1 - best);
    }

    /// How many frames of two stacks are the same calls, counted from the outermost frame of the one
    /// and some frame of the other. A call that stands at another line has gone on since: what it
    /// calls then is something else.
    private static int sameCalls(List<Frame> raised, List<Frame> dumped, int from) {
        int most = Math.min(MAX_COMPARED, Math.min(raised.size(), dumped.size() - from));
        int length = 0;
        while (length < most && isSameFunction(raised.get(length), dumped.get(from + length))) {
            length++;
            if (raised.get(length - 1).line() != dumped.get(from + length - 1).line()) {
                break;
            }
        }
        return length;
    }

    private static boolean isSameFunction(Frame frame, Frame other) {
        return Objects.equals(frame.function(), other.function())
                && Objects.equals(frame.file(), other.file());
    }
}

package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.util.Comparator;

/// What kind of program a stack is of: readers of each have their own habits.
public enum StackFlavour {
    NATIVE,
    PYTHON,
    JAVA;

    /// Tells by the frames, the crashing thread's first.
    public static StackFlavour of(Stackwalk stackwalk) {
        return stackwalk.threads().stream()
                .sorted(Comparator.comparing(thread -> !thread.crashed()))
                .filter(thread -> !thread.frames().isEmpty())
                .findFirst()
                .map(StackFlavour::of)
                .orElse(NATIVE);
    }

    private static StackFlavour of(StackThread thread) {
        Frame frame = thread.frames().getLast();
        return switch (frame.detail()) {
            case FrameDetail.Java _ -> JAVA;
            case FrameDetail.Python _ -> PYTHON;
            case FrameDetail.Native _ -> NATIVE;
            case FrameDetail.Plain _ ->
                    frame.module() == null && frame.address() == null ? PYTHON : NATIVE;
        };
    }
}

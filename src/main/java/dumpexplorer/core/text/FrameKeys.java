package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers frames such that equal calls have equal numbers: same function, module, file and line; the
/// address counts where there is no function.
final class FrameKeys {

    private record Key(
            @Nullable String function,
            @Nullable String module,
            @Nullable String file,
            int line,
            @Nullable String address,
            boolean inline) {}

    private final Map<Key, Integer> numbers = new HashMap<>();

    /// Stacks are asked for when equal ones are looked for and when they are laid out.
    private final IdentityHashMap<List<Frame>, int[]> known = new IdentityHashMap<>();

    /// The numbers of some frames, in their order.
    int[] of(List<Frame> frames) {
        return known.computeIfAbsent(frames, this::number);
    }

    private int[] number(List<Frame> frames) {
        int[] keys = new int[frames.size()];
        int next = 0;
        for (Frame frame : frames) {
            keys[next++] = numbers.computeIfAbsent(key(frame), _ -> numbers.size());
        }
        return keys;
    }

    private static Key key(Frame frame) {
        return new Key(
                frame.function(),
                frame.module(),
                frame.file(),
                frame.line(),
                frame.function() == null ? frame.address() : null,
                frame.inline());
    }
}

package dumpexplorer.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thread's stack.
///
/// @param index its place in the input, from 0
/// @param name its name where the input tells one
/// @param crashed whether this thread crashed, raised, or asked for the dump
/// @param frames innermost first, as displayed: inlines are frames of their own, before the frame
///     that holds them
public record StackThread(int index, @Nullable String name, boolean crashed, List<Frame> frames) {

    public StackThread {
        frames = List.copyOf(frames);
    }
}

package dumpexplorer.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thread's stack, or that of one exception of a chain.
///
/// @param index its place in the input, from 0
/// @param name its name where the input tells one
/// @param crashed whether this thread crashed, raised, or asked for the dump; of a chain of
///     exceptions, the one that was not caught
/// @param frames innermost first, as displayed: inlines are frames of their own, before the frame
///     that holds them
/// @param detail what few threads tell
public record StackThread(
        int index,
        @Nullable String name,
        boolean crashed,
        List<Frame> frames,
        ThreadDetail detail) {

    public StackThread {
        frames = List.copyOf(frames);
    }

    /// A thread that tells nothing special.
    public StackThread(int index, @Nullable String name, boolean crashed, List<Frame> frames) {
        this(index, name, crashed, frames, ThreadDetail.NONE);
    }

    /// The exception whose stack this is; null for a thread that ran.
    public @Nullable Raised raised() {
        return detail.raised();
    }

    /// How well it is known.
    public StackQuality quality() {
        return StackQuality.of(this);
    }
}

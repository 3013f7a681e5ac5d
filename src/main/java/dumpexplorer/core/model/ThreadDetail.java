package dumpexplorer.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What few threads tell beside their frames.
///
/// @param id the system's number for it, as the input writes it; null where it does not
/// @param lastError the error that the system last reported to it, such as `ERROR_SUCCESS`; null
///     where the input does not say
/// @param gaps where frames are missing, ascending by place; empty where none are
/// @param raised the exception whose stack this is; null for a thread that ran
/// @param joins where this stack goes on in another one; null where it stands for itself
public record ThreadDetail(
        @Nullable String id,
        @Nullable String lastError,
        List<Gap> gaps,
        @Nullable Raised raised,
        @Nullable Joint joins) {

    /// Nothing special.
    public static final ThreadDetail NONE = new ThreadDetail(null, null, List.of(), null, null);

    public ThreadDetail {
        gaps = List.copyOf(gaps);
    }

    /// A stack of an exception.
    public static ThreadDetail ofRaised(@Nullable Raised raised, List<Gap> gaps) {
        return new ThreadDetail(null, null, gaps, raised, null);
    }

    /// Two stacks that have callers in common: the outermost frame of the one is the same call as a
    /// frame of the other, and what called it is told only there.
    ///
    /// @param thread index of the other stack in [Stackwalk#threads]
    /// @param frame index of the frame in the other stack
    public record Joint(int thread, int frame) {}
}

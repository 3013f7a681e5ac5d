package dumpexplorer.core.format;

import dumpexplorer.core.model.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an index needs of a stack walk. Texts are null where the input does not say.
///
/// @param os name of the operating system
/// @param osVersion version of the operating system
/// @param cpu processor architecture
/// @param reason what the system reported
/// @param headline the line that says what went wrong, of formats that have one
/// @param crashing frames of the crashing thread, innermost first, at most {@value
///   ParsedDump#MAX_FRAMES}
public record StackSummary(
        @Nullable String os,
        @Nullable String osVersion,
        @Nullable String cpu,
        @Nullable String reason,
        @Nullable String headline,
        List<Frame> crashing) {

    /// Nothing is known.
    public static final StackSummary NONE =
            new StackSummary(null, null, null, null, null, List.of());

    public StackSummary {
        crashing = List.copyOf(crashing);
    }
}

package dumpexplorer.core.format;

import dumpexplorer.core.model.CrashEvidence.Kind;
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
/// @param extras what only signatures depend on
public record StackSummary(
        @Nullable String os,
        @Nullable String osVersion,
        @Nullable String cpu,
        @Nullable String reason,
        @Nullable String headline,
        List<Frame> crashing,
        Extras extras) {

    /// Nothing is known.
    public static final StackSummary NONE =
            new StackSummary(null, null, null, null, null, List.of());

    /// What few stack walks tell.
    ///
    /// @param kind world that the stack comes from
    /// @param first frames of the first thread, where [CrashEvidence#askForFirst] wants them
    /// @param lastError the error that the system last reported to the crashing thread
    public record Extras(Kind kind, List<Frame> first, @Nullable String lastError) {

        /// Machine code, and nothing special.
        public static final Extras NONE = new Extras(Kind.NATIVE, List.of(), null);

        public Extras {
            first = List.copyOf(first);
        }

        /// Of another world.
        public static Extras of(Kind kind) {
            return new Extras(kind, List.of(), null);
        }
    }

    public StackSummary {
        crashing = List.copyOf(crashing);
    }

    /// A stack walk that tells nothing special.
    public StackSummary(
            @Nullable String os,
            @Nullable String osVersion,
            @Nullable String cpu,
            @Nullable String reason,
            @Nullable String headline,
            List<Frame> crashing) {
        this(os, osVersion, cpu, reason, headline, crashing, Extras.NONE);
    }

    /// The same with other extras.
    public StackSummary with(Extras others) {
        return new StackSummary(os, osVersion, cpu, reason, headline, crashing, others);
    }
}

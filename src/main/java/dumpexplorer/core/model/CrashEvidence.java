package dumpexplorer.core.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a crash's signature is generated from (`core.grouping` holds the rules).
///
/// @param kind which of the rules for stacks hold
/// @param crashing the crashing thread's frames, innermost first
/// @param first frames of the first thread, innermost first, where a rule may ask for them; else empty
/// @param os name of the operating system, which some rules depend on
/// @param clues what else it tells, never empty texts
public record CrashEvidence(
        Kind kind,
        List<Frame> crashing,
        List<Frame> first,
        @Nullable String os,
        Map<Clue, String> clues) {

    /// In a function of this name a thread finds out that the first one hangs.
    private static final String WATCHDOG = "RunWatchdog";

    /// Worlds that stacks come from.
    public enum Kind {
        /// C, C++, Rust.
        NATIVE,
        /// A stack trace of Java, as text.
        JAVA_TEXT,
        /// An exception of Java, field by field.
        JAVA_EXCEPTION,
        /// Python.
        PYTHON
    }

    public CrashEvidence {
        crashing = List.copyOf(crashing);
        first = List.copyOf(first);
        clues = Map.copyOf(clues);
    }

    /// A stack of machine code of which nothing else is known.
    public static CrashEvidence ofNative(List<Frame> crashing, @Nullable String os) {
        return new CrashEvidence(Kind.NATIVE, crashing, List.of(), os, Map.of());
    }

    /// What it tells of one thing; nothing where it does not.
    public Optional<String> find(Clue clue) {
        return Optional.ofNullable(clues.get(clue));
    }

    /// The same with one more clue, where there is one.
    public CrashEvidence with(Clue clue, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return this;
        }
        Map<Clue, String> more = new EnumMap<>(Clue.class);
        more.putAll(clues);
        more.put(clue, value);
        return new CrashEvidence(kind, crashing, first, os, more);
    }

    /// Whether frames of a crashing thread say that it is the first one that matters.
    public static boolean askForFirst(List<Frame> crashing) {
        return crashing.stream()
                .anyMatch(frame -> {
                    String function = frame.function();
                    return function != null && function.contains(WATCHDOG);
                });
    }

    /// Whether a signature says that it is the first thread that matters.
    public static boolean askForFirst(String signature) {
        return signature.contains(WATCHDOG);
    }
}

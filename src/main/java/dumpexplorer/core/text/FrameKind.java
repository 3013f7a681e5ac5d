package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whose code a frame runs.
public enum FrameKind {
    /// The program's own, as far as can be told.
    APPLICATION,
    /// The runtime of its language or a library that is known to many programs.
    RUNTIME,
    /// The operating system's.
    SYSTEM,
    /// Raises, wraps or dumps errors: always on top of an error's stack, never its cause.
    MACHINERY,
    /// Cannot be told: there is neither a function nor a source file.
    NAMELESS;

    /// Tells whose code a frame runs, by the rules in `frame-kinds.txt`.
    public static FrameKind of(Frame frame) {
        FrameKind known = FrameKindRules.SHIPPED.find(frame);
        if (known != null) {
            return known;
        }
        return isBlank(frame.function()) && isBlank(frame.file()) ? NAMELESS : APPLICATION;
    }

    LineMark mark() {
        return LineMark.valueOf(name());
    }

    static FrameKind named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package dumpexplorer.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The exception that a stack belongs to.
///
/// @param type its class, such as `java.io.IOException` or `KeyError`; empty where it is not named
/// @param message its text, which may have several lines; null where it has none
/// @param notes lines below a Python exception's first one: the rest of its message, or notes added
///     to it, which the text does not tell apart
/// @param link how it belongs to another exception of the same walk; null where it belongs to none
/// @param circular whether it is only named, because its stack stands elsewhere in the same text
public record Raised(
        String type,
        @Nullable String message,
        List<String> notes,
        @Nullable Link link,
        boolean circular) {

    public Raised {
        notes = List.copyOf(notes);
    }

    /// An exception that stands for itself.
    public Raised(String type, @Nullable String message) {
        this(type, message, List.of(), null, false);
    }

    /// How one exception belongs to another.
    ///
    /// @param relation what it is to the other
    /// @param other index of the other's stack in [Stackwalk#threads]
    public record Link(Relation relation, int other) {}

    /// What an exception is to another one.
    public enum Relation {
        /// The other one was raised because of it.
        CAUSE,
        /// The other one was raised while it was handled.
        CONTEXT,
        /// It was raised while the other one was on its way, and not thrown itself.
        SUPPRESSED,
        /// It is one of the exceptions that the other one groups.
        MEMBER,
        /// It is of the same chain; the input does not say which one brought about which.
        CHAINED
    }

    /// The same exception with another link.
    public Raised withLink(@Nullable Link other) {
        return new Raised(type, message, notes, other, circular);
    }

    /// Its class and message as one text, as programs print it: `KeyError: 'eth1'`.
    public String headline() {
        if (message == null || message.isEmpty()) {
            return type;
        }
        return type.isEmpty() ? message : type + ": " + message;
    }
}

package dumpexplorer.core.triage;

import java.util.Locale;
import java.util.Optional;

/// Where a group stands. What was decided is kept; `REGRESSED` follows from newer dumps by itself.
public enum Status {
    /// Nobody has said anything else.
    OPEN,
    /// Somebody looks after it.
    ACKNOWLEDGED,
    /// Thought to be mended.
    RESOLVED,
    /// Not to be looked at, perhaps until something happens.
    IGNORED,
    /// Resolved, but it came back.
    REGRESSED;

    /// The word that journals, queries and reports use.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a word, in any case.
    public static Optional<Status> parse(String word) {
        for (Status status : values()) {
            if (status.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}

package dumpexplorer.core.query;

import java.util.List;
import java.util.Locale;

/// A text to look for, in which any run of characters may stand between two parts. Case does not
/// count.
///
/// @param parts what must occur, in order and in lower case; one part is a text without wildcard
record Glob(List<String> parts) {

    Glob {
        parts = parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
    }

    static Glob literal(String text) {
        return new Glob(List.of(text));
    }

    boolean hasWildcard() {
        return parts.size() > 1;
    }

    /// Whether this asks for nothing at all: `""`.
    boolean isEmpty() {
        return parts.size() == 1 && parts.getFirst().isEmpty();
    }

    /// Tells whether it describes the whole text.
    boolean matchesWhole(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!hasWildcard()) {
            return lower.equals(parts.getFirst());
        }
        String last = parts.getLast();
        if (!lower.startsWith(parts.getFirst())) {
            return false;
        }
        int from = parts.getFirst().length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = lower.indexOf(part, from);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
        }
        return lower.length() - last.length() >= from && lower.endsWith(last);
    }

    /// Tells whether it describes some stretch of the text.
    boolean occursIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        for (String part : parts) {
            int found = lower.indexOf(part, from);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }

    /// Without wildcard it may stand anywhere in the text; with one it describes the whole text.
    boolean matchesText(String text) {
        return hasWildcard() ? matchesWhole(text) : occursIn(text);
    }
}

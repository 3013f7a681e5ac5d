package dumpexplorer.core.format;

import org.jspecify.annotations.Nullable;

/// Texts of one stack walk, those that come again and again kept once: names of functions, modules and
/// files. Remembers as many as fit into a small table, so that a walk in which no two are alike costs no
/// more. For one thread.
public final class SharedTexts {

    private static final int SLOTS = 1 << 11;
    private static final int HASHED_BYTES = 12;

    private final @Nullable String[] known = new String[SLOTS];

    /// A text that equals this one, the same for each where it was seen of late.
    public @Nullable String share(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slot = slotOf(text.hashCode());
        String last = known[slot];
        if (text.equals(last)) {
            return last;
        }
        known[slot] = text;
        return text;
    }

    /// Part of a line, without making a text of it where an equal one was seen of late.
    ///
    /// @param from its first byte
    /// @param to the byte after its last
    public String share(TextLines line, int from, int to) {
        // The end of a name differs most from that of others.
        int hash = to - from;
        for (int at = Math.max(from, to - HASHED_BYTES); at < to; at++) {
            hash = 31 * hash + line.at(at);
        }
        int slot = slotOf(hash);
        String last = known[slot];
        if (last != null && isSame(last, line, from, to)) {
            return last;
        }
        String text = line.part(from, to);
        known[slot] = text;
        return text;
    }

    private static int slotOf(int hash) {
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }

    /// Whether a text is what stands in a line, each byte of which is a character.
    private static boolean isSame(String text, TextLines line, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int at = from; at < to; at++) {
            // A byte beyond ASCII is negative, no character is.
            if (text.charAt(at - from) != line.at(at)) {
                return false;
            }
        }
        return true;
    }
}

package dumpexplorer.core.format;

import org.jspecify.annotations.Nullable;

/// Texts of one stack walk, those that come again and again kept once: names of functions, modules and
/// files. Remembers as many as fit into a small table, so that a walk in which no two are alike costs no
/// more. For one thread.
public final class SharedTexts {

    private static final int SLOTS = 1 << 11;

    private final @Nullable String[] known = new String[SLOTS];

    /// A text that equals this one, the same for each where it was seen of late.
    public @Nullable String share(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String last = known[slot];
        if (text.equals(last)) {
            return last;
        }
        known[slot] = text;
        return text;
    }
}

package dumpexplorer.core.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts of one stack walk, each kept once: names of functions, modules and files come again and
/// again. For one thread.
public final class SharedTexts {

    private final Map<String, String> known = new HashMap<>();

    /// The text that equals this one and was seen first.
    public @Nullable String share(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String first = known.putIfAbsent(text, text);
        return first == null ? text : first;
    }
}

package dumpexplorer.core.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts that many dumps share, each with a number from 1 in order of arrival; 0 stands for none.
final class Words {

    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable String[] texts = new @Nullable String[16];
    private int size = 1;

    /// Number of a text, 0 where it is not known.
    int find(String text) {
        return numbers.getOrDefault(text, 0);
    }

    /// Takes in a new text.
    ///
    /// @return its number
    int add(String text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
        }
        texts[size] = text;
        numbers.put(text, size);
        return size++;
    }

    /// The text of a number; null for 0.
    @Nullable String get(int number) {
        return texts[number];
    }

    int size() {
        return size;
    }

    /// All texts by number as they are now, first null. Later words do not show in it.
    List<@Nullable String> view() {
        return Collections.unmodifiableList(Arrays.asList(texts).subList(0, size));
    }
}

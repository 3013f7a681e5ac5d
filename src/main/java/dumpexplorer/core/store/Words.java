package dumpexplorer.core.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Texts that many dumps share, each with a number from 1 in order of arrival; 0 stands for none.
final class Words implements FilePart {

    /// Finds texts by their letters; those that were read are registered when the first is looked for.
    private final Map<String, Integer> numbers = new HashMap<>();

    private int registered = 1;
    private @Nullable String[] texts = new @Nullable String[16];
    private int size = 1;

    /// Number of a text, 0 where it is not known.
    int find(String text) {
        for (; registered < size; registered++) {
            numbers.put(texts[registered], registered);
        }
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
        return size++;
    }

    /// Takes in all texts of a file; there must be none yet.
    @Override
    public void readFrom(BulkReader in) throws IOException {
        String[] read = in.readTexts();
        texts = new @Nullable String[read.length + 1];
        System.arraycopy(read, 0, texts, 1, read.length);
        size = texts.length;
    }

    @Override
    public void writeTo(BulkWriter out) throws IOException {
        out.writeTexts(view().stream().filter(Objects::nonNull).toList());
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

package dumpexplorer.core.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps the answers to the last few questions. Safe from any thread; two threads that ask the same
/// at once may both compute it.
final class RecentAnswers<K, V> {

    private final Map<K, V> answers;

    /// @param size most answers to keep, at least 1
    RecentAnswers(int size) {
        answers =
                new LinkedHashMap<>(size * 2, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > size;
                    }
                };
    }

    V get(K question, Function<K, V> compute) {
        V known = find(question);
        if (known != null) {
            return known;
        }
        V computed = compute.apply(question);
        synchronized (answers) {
            answers.put(question, computed);
        }
        return computed;
    }

    private @Nullable V find(K question) {
        synchronized (answers) {
            return answers.get(question);
        }
    }
}

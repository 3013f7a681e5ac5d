package dumpexplorer.core.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Keeps the answers to the last few questions. Safe from any thread; of threads that ask the same at
/// once, one computes it and the others wait.
final class RecentAnswers<K, V> {

    private final Map<K, Lazy<V>> answers;

    /// @param size most answers to keep, at least 1
    RecentAnswers(int size) {
        answers =
                new LinkedHashMap<>(size * 2, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Lazy<V>> eldest) {
                        return size() > size;
                    }
                };
    }

    V get(K question, Function<K, V> compute) {
        Lazy<V> answer;
        synchronized (answers) {
            answer =
                    answers.computeIfAbsent(
                            question, asked -> new Lazy<>(() -> compute.apply(asked)));
        }
        return answer.get();
    }
}

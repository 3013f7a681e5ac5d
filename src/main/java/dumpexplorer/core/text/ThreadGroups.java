package dumpexplorer.core.text;

import dumpexplorer.core.model.StackThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Puts threads in reading order: those that crashed or raised first, each alone; then
/// the exceptions that belong to them; then the others as the input has them, those with equal stacks as one.
final class ThreadGroups {

    /// Threads that have the same stack.
    ///
    /// @param threads at least one, ascending by index
    record EqualThreads(List<StackThread> threads) {
        StackThread first() {
            return threads.getFirst();
        }
    }

    private ThreadGroups() {}

    static List<EqualThreads> of(List<StackThread> threads, FrameKeys keys) {
        var groups = new ArrayList<EqualThreads>();
        Map<List<Integer>, List<StackThread>> others = new LinkedHashMap<>();
        threads.stream()
                .sorted(Comparator.comparingInt(StackThread::index))
                .forEach(thread -> {
                    if (thread.crashed() || thread.raised() != null) {
                        groups.add(new EqualThreads(List.of(thread)));
                    } else {
                        others.computeIfAbsent(stackOf(thread, keys), _ -> new ArrayList<>())
                                .add(thread);
                    }
                });
        // Those that crashed or raised go first, whatever stands before them in the input.
        groups.sort(Comparator.comparing(group -> !group.first().crashed()));
        others.values().forEach(equal -> groups.add(new EqualThreads(List.copyOf(equal))));
        return groups;
    }

    private static List<Integer> stackOf(StackThread thread, FrameKeys keys) {
        return IntStream.of(keys.of(thread.frames())).boxed().toList();
    }
}

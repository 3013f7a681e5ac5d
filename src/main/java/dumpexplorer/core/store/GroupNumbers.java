package dumpexplorer.core.store;

import dumpexplorer.core.model.GroupId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Finds groups by their ids. Those that were read from a file are registered when the first is looked for:
/// a window opens without looking for any. Safe from any thread.
final class GroupNumbers {

    private final Map<GroupId, Integer> numbers = new ConcurrentHashMap<>();
    private volatile @Nullable GroupId @Nullable [] unregistered;

    /// Number of a group, -1 where it is not known.
    int find(GroupId group) {
        if (unregistered != null) {
            register();
        }
        return numbers.getOrDefault(group, -1);
    }

    void put(GroupId group, int number) {
        numbers.put(group, number);
    }

    /// Takes in groups with the numbers from 0.
    void putAll(@Nullable GroupId[] groups) {
        unregistered = groups;
    }

    private synchronized void register() {
        @Nullable GroupId[] waiting = unregistered;
        if (waiting != null) {
            for (int number = 0; number < waiting.length; number++) {
                GroupId group = waiting[number];
                if (group != null) {
                    numbers.put(group, number);
                }
            }
            unregistered = null;
        }
    }
}

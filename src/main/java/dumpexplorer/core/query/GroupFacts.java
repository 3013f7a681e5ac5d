package dumpexplorer.core.query;

import dumpexplorer.core.store.IndexSnapshot;
import java.util.Arrays;

/// Numbers of every group over all dumps held here, after merges, by group number.
final class GroupFacts {

    private final int[] counts;
    private final long[] firsts;
    private final long[] lasts;

    GroupFacts(IndexSnapshot snapshot, Groups groups) {
        counts = new int[groups.count()];
        firsts = new long[groups.count()];
        lasts = new long[groups.count()];
        Arrays.fill(firsts, Long.MAX_VALUE);
        Arrays.fill(lasts, Long.MIN_VALUE);
        Blocks.forEach(snapshot.rowCount(), (from, to) -> count(snapshot, groups, from, to));
    }

    private void count(IndexSnapshot snapshot, Groups groups, int from, int to) {
        for (int row = from; row < to; row++) {
            if (snapshot.isLive(row)) {
                int group = groups.ofRow(row);
                long time = snapshot.timeMicros(row);
                counts[group]++;
                firsts[group] = Math.min(firsts[group], time);
                lasts[group] = Math.max(lasts[group], time);
            }
        }
    }

    boolean isEmpty(int group) {
        return counts[group] == 0;
    }

    /// Dumps of the group.
    int count(int group) {
        return counts[group];
    }

    /// Time of the earliest dump in microseconds; meaningless where there is none.
    long firstMicros(int group) {
        return firsts[group];
    }

    /// Time of the newest dump in microseconds; meaningless where there is none.
    long lastMicros(int group) {
        return lasts[group];
    }

    /// The number that a term asks for.
    long get(Term.GroupFact fact, int group) {
        return switch (fact) {
            case COUNT -> counts[group];
            case FIRST -> firsts[group];
            case LAST -> lasts[group];
        };
    }
}

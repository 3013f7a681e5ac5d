package dumpexplorer.core.query;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/// Some counts of a long row of counts, without a copy of them.
final class Bars extends AbstractList<Integer> implements RandomAccess {

    private final int[] counts;
    private final int start;
    private final int size;

    Bars(int[] counts, int start, int size) {
        this.counts = counts;
        this.start = start;
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return counts[start + Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}

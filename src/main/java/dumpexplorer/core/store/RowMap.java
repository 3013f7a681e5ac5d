package dumpexplorer.core.store;

import java.util.Arrays;

/// Finds the row of a dump by its id: open addressing over the columns that hold the ids, eight bytes or
/// less for each dump. An SQL index would cost twice the time of loading, and three times the file.
final class RowMap {

    private static final int EMPTY = -1;

    private final LongColumn high;
    private final LongColumn low;
    private int[] rows = emptySlots(1_024);
    private int size;

    RowMap(LongColumn high, LongColumn low) {
        this.high = high;
        this.low = low;
    }

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, EMPTY);
        return slots;
    }

    /// The row that was last put for an id, -1 where there is none.
    int find(long idHigh, long idLow) {
        return rows[slotOf(idHigh, idLow)];
    }

    /// Makes a row the one of its id.
    void put(int row) {
        if (3 * (size + 1) > 2 * rows.length) {
            resize(2 * rows.length);
        }
        int slot = slotOf(high.get(row), low.get(row));
        if (rows[slot] == EMPTY) {
            size++;
        }
        rows[slot] = row;
    }

    /// Makes room for a number of dumps at once.
    void reserve(int dumps) {
        int slots = rows.length;
        while (2L * slots < 3L * (dumps + 1)) {
            slots *= 2;
        }
        if (slots > rows.length) {
            resize(slots);
        }
    }

    // Version and variant bits are the same in all ids, and whoever sends dumps makes up the
    // others: mixing spreads what is alike. (The multiplier is 2^64 divided by the golden ratio.)
    private int slotOf(long idHigh, long idLow) {
        long mixed = (idHigh ^ Long.rotateLeft(idLow, 32)) * 0x9E3779B97F4A7C15L;
        int mask = rows.length - 1;
        int slot = (int) (mixed >>> 32) & mask;
        while (rows[slot] != EMPTY
                && (high.get(rows[slot]) != idHigh || low.get(rows[slot]) != idLow)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void resize(int slots) {
        int[] old = rows;
        rows = emptySlots(slots);
        for (int row : old) {
            if (row != EMPTY) {
                rows[slotOf(high.get(row), low.get(row))] = row;
            }
        }
    }
}

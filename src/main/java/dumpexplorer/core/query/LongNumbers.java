package dumpexplorer.core.query;

import java.util.Arrays;

/// Numbers distinct longs from 0 in order of arrival: what a map of boxed numbers does, without making an
/// object for each of a million questions.
final class LongNumbers {

    private static final int NONE = -1;

    private long[] keys = new long[16];
    private int[] slots = emptySlots(2 * keys.length);
    private int size;

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /// The number of a key; a new one where it was never seen.
    int numberOf(long key) {
        int slot = slotOf(key);
        if (slots[slot] == NONE) {
            if (size == keys.length) {
                grow();
                slot = slotOf(key);
            }
            keys[size] = key;
            slots[slot] = size++;
        }
        return slots[slot];
    }

    // The multiplier is 2^64 divided by the golden ratio: it spreads what is alike.
    private int slotOf(long key) {
        int mask = slots.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[slot] != NONE && keys[slots[slot]] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        slots = emptySlots(2 * keys.length);
        for (int number = 0; number < size; number++) {
            slots[slotOf(keys[number])] = number;
        }
    }

    /// The key of a number.
    long key(int number) {
        return keys[number];
    }

    /// How many keys there are.
    int size() {
        return size;
    }
}

package dumpexplorer.core.store;

import java.util.Arrays;

/// Numbers of texts that are too many to be kept in memory, found by their hashes. Texts are numbered from
/// 0 in order of arrival. Costs about 40 bytes for each.
final class DigestMap {

    private static final int EMPTY = -1;

    private long[] keys = new long[2 * 1_024];
    private int[] numbers = emptySlots(1_024);
    private int size;

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, EMPTY);
        return slots;
    }

    /// Number of a text by its hash, -1 where it is not known.
    int find(Hashes.Half hash) {
        return numbers[slotOf(hash.high(), hash.low())];
    }

    /// Takes in a text that is not known.
    ///
    /// @return its number
    int add(Hashes.Half hash) {
        if (2 * (size + 1) > numbers.length) {
            grow();
        }
        put(hash.high(), hash.low(), size);
        return size++;
    }

    int size() {
        return size;
    }

    private void put(long high, long low, int number) {
        int slot = slotOf(high, low);
        keys[2 * slot] = high;
        keys[2 * slot + 1] = low;
        numbers[slot] = number;
    }

    private int slotOf(long high, long low) {
        int mask = numbers.length - 1;
        int slot = (int) low & mask;
        while (numbers[slot] != EMPTY && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = emptySlots(2 * oldNumbers.length);
        for (int slot = 0; slot < oldNumbers.length; slot++) {
            if (oldNumbers[slot] != EMPTY) {
                put(oldKeys[2 * slot], oldKeys[2 * slot + 1], oldNumbers[slot]);
            }
        }
    }
}

package dumpexplorer.core.query;

import java.util.Arrays;

/// Sorts by whole numbers, digit by digit, without comparing: a million in some 30 ms, where
/// comparing takes several times that. Equal numbers keep their order.
final class LongOrder {

    /// Few enough places to write to at a time for the processor's cache.
    private static final int DIGIT_BITS = 11;

    private static final int DIGITS = 1 << DIGIT_BITS;

    private long[] keys;
    private int[] places;

    private LongOrder(long[] keys) {
        this.keys = keys;
        this.places = new int[keys.length];
        Blocks.forEach(
                places.length,
                (from, to) -> {
                    for (int place = from; place < to; place++) {
                        places[place] = place;
                    }
                });
    }

    /// Where to find the numbers in ascending order: the place of the smallest one first.
    static int[] ascending(long[] numbers) {
        long least = Arrays.stream(numbers).min().orElse(0);
        long most = Arrays.stream(numbers).max().orElse(0);
        long[] keys = new long[numbers.length];
        Blocks.forEach(
                keys.length,
                (from, to) -> {
                    for (int place = from; place < to; place++) {
                        keys[place] = numbers[place] - least;
                    }
                });
        LongOrder order = new LongOrder(keys);
        for (int shift = 0;
                shift < Long.SIZE && (most - least) >>> shift != 0;
                shift += DIGIT_BITS) {
            order.sortByDigit(shift);
        }
        return order.places;
    }

    private void sortByDigit(int shift) {
        int[] ends = new int[DIGITS + 1];
        Blocks.forEach(keys.length, (from, to) -> count(shift, ends, from, to));
        for (int digit = 0; digit < DIGITS; digit++) {
            ends[digit + 1] += ends[digit];
        }
        long[] sortedKeys = new long[keys.length];
        int[] sortedPlaces = new int[keys.length];
        Blocks.forEach(
                keys.length,
                (first, end) -> {
                    for (int from = first; from < end; from++) {
                        int to = ends[digit(keys[from], shift)]++;
                        sortedKeys[to] = keys[from];
                        sortedPlaces[to] = places[from];
                    }
                });
        keys = sortedKeys;
        places = sortedPlaces;
    }

    private void count(int shift, int[] ends, int from, int to) {
        for (int place = from; place < to; place++) {
            ends[digit(keys[place], shift) + 1]++;
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }
}

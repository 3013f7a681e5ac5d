package dumpexplorer.core.query;

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
        for (int place = 0; place < places.length; place++) {
            places[place] = place;
        }
    }

    /// Where to find the numbers in ascending order: the place of the smallest one first.
    static int[] ascending(long[] numbers) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long number : numbers) {
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
        long[] keys = new long[numbers.length];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = numbers[place] - least;
        }
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
        for (long key : keys) {
            ends[digit(key, shift) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            ends[digit + 1] += ends[digit];
        }
        long[] sortedKeys = new long[keys.length];
        int[] sortedPlaces = new int[keys.length];
        for (int from = 0; from < keys.length; from++) {
            int to = ends[digit(keys[from], shift)]++;
            sortedKeys[to] = keys[from];
            sortedPlaces[to] = places[from];
        }
        keys = sortedKeys;
        places = sortedPlaces;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }
}

package dumpexplorer.core.query;

/// Some whole numbers: counts, or microseconds since 1970.
///
/// @param from the first of them
/// @param to the first after them; {@link Long#MAX_VALUE} where there is no end
record Stretch(long from, long to) {

    boolean contains(long value) {
        return value >= from && value < to;
    }

    static Stretch startingWith(long from) {
        return new Stretch(from, Long.MAX_VALUE);
    }

    static Stretch endingBefore(long to) {
        return new Stretch(Long.MIN_VALUE, to);
    }
}

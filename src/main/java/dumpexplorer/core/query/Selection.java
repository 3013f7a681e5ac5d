package dumpexplorer.core.query;

import dumpexplorer.core.store.IndexSnapshot;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The dumps that a query selects, as rows of the index.
final class Selection {

    private final int size;

    /// A bit for each row; null where the selected rows are few.
    private final long @Nullable [] bits;

    private final Lazy<int[]> ordered;
    private final Lazy<Optional<TimeRange>> span;

    private Selection(
            IndexSnapshot snapshot, int size, long @Nullable [] bits, Lazy<int[]> ordered) {
        this.span = new Lazy<>(() -> findSpan(snapshot));
        this.size = size;
        this.bits = bits;
        this.ordered = ordered;
    }

    static Selection of(Moment moment, Query query) {
        RowTest test = new RowTests(moment).of(query.term());
        Optional<int[]> few =
                query.findOnlyGroup()
                        .map(group -> moment.rowsOf(moment.groups().findNumber(group)));
        if (few.isPresent()) {
            int[] rows = Arrays.stream(few.get()).filter(test::accepts).toArray();
            return new Selection(moment.snapshot(), rows.length, null, new Lazy<>(() -> rows));
        }
        long[] bits = accepted(moment, test);
        int size = Arrays.stream(bits).mapToInt(Long::bitCount).sum();
        return new Selection(
                moment.snapshot(),
                size,
                bits,
                new Lazy<>(() -> inOrder(moment.index().timeOrder(), bits, size)));
    }

    private static long[] accepted(Moment moment, RowTest test) {
        IndexSnapshot snapshot = moment.snapshot();
        int count = snapshot.rowCount();
        long[] words = new long[Math.ceilDiv(count, Long.SIZE)];
        IntStream.range(0, words.length)
                .parallel()
                .forEach(word -> words[word] = accepted(snapshot, test, word * Long.SIZE, count));
        return words;
    }

    /// Tests 64 rows, or those that are left.
    private static long accepted(IndexSnapshot snapshot, RowTest test, int first, int count) {
        int end = Math.min(first + Long.SIZE, count);
        long bits = 0;
        for (int row = first; row < end; row++) {
            if (snapshot.isLive(row) && test.accepts(row)) {
                bits |= 1L << row;
            }
        }
        return bits;
    }

    private static int[] inOrder(int[] timeOrder, long[] bits, int size) {
        if (size == timeOrder.length) {
            return timeOrder;
        }
        int[] rows = new int[size];
        int[] found = {0};
        Blocks.forEach(
                timeOrder.length,
                (from, to) -> {
                    for (int place = from; place < to; place++) {
                        int row = timeOrder[place];
                        if ((bits[row >>> 6] & 1L << row) != 0) {
                            rows[found[0]++] = row;
                        }
                    }
                });
        return rows;
    }

    int size() {
        return size;
    }

    /// Rows, the oldest dump first (time, then id). Not to be changed.
    int[] oldestFirst() {
        return ordered.get();
    }

    /// From the first to the last selected dump.
    Optional<TimeRange> span() {
        return span.get();
    }

    private Optional<TimeRange> findSpan(IndexSnapshot snapshot) {
        if (size == 0) {
            return Optional.empty();
        }
        Extent extent = new Extent();
        forEach(row -> extent.add(snapshot.timeMicros(row)));
        return Optional.of(extent.range());
    }

    /// The least and the greatest of some times.
    private static final class Extent {
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        void add(long micros) {
            first = Math.min(first, micros);
            last = Math.max(last, micros);
        }

        TimeRange range() {
            return new TimeRange(Times.instantOf(first), Times.instantOf(last + 1));
        }
    }

    /// Hands over all rows, in the order that is quickest.
    void forEach(IntConsumer consumer) {
        if (bits == null) {
            for (int row : ordered.get()) {
                consumer.accept(row);
            }
            return;
        }
        for (int word = 0; word < bits.length; word++) {
            forEach(bits[word], word * Long.SIZE, consumer);
        }
    }

    /// @param rows a bit for each selected one of 64 rows
    /// @param first number of the first of them
    private static void forEach(long rows, int first, IntConsumer consumer) {
        for (long left = rows; left != 0; left &= left - 1) {
            consumer.accept(first + Long.numberOfTrailingZeros(left));
        }
    }
}

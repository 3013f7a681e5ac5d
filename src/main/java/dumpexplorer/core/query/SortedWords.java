package dumpexplorer.core.query;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The words of a trait in the order of their letters.
final class SortedWords {

    private final List<String> inOrder;
    private final int[] ranks;

    /// @param words by their number, null for absent
    SortedWords(List<@Nullable String> words) {
        List<Numbered> numbered = new ArrayList<>();
        for (int number = 0; number < words.size(); number++) {
            String word = words.get(number);
            if (word != null) {
                numbered.add(new Numbered(number, word));
            }
        }
        numbered.sort(Comparator.comparing(Numbered::word));
        ranks = new int[words.size()];
        Arrays.fill(ranks, -1);
        for (int rank = 0; rank < numbered.size(); rank++) {
            ranks[numbered.get(rank).number()] = rank;
        }
        inOrder = numbered.stream().map(Numbered::word).toList();
    }

    private record Numbered(int number, String word) {}

    /// Place of a word among the sorted ones, by its number; -1 for absent.
    int rank(int word) {
        return ranks[word];
    }

    /// Whether a set of these words fits the bits of a `long`.
    boolean fitOneNumber() {
        return inOrder.size() <= Long.SIZE;
    }

    /// A bit for each word by its number, in the order of the letters; none for absent. Only for
    /// words that {@link #fitOneNumber}.
    long[] bits() {
        long[] bits = new long[ranks.length];
        for (int word = 0; word < bits.length; word++) {
            bits[word] = ranks[word] < 0 ? 0 : 1L << ranks[word];
        }
        return bits;
    }

    /// The words of a set, sorted: a view of bits that no longer change.
    ///
    /// @param rankBits a bit for each rank, 64 in a number
    /// @param start index of the number of the first 64 ranks
    /// @param length how many numbers
    List<String> view(long[] rankBits, int start, int length) {
        return new View(inOrder, rankBits, start, length);
    }

    private static final class View extends AbstractList<String> {

        private final List<String> inOrder;
        private final long[] rankBits;
        private final int start;
        private final int length;

        View(List<String> inOrder, long[] rankBits, int start, int length) {
            this.inOrder = inOrder;
            this.rankBits = rankBits;
            this.start = start;
            this.length = length;
        }

        @Override
        public int size() {
            int size = 0;
            for (int place = 0; place < length; place++) {
                size += Long.bitCount(rankBits[start + place]);
            }
            return size;
        }

        @Override
        public String get(int index) {
            int left = Objects.checkIndex(index, size());
            int place = 0;
            while (left >= Long.bitCount(rankBits[start + place])) {
                left -= Long.bitCount(rankBits[start + place]);
                place++;
            }
            long bits = rankBits[start + place];
            for (; left > 0; left--) {
                bits &= bits - 1;
            }
            return inOrder.get(place * Long.SIZE + Long.numberOfTrailingZeros(bits));
        }
    }
}

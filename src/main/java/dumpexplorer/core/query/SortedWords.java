package dumpexplorer.core.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /// The words of a set, sorted.
    ///
    /// @param rankBits a bit for each rank, 64 in a number
    List<String> words(long[] rankBits) {
        int count = 0;
        for (long bits : rankBits) {
            count += Long.bitCount(bits);
        }
        String[] words = new String[count];
        int filled = 0;
        for (int place = 0; place < rankBits.length; place++) {
            for (long bits = rankBits[place]; bits != 0; bits &= bits - 1) {
                words[filled++] = inOrder.get(place * Long.SIZE + Long.numberOfTrailingZeros(bits));
            }
        }
        return List.of(words);
    }
}

package dumpexplorer.core.query;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which words of one trait occur in each group. Groups are counted by one thread each; then any may
/// ask.
sealed interface WordSets {

    /// Counts a word of a dump.
    ///
    /// @param word its number in the index; 0, for absent, adds nothing
    void add(int group, int word);

    /// The group's words, sorted: a view of what was counted, as most lists are never looked at.
    List<String> of(int group);

    /// Up to 64 words: one bit each, in a column of a table that others fill too.
    final class Few implements WordSets {

        private final SortedWords words;
        private final long[] bitOfWord;
        private final long[] cells;
        private final int stride;
        private final int place;

        /// @param cells `stride` numbers for each group
        /// @param place of the number that is used here
        Few(SortedWords words, long[] cells, int stride, int place) {
            this.words = words;
            this.bitOfWord = words.bits();
            this.cells = cells;
            this.stride = stride;
            this.place = place;
        }

        @Override
        public void add(int group, int word) {
            long bit = bitOfWord[word];
            int cell = group * stride + place;
            if ((cells[cell] & bit) != bit) {
                cells[cell] |= bit;
            }
        }

        @Override
        public List<String> of(int group) {
            return words.view(cells, group * stride + place, 1);
        }
    }

    /// Any number of words.
    final class Many implements WordSets {

        private final SortedWords words;
        private final long[] @Nullable [] ranksByGroup;

        Many(SortedWords words, int groupCount) {
            this.words = words;
            this.ranksByGroup = new long[groupCount][];
        }

        @Override
        public void add(int group, int word) {
            int rank = words.rank(word);
            if (rank < 0) {
                return;
            }
            long[] ranks = ranksByGroup[group];
            int place = rank >> 6;
            if (ranks == null || ranks.length <= place) {
                ranks = ranks == null ? new long[place + 1] : Arrays.copyOf(ranks, place + 1);
                ranksByGroup[group] = ranks;
            }
            ranks[place] |= 1L << rank;
        }

        @Override
        public List<String> of(int group) {
            long[] ranks = ranksByGroup[group];
            return ranks == null ? List.of() : words.view(ranks, 0, ranks.length);
        }
    }
}

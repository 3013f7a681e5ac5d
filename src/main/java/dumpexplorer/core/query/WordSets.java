package dumpexplorer.core.query;

import dumpexplorer.core.model.Trait;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which words of one trait occur in each group.
final class WordSets {

    private final Trait trait;
    private final SortedWords words;
    private final long[] @Nullable [] ranksByGroup;
    private final Map<List<String>, List<String>> known = new HashMap<>();

    WordSets(IndexView index, Trait trait, int groupCount) {
        this.trait = trait;
        this.words = index.words(trait);
        this.ranksByGroup = new long[groupCount][];
    }

    Trait trait() {
        return trait;
    }

    /// @param word its number in the index; 0, for absent, adds nothing
    void add(int group, int word) {
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

    /// The group's words, sorted. Equal lists are the same list.
    List<String> of(int group) {
        long[] ranks = ranksByGroup[group];
        if (ranks == null) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (int place = 0; place < ranks.length; place++) {
            for (long rest = ranks[place]; rest != 0; rest &= rest - 1) {
                found.add(words.word((place << 6) + Long.numberOfTrailingZeros(rest)));
            }
        }
        List<String> list = List.copyOf(found);
        return known.computeIfAbsent(list, same -> same);
    }
}

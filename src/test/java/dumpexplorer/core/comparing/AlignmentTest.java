package dumpexplorer.core.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.comparing.Alignment.Pair;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void pairsWhatIsEqualAroundWhatIsNot() {
        assertEquals(
                List.of(
                        new Pair(0, 0),
                        new Pair(1, -1),
                        new Pair(2, 1),
                        new Pair(-1, 2),
                        new Pair(3, 3)),
                Alignment.of(List.of("a", "b", "c", "d"), List.of("a", "c", "x", "d")));
    }

    @Test
    void alignsNothingWithNothing() {
        assertEquals(List.of(), Alignment.of(List.of(), List.of()));
        assertEquals(List.of(new Pair(-1, 0)), Alignment.of(List.of(), List.of("a")));
        assertEquals(List.of(new Pair(0, -1)), Alignment.of(List.of("a"), List.of()));
    }

    @Test
    void findsAsManyPairsAsTheLongestCommonSubsequenceHas() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Integer> left = some(random);
            List<Integer> right = some(random);

            List<Pair> pairs = Alignment.of(left, right);

            long common =
                    pairs.stream().filter(pair -> pair.left() >= 0 && pair.right() >= 0).count();
            assertEquals(longestCommon(left, right), common, () -> left + " " + right);
            assertEquals(left, elements(left, pairs.stream().map(Pair::left).toList()));
            assertEquals(right, elements(right, pairs.stream().map(Pair::right).toList()));
        }
    }

    @Test
    void givesUpOnTextsThatHaveNothingInCommon() {
        List<Integer> left = IntStream.range(0, 50_000).boxed().toList();
        List<Integer> right = IntStream.range(100_000, 150_000).boxed().toList();

        assertEquals(100_000, Alignment.of(left, right).size());
    }

    private static List<Integer> some(Random random) {
        return random.ints(random.nextInt(30), 0, 5).boxed().toList();
    }

    private static List<Integer> elements(List<Integer> all, List<Integer> places) {
        return places.stream().filter(place -> place >= 0).map(all::get).toList();
    }

    private static long longestCommon(List<Integer> left, List<Integer> right) {
        int[][] lengths = new int[left.size() + 1][right.size() + 1];
        for (int x = 1; x <= left.size(); x++) {
            for (int y = 1; y <= right.size(); y++) {
                lengths[x][y] =
                        left.get(x - 1).equals(right.get(y - 1))
                                ? lengths[x - 1][y - 1] + 1
                                : Math.max(lengths[x - 1][y], lengths[x][y - 1]);
            }
        }
        return lengths[left.size()][right.size()];
    }
}

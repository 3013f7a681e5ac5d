package dumpexplorer.core.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that was probably meant by a mistyped one.
public final class Nearest {
    private Nearest() {}

    /// The word that takes the fewest edits, at most a third of its letters (but one edit always);
    /// the first of equals.
    public static Optional<String> to(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> edits(typed, word) <= Math.max(1, (word.length() + 1) / 3))
                .min(Comparator.comparingInt(word -> edits(typed, word)));
    }

    /// Letters to insert, remove, replace or swap with their neighbour to get from one word to the
    /// other.
    static int edits(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                cost[row][column] = cost(cost, from, to, row, column);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cost(int[][] cost, String from, String to, int row, int column) {
        if (row == 0 || column == 0) {
            return row + column;
        }
        int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int best =
                Math.min(
                        cost[row - 1][column - 1] + replaced,
                        Math.min(cost[row - 1][column], cost[row][column - 1]) + 1);
        boolean swapped =
                row > 1
                        && column > 1
                        && from.charAt(row - 1) == to.charAt(column - 2)
                        && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(best, cost[row - 2][column - 2] + 1) : best;
    }
}

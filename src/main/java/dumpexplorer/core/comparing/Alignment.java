package dumpexplorer.core.comparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Aligns two lists such that as many elements as possible stand beside an equal one (E. W. Myers, An O(ND)
/// Difference Algorithm and Its Variations, Algorithmica 1986, the greedy algorithm). Where the lists differ
/// in more places than a reader could follow, what is between their common ends is not aligned.
final class Alignment {

    /// Most differences that are looked for; time and memory grow with its square.
    private static final int MAX_DIFFERENCES = 1500;

    /// One row: places in the two lists, -1 where a list has nothing there.
    record Pair(int left, int right) {}

    private final List<?> left;
    private final List<?> right;

    private Alignment(List<?> left, List<?> right) {
        this.left = left;
        this.right = right;
    }

    /// The rows, in order. Elements that are paired are equal.
    static List<Pair> of(List<?> left, List<?> right) {
        return new Alignment(left, right).align();
    }

    private List<Pair> align() {
        int start = 0;
        int shorter = Math.min(left.size(), right.size());
        while (start < shorter && left.get(start).equals(right.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < start; at++) {
            pairs.add(new Pair(at, at));
        }
        pairs.addAll(middle(start, left.size() - end, start, right.size() - end));
        for (int at = end; at > 0; at--) {
            pairs.add(new Pair(left.size() - at, right.size() - at));
        }
        return pairs;
    }

    private List<Pair> middle(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        int width = leftTo - leftFrom;
        int height = rightTo - rightFrom;
        int most = Math.min(width + height, MAX_DIFFERENCES);
        List<int[]> reached = new ArrayList<>();
        int[] furthest = new int[2 * most + 3];
        for (int differences = 0; differences <= most; differences++) {
            reached.add(furthest.clone());
            for (int diagonal = -differences; diagonal <= differences; diagonal += 2) {
                int x = step(furthest, diagonal, differences, most);
                while (x < width
                        && x - diagonal < height
                        && left.get(leftFrom + x).equals(right.get(rightFrom + x - diagonal))) {
                    x++;
                }
                furthest[diagonal + most + 1] = x;
                if (x >= width && x - diagonal >= height) {
                    return path(reached, leftFrom, rightFrom, new Pair(width, height), most);
                }
            }
        }
        return apart(leftFrom, leftTo, rightFrom, rightTo);
    }

    private static int step(int[] furthest, int diagonal, int differences, int most) {
        int below = furthest[diagonal + most + 2];
        int before = furthest[diagonal + most];
        boolean down = diagonal == -differences || (diagonal != differences && before < below);
        return down ? below : before + 1;
    }

    private static List<Pair> path(
            List<int[]> reached, int leftFrom, int rightFrom, Pair end, int most) {
        List<Pair> pairs = new ArrayList<>();
        int x = end.left();
        int y = end.right();
        for (int differences = reached.size() - 1; differences >= 0; differences--) {
            int[] furthest = reached.get(differences);
            int diagonal = x - y;
            boolean down =
                    diagonal == -differences
                            || (diagonal != differences
                                    && furthest[diagonal + most] < furthest[diagonal + most + 2]);
            int before = down ? diagonal + 1 : diagonal - 1;
            int startX = differences == 0 ? 0 : furthest[before + most + 1];
            int startY = differences == 0 ? 0 : startX - before;
            while (x > startX && y > startY) {
                pairs.add(new Pair(leftFrom + --x, rightFrom + --y));
            }
            if (differences > 0) {
                pairs.add(
                        down ? new Pair(-1, rightFrom + startY) : new Pair(leftFrom + startX, -1));
            }
            x = startX;
            y = startY;
        }
        Collections.reverse(pairs);
        return pairs;
    }

    private static List<Pair> apart(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        List<Pair> pairs = new ArrayList<>();
        for (int at = leftFrom; at < leftTo; at++) {
            pairs.add(new Pair(at, -1));
        }
        for (int at = rightFrom; at < rightTo; at++) {
            pairs.add(new Pair(-1, at));
        }
        return pairs;
    }
}

package dumpexplorer.core.text;

import java.util.ArrayList;
import java.util.List;

/// Writes many numbers shortly: `1, 3-7, 9`.
final class NumberList {

    private NumberList() {}

    /// @param numbers ascending, each once
    /// @param maxStretches most stretches to list before the rest is only counted
    static String of(List<Integer> numbers, int maxStretches) {
        var stretches = new ArrayList<String>();
        int listed = 0;
        while (listed < numbers.size() && stretches.size() < maxStretches) {
            int end = endOfStretch(numbers, listed);
            int from = numbers.get(listed);
            int to = numbers.get(end - 1);
            stretches.add(
                    from == to ? String.valueOf(from) : from + (to == from + 1 ? ", " : "-") + to);
            listed = end;
        }
        String list = String.join(", ", stretches);
        int rest = numbers.size() - listed;
        return rest == 0 ? list : list + " and " + rest + " more";
    }

    private static int endOfStretch(List<Integer> numbers, int start) {
        int end = start + 1;
        while (end < numbers.size() && numbers.get(end) == numbers.get(end - 1) + 1) {
            end++;
        }
        return end;
    }
}

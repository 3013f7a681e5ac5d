package dumpexplorer.core.comparing;

import dumpexplorer.core.comparing.Alignment.Pair;
import dumpexplorer.core.text.SideBySideText.Change;
import dumpexplorer.core.text.SideBySideText.Line;
import java.util.ArrayList;
import java.util.List;

/// Compares texts line by line. Lines that were replaced stand beside those that replaced them.
final class LinesCompared {

    private LinesCompared() {}

    static List<Line> of(List<String> left, List<String> right) {
        List<Line> lines = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (Pair pair : Alignment.of(left, right)) {
            if (pair.left() >= 0 && pair.right() >= 0) {
                replace(gone, come, lines);
                lines.add(new Line(Change.SAME, left.get(pair.left()), right.get(pair.right())));
            } else if (pair.left() >= 0) {
                gone.add(left.get(pair.left()));
            } else {
                come.add(right.get(pair.right()));
            }
        }
        replace(gone, come, lines);
        return lines;
    }

    private static void replace(List<String> gone, List<String> come, List<Line> lines) {
        int both = Math.min(gone.size(), come.size());
        for (int at = 0; at < both; at++) {
            lines.add(new Line(Change.CHANGED, gone.get(at), come.get(at)));
        }
        gone.subList(both, gone.size())
                .forEach(line -> lines.add(new Line(Change.LEFT_ONLY, line, "")));
        come.subList(both, come.size())
                .forEach(line -> lines.add(new Line(Change.RIGHT_ONLY, "", line)));
        gone.clear();
        come.clear();
    }
}

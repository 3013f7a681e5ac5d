package dumpexplorer.core.comparing;

import dumpexplorer.core.comparing.Alignment.Pair;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.text.FrameLabels;
import dumpexplorer.core.text.SideBySideText.Change;
import dumpexplorer.core.text.SideBySideText.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Compares two stacks: the same functions stand beside each other, whatever was called between them.
final class FramesCompared {

    /// What makes two calls the same call, wherever in the function they are.
    private record Call(String name, String module) {
        static Call of(Frame frame) {
            return new Call(frame.label(), frame.moduleLabel());
        }
    }

    private static final Pattern OBJECT_ADDRESS = Pattern.compile(" at 0x[0-9a-fA-F]+");

    private final List<Frame> left;
    private final List<Frame> right;
    private final List<Pair> pairs;

    FramesCompared(List<Frame> left, List<Frame> right) {
        this.left = left;
        this.right = right;
        this.pairs =
                Alignment.of(
                        left.stream().map(Call::of).toList(),
                        right.stream().map(Call::of).toList());
    }

    /// A line for each frame.
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Pair pair : pairs) {
            String ofLeft = pair.left() < 0 ? "" : words(left.get(pair.left()), pair.left());
            String ofRight = pair.right() < 0 ? "" : words(right.get(pair.right()), pair.right());
            lines.add(new Line(change(pair), ofLeft, ofRight));
        }
        return lines;
    }

    // The number alone is no difference.
    private Change change(Pair pair) {
        if (pair.left() < 0 || pair.right() < 0) {
            return pair.left() < 0 ? Change.RIGHT_ONLY : Change.LEFT_ONLY;
        }
        String ofLeft = FrameLabels.place(left.get(pair.left()));
        return ofLeft.equals(FrameLabels.place(right.get(pair.right())))
                ? Change.SAME
                : Change.CHANGED;
    }

    private static String words(Frame frame, int number) {
        String module = frame.module() == null ? "" : "  " + frame.module();
        String place = FrameLabels.shortPlace(frame);
        String called = FrameLabels.number(number, frame) + "  " + FrameLabels.name(frame);
        return called + module + (place.isEmpty() ? "" : "  " + place);
    }

    /// A line for each local variable of the calls that both stacks have.
    List<Line> locals() {
        List<Line> lines = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.left() >= 0 && pair.right() >= 0) {
                locals(left.get(pair.left()), right.get(pair.right()), lines);
            }
        }
        return lines;
    }

    /// What is missing of the local variables; empty for nothing.
    String localsNote() {
        boolean ofLeft = left.stream().anyMatch(frame -> !frame.locals().isEmpty());
        boolean ofRight = right.stream().anyMatch(frame -> !frame.locals().isEmpty());
        if (ofLeft != ofRight) {
            return "the " + (ofLeft ? "right" : "left") + " dump holds no local variables";
        }
        boolean cut =
                pairs.stream()
                        .filter(pair -> pair.left() >= 0 && pair.right() >= 0)
                        .anyMatch(pair ->
                                isCut(left.get(pair.left())) || isCut(right.get(pair.right())));
        return cut ? "some values were cut: what was cut off is not compared" : "";
    }

    private static boolean isCut(Frame frame) {
        return frame.locals().stream().anyMatch(Local::cut);
    }

    private static void locals(Frame left, Frame right, List<Line> lines) {
        Map<String, String> others = new LinkedHashMap<>();
        right.locals().forEach(local -> others.put(local.name(), local.value()));
        for (Local local : left.locals()) {
            String other = others.remove(local.name());
            String ofLeft = words(left, local.name(), local.value());
            String ofRight = other == null ? "" : words(right, local.name(), other);
            lines.add(
                    masked(ofLeft).equals(masked(ofRight))
                            ? new Line(Change.SAME, ofLeft, ofRight)
                            : Comparison.line(ofLeft, ofRight));
        }
        others.forEach((name, value) -> lines.add(Comparison.line("", words(right, name, value))));
    }

    // Objects lie elsewhere in every process.
    private static String masked(String words) {
        return OBJECT_ADDRESS.matcher(words).replaceAll(" at …");
    }

    private static String words(Frame frame, String name, String value) {
        return FrameLabels.name(frame) + ": " + name + " = " + value;
    }
}

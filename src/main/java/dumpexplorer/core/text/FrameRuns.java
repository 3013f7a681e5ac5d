package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import java.util.ArrayList;
import java.util.List;

/// Finds runs of frames of one thread that are better folded: recursion, and where asked for frames that are
/// not the application's own.
final class FrameRuns {

    /// Fewest foreign frames in a row that are worth a fold.
    private static final int MIN_FOREIGN = 2;

    /// Frames to fold.
    ///
    /// @param start index of the first
    /// @param end index after the last
    /// @param words says what they are
    record Run(int start, int end, String words) {
        TextLine title() {
            return new LineBuilder()
                    .mark(LineMark.FOLD_LINE)
                    .column(FrameColumns.FUNCTION)
                    .add(TextRole.LABEL, words)
                    .build();
        }
    }

    private final List<Frame> frames;
    private final FrameKeys keys;
    private final boolean foreignToo;
    private int kept = -1;

    FrameRuns(List<Frame> frames, FrameKeys keys, boolean foreignToo) {
        this.frames = frames;
        this.keys = keys;
        this.foreignToo = foreignToo;
    }

    /// Keeps a frame out of foreign runs: the one that the reader looks for.
    void keep(int frame) {
        kept = frame;
    }

    /// The runs, in order, none overlapping another.
    List<Run> find() {
        var runs = new ArrayList<Run>();
        int at = 0;
        for (Repeats.Cycle cycle : Repeats.find(keys.of(frames))) {
            foreign(at, cycle.hiddenFrom(), runs);
            runs.add(new Run(cycle.hiddenFrom(), cycle.end(), words(cycle)));
            at = cycle.end();
        }
        foreign(at, frames.size(), runs);
        return runs;
    }

    private void foreign(int from, int to, List<Run> runs) {
        if (!foreignToo) {
            return;
        }
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at == to || at == kept || isOwn(frames.get(at))) {
                if (at - start >= MIN_FOREIGN) {
                    runs.add(
                            new Run(
                                    start,
                                    at,
                                    ThreadTitle.frames(at - start) + " of libraries and system"));
                }
                start = at + 1;
            }
        }
    }

    private static boolean isOwn(Frame frame) {
        return FrameKind.of(frame) == FrameKind.APPLICATION;
    }

    private static String words(Repeats.Cycle cycle) {
        String above =
                cycle.period() == 1 ? "the frame above" : "the " + cycle.period() + " frames above";
        int hidden = cycle.end() - cycle.hiddenFrom();
        return above + " again, " + (cycle.rounds() - 1) + " times: " + ThreadTitle.frames(hidden);
    }
}

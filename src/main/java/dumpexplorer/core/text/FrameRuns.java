package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import java.util.ArrayList;
import java.util.List;

/// Finds runs of frames of one thread that are better folded: recursion, and where asked for frames that are
/// not the application's own.
final class FrameRuns {

    /// Fewest foreign frames in a row that are worth a fold.
    private static final int MIN_FOREIGN = 2;

    /// Most modules or files that a fold names.
    private static final int MAX_NAMES = 4;

    /// Frames that are looked at for names.
    private static final int MAX_LOOKED_AT = 1000;

    /// Frames to fold.
    ///
    /// @param start index of the first
    /// @param end index after the last
    /// @param words says what they are
    record Run(int start, int end, String words) {
        /// The line that stands for them: what they are, and whose.
        TextLine title(List<Frame> frames) {
            return new LineBuilder()
                    .mark(LineMark.FOLD_LINE)
                    .column(FrameColumns.FUNCTION)
                    .add(TextRole.LABEL, words)
                    .add(TextRole.HINT, hidden(frames.subList(start, end)))
                    .build();
        }

        private static String hidden(List<Frame> frames) {
            List<String> names =
                    frames.stream()
                            .limit(MAX_LOOKED_AT)
                            .map(Run::whose)
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .limit(MAX_NAMES + 1L)
                            .toList();
            if (names.isEmpty()) {
                return "";
            }
            return names.size() <= MAX_NAMES
                    ? "  " + String.join(", ", names)
                    : "  " + String.join(", ", names.subList(0, MAX_NAMES)) + " …";
        }

        private static String whose(Frame frame) {
            String module = frame.moduleLabel();
            if (!module.isEmpty()) {
                return module;
            }
            String file = frame.file();
            return file == null ? FrameLine.nameOf(frame) : file.substring(lastSlash(file) + 1);
        }

        private static int lastSlash(String file) {
            return Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
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
        int at = machinery();
        if (at > 0) {
            runs.add(
                    new Run(
                            0,
                            at,
                            ThreadTitle.frames(at) + " that raise, wrap and dump the error"));
        }
        for (Repeats.Cycle cycle : Repeats.find(keys.of(frames))) {
            if (cycle.start() < at) {
                continue;
            }
            foreign(at, cycle.hiddenFrom(), runs);
            runs.add(new Run(cycle.hiddenFrom(), cycle.end(), words(cycle)));
            at = cycle.end();
        }
        foreign(at, frames.size(), runs);
        return runs;
    }

    /// How many frames on top only raise, up to the one that the reader looks for; none where they are
    /// too few for a fold.
    private int machinery() {
        int end = 0;
        while (end < kept && FrameKind.of(frames.get(end)) == FrameKind.MACHINERY) {
            end++;
        }
        return end < MIN_FOREIGN ? 0 : end;
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

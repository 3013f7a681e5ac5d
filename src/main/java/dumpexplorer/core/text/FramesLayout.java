package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Register;
import dumpexplorer.core.model.Gap;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.text.FrameRuns.Run;
import dumpexplorer.core.text.StackOptions.Foreign;
import dumpexplorer.core.text.StackOptions.Order;
import dumpexplorer.core.text.StackText.Entry;
import java.util.ArrayList;
import java.util.List;

/// Lays out the frames of one thread: what is folded, what is missing, what each frame holds. Used once.
final class FramesLayout {

    private static final int REGISTERS_PER_LINE = 3;

    private final StackThread thread;
    private final boolean newestLast;
    private final FrameKeys keys;
    private final boolean foreignFolded;
    private final FrameColumns columns;
    private final FoldingLines lines;
    private int mainFrame = -1;

    FramesLayout(StackThread thread, StackOptions options, FrameKeys keys, FoldingLines lines) {
        this.thread = thread;
        this.newestLast = options.order() == Order.NEWEST_LAST;
        this.foreignFolded = options.foreign() == Foreign.FOLDED;
        this.keys = keys;
        this.columns = FrameColumns.of(thread.frames());
        this.lines = lines;
    }

    /// Adds the frames to the lines.
    ///
    /// @param main whether the reader begins with this thread
    void layOut(boolean main) {
        mainFrame = main ? StackText.mainFrame(thread).orElse(-1) : -1;
        var runs = new FrameRuns(thread.frames(), keys, foreignFolded);
        runs.keep(mainFrame);
        List<Run> pieces = pieces(runs.find());
        for (Run piece : newestLast ? pieces.reversed() : pieces) {
            if (piece.words().isEmpty()) {
                frames(piece.start(), piece.end());
            } else {
                int header = lines.size();
                lines.add(() -> piece.title(thread.frames()));
                frames(piece.start(), piece.end());
                lines.fold(header, false);
            }
        }
        gaps(thread.frames().size());
    }

    /// The runs, and between them the frames that are not folded.
    private List<Run> pieces(List<Run> runs) {
        var pieces = new ArrayList<Run>();
        int at = 0;
        for (Run run : runs) {
            pieces.add(new Run(at, run.start(), ""));
            pieces.add(run);
            at = run.end();
        }
        pieces.add(new Run(at, thread.frames().size(), ""));
        return pieces;
    }

    private void frames(int from, int to) {
        for (int step = 0; step < to - from; step++) {
            int number = newestLast ? to - 1 - step : from + step;
            if (!newestLast) {
                gaps(number);
            }
            frame(number);
            if (newestLast) {
                gaps(number);
            }
        }
    }

    private void gaps(int before) {
        for (Gap gap : thread.detail().gaps()) {
            if (gap.before() == before) {
                lines.add(() -> SideLines.gap(gap));
            }
        }
    }

    private void frame(int number) {
        int header = lines.size();
        if (number == mainFrame) {
            lines.markMain();
        }
        boolean crashing = number == mainFrame && thread.crashed();
        lines.add(new FrameEntry(thread, number, crashing, columns));
        locals(thread.frames().get(number));
        if (number == mainFrame) {
            registers(thread.frames().get(number));
        }
        lines.fold(header, false);
    }

    private void locals(Frame frame) {
        if (frame.locals().isEmpty()) {
            return;
        }
        int width =
                frame.locals().stream().mapToInt(local -> local.name().length()).max().orElse(0);
        for (Frame.Local local : frame.locals()) {
            lines.add(() -> SideLines.local(local, width));
        }
    }

    private void registers(Frame frame) {
        if (frame.detail() instanceof FrameDetail.Native machine) {
            List<Register> all = machine.registers();
            for (int from = 0; from < all.size(); from += REGISTERS_PER_LINE) {
                List<Register> some =
                        all.subList(from, Math.min(all.size(), from + REGISTERS_PER_LINE));
                lines.add(() -> SideLines.registers(some));
            }
        }
    }

    /// A frame's own line.
    private record FrameEntry(
            StackThread thread, int number, boolean crashing, FrameColumns columns)
            implements Entry {
        @Override
        public TextLine layOut() {
            return FrameLine.layOut(thread.frames().get(number), number, crashing, columns);
        }

        @Override
        public StackRow row() {
            return new StackRow.OfFrame(thread, number);
        }
    }
}

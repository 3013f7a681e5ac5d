package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.stackwalk.LinesViewModel.Goal;
import dumpexplorer.ui.stackwalk.LinesViewModel.Jump;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import org.fxmisc.richtext.CodeArea;

/// Scrolls through all rows of a text of which the control only holds some: keeps one scroll bar for the
/// whole, and has the window of rows follow what is to be seen.
final class LineScroll {

    private final CodeArea area;
    private final LineWindow window;
    private final Consumer<Runnable> keepingSelection;
    private final ScrollBar bar = new ScrollBar();
    private final AnimationTimer settling;
    private boolean showingPosition;
    private int top;
    private int bottom;

    /// @param keepingSelection runs what changes the rows of the window
    LineScroll(CodeArea area, LineWindow window, Consumer<Runnable> keepingSelection) {
        this.area = area;
        this.window = window;
        this.keepingSelection = keepingSelection;
        this.settling =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        settle();
                    }
                };
        bar.setOrientation(Orientation.VERTICAL);
        bar.setUnitIncrement(1);
        bar.getStyleClass().add("lines-bar");
        bar.valueProperty().subscribe(() -> dragged());
        // The control reports while it lays itself out, when its text must not be changed.
        area.viewportDirtyEvents().subscribe(_ -> settling.start());
    }

    ScrollBar bar() {
        return bar;
    }

    /// The row that is the first to be seen.
    int top() {
        return top;
    }

    /// Has a row be the first to be seen, as far as there are rows enough below it.
    void showAtTop(int row) {
        int wanted = Math.clamp(row, 0, Math.max(0, window.lines().rows() - 1));
        boolean near =
                window.holds(wanted) && (window.holds(wanted + rowsSeen()) || endsInWindow());
        if (!near) {
            keepingSelection.accept(() -> window.load(window.lines(), wanted));
        }
        if (window.count() > 0) {
            area.showParagraphAtTop(wanted - window.first());
        }
        top = wanted;
        settling.start();
    }

    /// Brings the reader to a line.
    void jump(Jump jump) {
        int row = window.lines().rowOf(jump.line());
        boolean seen = window.holds(row) && row > top && row < bottom;
        if (jump.goal() == Goal.TOP) {
            showAtTop(row);
        } else if (!seen) {
            showAtTop(Math.max(0, row - rowsSeen() / 3));
        }
    }

    /// How many rows are to be seen at once; a guess before there are any.
    int rowsSeen() {
        return Math.max(10, bottom - top);
    }

    private boolean endsInWindow() {
        return window.first() + window.count() == window.lines().rows();
    }

    private void settle() {
        if (area.getVisibleParagraphs().size() == 0) {
            return;
        }
        top = window.first() + area.firstVisibleParToAllParIndex();
        bottom = window.first() + area.lastVisibleParToAllParIndex();
        if (window.isLeaving(top, bottom)) {
            keepingSelection.accept(() -> window.follow(top, bottom));
        }
        showPosition();
    }

    private void showPosition() {
        showingPosition = true;
        int rows = window.lines().rows();
        int seen = bottom - top + 1;
        int hidden = Math.max(0, rows - seen);
        bar.setMax(hidden);
        bar.setVisibleAmount(rows == 0 ? 1 : (double) hidden * seen / rows);
        bar.setBlockIncrement(Math.max(1, seen - 1));
        bar.setVisible(hidden > 0);
        bar.setValue(Math.min(top, hidden));
        showingPosition = false;
    }

    private void dragged() {
        if (!showingPosition) {
            int row = (int) Math.round(bar.getValue());
            showAtTop(row);
        }
    }
}

package dumpexplorer.ui.stackwalk;

import java.util.BitSet;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A strip beside a scroll bar that marks where in the whole text a search found something. A click goes to
/// the place.
final class HitMarks extends Region {

    private static final double WIDTH = 7;

    private final LinesViewModel model;
    private final Path marks = new Path();

    HitMarks(LinesViewModel model) {
        this.model = model;
        getStyleClass().add("hit-marks");
        marks.getStyleClass().add("hit-mark");
        marks.setManaged(false);
        getChildren().add(marks);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setAccessibleRole(AccessibleRole.NODE);
        model.matchesProperty().subscribe(_ -> requestLayout());
        model.linesProperty().subscribe(_ -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /// How many marks there are to see: places that fall together count as one.
    int count() {
        return marks.getElements().size() / 2;
    }

    @Override
    protected void layoutChildren() {
        marks.getElements().clear();
        Matches matches = model.matchesProperty().get();
        int height = (int) getHeight();
        if (matches.found().isEmpty() || height < 1) {
            return;
        }
        BitSet pixels = pixels(matches, height);
        for (int y = pixels.nextSetBit(0); y >= 0; y = pixels.nextSetBit(y + 1)) {
            marks.getElements().addAll(new MoveTo(1.5, y + 0.5), new LineTo(WIDTH - 1.5, y + 0.5));
        }
    }

    /// The rows of pixels that have a hit.
    private BitSet pixels(Matches matches, int height) {
        FoldedLines lines = model.lines();
        int rows = Math.max(1, lines.rows());
        var pixels = new BitSet(height);
        for (Matches.Match match : matches.found()) {
            pixels.set((int) ((long) lines.rowOf(match.line()) * height / rows));
        }
        return pixels;
    }

    private void clicked(MouseEvent event) {
        int rows = model.lines().rows();
        if (rows > 0) {
            int row = Math.clamp((long) (event.getY() / getHeight() * rows), 0, rows - 1);
            model.findFrom(model.lines().lineOf(row));
        }
    }
}

package dumpexplorer.ui.stackwalk;

import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Frames and what is known of the selected one: beside them where there is width, else below, and no
/// higher than its text needs, until the user draws the line between them.
final class FrameSplit {

    /// Frames and their details beside each other need so much.
    private static final double WIDE = 1060;

    private static final double BESIDE_SHARE = 0.64;
    private static final double MOST_BELOW = 0.42;
    private static final int LEAST_ROWS = 4;

    /// Height of a row of text at normal size, and of everything around the rows.
    private static final double ROW = 18.5;

    private static final double AROUND = 46;
    private static final double LEAST_HEIGHT = 60;

    private final StackViewModel model;
    private final TextLooks looks;
    private final Region frame;
    private final SplitPane split = new SplitPane();
    private final AnimationTimer settling = settling();
    private boolean drawn;
    private boolean fitted;

    /// @param frames the stacks
    /// @param frame what is known of the selected frame; shown from the beginning
    FrameSplit(StackViewModel model, TextLooks looks, Node frames, Region frame) {
        this.model = model;
        this.looks = looks;
        this.frame = frame;
        split.setId("stack-above");
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().addAll(frames, frame);
        frame.setMinHeight(LEAST_HEIGHT);
        SplitPane.setResizableWithParent(frame, false);
        split.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drawn);
        model.textProperty().subscribe(_ -> unfit());
        model.aside().linesProperty().subscribe(_ -> settling.start());
        split.widthProperty().subscribe(_ -> settling.start());
        split.heightProperty().subscribe(_ -> unfit());
        looks.zoomProperty().subscribe(_ -> unfit());
    }

    Node node() {
        return split;
    }

    /// Shows what is known of the selected frame, or leaves all room to the frames.
    void showFrame(boolean wanted) {
        boolean shown = split.getItems().contains(frame);
        if (wanted && !shown) {
            split.getItems().add(frame);
            unfit();
        } else if (!wanted) {
            split.getItems().remove(frame);
        }
    }

    private void unfit() {
        fitted = false;
        settling.start();
    }

    private void drawn(MouseEvent event) {
        for (Node at = event.getTarget() instanceof Node target ? target : null;
                at != null && !at.equals(split);
                at = at.getParent()) {
            if (at.getStyleClass().contains("split-pane-divider")) {
                drawn |= split.equals(at.getParent());
                return;
            }
        }
    }

    // Sizes are told while the panes are laid out, when they must not be moved.
    private AnimationTimer settling() {
        return new AnimationTimer() {
            private @Nullable Region laidOut;

            @Override
            public void handle(long now) {
                // The divider obeys once the panes have their sizes.
                if (laidOut == null) {
                    laidOut = split;
                    return;
                }
                laidOut = null;
                stop();
                arrange();
            }
        };
    }

    private void arrange() {
        double width = split.getWidth();
        double height = split.getHeight();
        if (width <= 0 || height <= 0 || split.getDividers().isEmpty()) {
            return;
        }
        Orientation wanted = width >= WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (split.getOrientation() != wanted) {
            split.setOrientation(wanted);
            drawn = false;
            fitted = false;
        }
        if (drawn || fitted) {
            return;
        }
        if (wanted == Orientation.HORIZONTAL) {
            split.setDividerPositions(BESIDE_SHARE);
            fitted = true;
        } else {
            split.setDividerPositions(1 - share(height));
            // A frame's text may still be on its way.
            fitted = rows() > 0;
        }
    }

    private int rows() {
        return model.aside().lines().rows();
    }

    private double share(double height) {
        double row = ROW * looks.zoomProperty().get() / 100.0;
        // One more, as a long value takes two.
        double needed = AROUND + Math.max(LEAST_ROWS, rows() + 1) * row;
        return Math.min(MOST_BELOW, needed / height);
    }
}

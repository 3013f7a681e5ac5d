package dumpexplorer.ui.groups;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

/// Counts over time as small bars.
final class Sparkline extends Region {

    private static final double HEIGHT = 18;
    private static final double GAP = 1;

    private final Path bars = new Path();
    private final Rectangle baseLine = new Rectangle();
    private List<Integer> counts = List.of();

    Sparkline() {
        getStyleClass().add("sparkline");
        bars.getStyleClass().add("sparkline-bars");
        baseLine.getStyleClass().add("sparkline-base-line");
        bars.setManaged(false);
        bars.setStroke(null);
        baseLine.setManaged(false);
        getChildren().addAll(baseLine, bars);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    void show(List<Integer> newCounts) {
        if (!newCounts.equals(counts)) {
            counts = newCounts;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double step = counts.isEmpty() ? 0 : Math.floor(getWidth() / counts.size());
        baseLine.setY(HEIGHT - 1);
        baseLine.setHeight(1);
        baseLine.setWidth(Math.max(0, step * counts.size() - GAP));
        bars.getElements().clear();
        int highest = counts.stream().mapToInt(count -> count).max().orElse(0);
        if (step < 1 || highest == 0) {
            return;
        }
        double width = step > 2 ? step - GAP : step;
        for (int place = 0; place < counts.size(); place++) {
            int count = counts.get(place);
            if (count > 0) {
                double height = Math.max(2, Math.rint(HEIGHT * count / highest));
                addBar(place * step, width, height);
            }
        }
    }

    private void addBar(double x, double width, double height) {
        bars.getElements()
                .addAll(
                        new PathElement[] {
                            new MoveTo(x, HEIGHT),
                            new VLineTo(HEIGHT - height),
                            new HLineTo(x + width),
                            new VLineTo(HEIGHT),
                            new ClosePath()
                        });
    }
}

package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.TimeRange;
import dumpexplorer.ui.timeline.ChartColours.Role;
import java.util.BitSet;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Draws the whole library's time on a narrow strip, the part that is looked at in the light.
final class OverviewChart extends Chart {

    private static final double LEFT = 48;
    private static final double RIGHT = 10;
    private static final double BARS_HEIGHT = 26;
    private static final double HEIGHT = BARS_HEIGHT + 18;
    private static final double HANDLE = 5;
    private static final BitSet NOTHING_HIDDEN = new BitSet();

    private final TimelineViewModel viewModel;

    OverviewChart(TimelineViewModel viewModel) {
        super("overview-chart");
        this.viewModel = viewModel;
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /// What a place on the strip is part of.
    enum Part {
        LEFT_EDGE,
        RIGHT_EDGE,
        WINDOW,
        OUTSIDE
    }

    double plotWidth() {
        return Math.max(1, getWidth() - LEFT - RIGHT);
    }

    long millisAt(double x) {
        return picture().domain().millisAt((x - LEFT) / plotWidth());
    }

    Part partAt(double x) {
        double from = xOf(picture().window().fromMillis());
        double to = xOf(picture().window().toMillis());
        // A window of some pixels must still have a middle to be moved by.
        double handle = Math.min(HANDLE, (to - from) / 3 + 1);
        if (Math.abs(x - from) <= handle) {
            return Part.LEFT_EDGE;
        }
        if (Math.abs(x - to) <= handle) {
            return Part.RIGHT_EDGE;
        }
        return x > from && x < to ? Part.WINDOW : Part.OUTSIDE;
    }

    private Picture picture() {
        return viewModel.pictureProperty().get();
    }

    private double xOf(long millis) {
        return LEFT + Math.rint(picture().domain().placeOf(millis) * plotWidth());
    }

    @Override
    void draw(GraphicsContext brush, double width, double height) {
        if (picture().isEmpty()) {
            return;
        }
        drawBars(brush);
        drawChoice(brush);
        drawWindow(brush);
        drawLabels(brush);
    }

    private void drawBars(GraphicsContext brush) {
        Bars bars = picture().overview();
        long highest = Math.max(1, bars.highestIn(bars.reach(), NOTHING_HIDDEN));
        brush.setFill(colours().get(Role.BAR));
        for (int bucket = 0; bucket < bars.size(); bucket++) {
            long count = bars.count(bucket, NOTHING_HIDDEN);
            if (count > 0) {
                // A root, so that quiet years are seen beside a bad day; the detail has the true
                // heights.
                double share = Math.sqrt((double) count / highest);
                double bar = Math.max(1, Math.rint(share * (BARS_HEIGHT - 2)));
                double left = xOf(bars.start(bucket));
                double right = Math.max(left + 1, xOf(bars.end(bucket)));
                brush.fillRect(left, BARS_HEIGHT - bar, right - left, bar);
            }
        }
        brush.setFill(colours().get(Role.BASE_LINE));
        brush.fillRect(LEFT, BARS_HEIGHT, plotWidth(), 1);
    }

    private void drawChoice(GraphicsContext brush) {
        TimeRange chosen = viewModel.selectionProperty().get();
        if (chosen != null) {
            double right = LEFT + plotWidth();
            double from = Math.clamp(xOf(chosen.from().toEpochMilli()), LEFT, right);
            double to = Math.clamp(xOf(chosen.to().toEpochMilli()), LEFT, right);
            brush.setFill(colours().get(Role.CHOSEN_EDGE));
            brush.fillRect(from, BARS_HEIGHT - 1, Math.max(2, to - from), 3);
        }
    }

    private void drawWindow(GraphicsContext brush) {
        double from = xOf(picture().window().fromMillis());
        double to = Math.max(from + 2, xOf(picture().window().toMillis()));
        brush.setFill(colours().get(Role.VEIL));
        brush.fillRect(LEFT, 0, from - LEFT, BARS_HEIGHT);
        brush.fillRect(to, 0, LEFT + plotWidth() - to, BARS_HEIGHT);
        brush.setFill(colours().get(Role.TEXT));
        brush.fillRect(from, 0, to - from, 1);
        brush.fillRect(from, 0, 1, BARS_HEIGHT);
        brush.fillRect(to - 1, 0, 1, BARS_HEIGHT);
        brush.fillRoundRect(from - 1, BARS_HEIGHT / 2 - 5, 3, 10, 2, 2);
        brush.fillRoundRect(to - 2, BARS_HEIGHT / 2 - 5, 3, 10, 2, 2);
    }

    private void drawLabels(GraphicsContext brush) {
        var zone = viewModel.layoutProperty().get().zone().zone();
        TimeAxis axis = TimeAxis.of(picture().domain(), plotWidth(), zone);
        List<TimeAxis.Tick> labels = axis.contexts().isEmpty() ? axis.ticks() : axis.contexts();
        brush.setTextAlign(TextAlignment.LEFT);
        brush.setTextBaseline(VPos.TOP);
        for (int index = 0; index < labels.size(); index++) {
            double x = Math.max(LEFT, xOf(labels.get(index).millis()));
            boolean last = index == labels.size() - 1;
            double end = last ? LEFT + plotWidth() : xOf(labels.get(index + 1).millis());
            brush.setFill(colours().get(Role.BASE_LINE));
            brush.fillRect(x, BARS_HEIGHT, 1, 5);
            if (end - x >= widthOf(labels.get(index).label()) + 8) {
                brush.setFill(colours().get(Role.TEXT));
                brush.fillText(labels.get(index).label(), x + 4, BARS_HEIGHT + 3);
            }
        }
    }
}

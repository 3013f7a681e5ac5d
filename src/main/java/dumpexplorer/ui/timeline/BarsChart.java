package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.TimeRange;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.timeline.ChartColours.Role;
import java.util.BitSet;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Draws the bars of what is looked at, with both axes and the chosen range.
final class BarsChart extends Chart {

    private static final double GUTTER = 48;
    private static final double RIGHT = 10;
    private static final double AIR = 8;
    private static final double MARKS_HEIGHT = 20;
    private static final double MARK_GAP = 9;
    private static final double LABEL_HEIGHT = 16;
    private static final double AXIS_HEIGHT = 2 * LABEL_HEIGHT + 4;
    private static final double LINE_DISTANCE = 28;

    private final TimelineViewModel viewModel;
    private int hovered = -1;
    private double top = AIR;

    BarsChart(TimelineViewModel viewModel) {
        super("bars-chart");
        this.viewModel = viewModel;
        setMinHeight(MARKS_HEIGHT + AXIS_HEIGHT + 44);
    }

    /// Lights up a bar; -1 for none.
    void hover(int bucket) {
        if (bucket != hovered) {
            hovered = bucket;
            redraw();
        }
    }

    /// Width of the room for bars.
    double plotWidth() {
        return Math.max(1, getWidth() - GUTTER - RIGHT);
    }

    /// The moment under a place on the screen.
    long millisAt(double x) {
        return viewModel.pictureProperty().get().window().millisAt(placeOf(x));
    }

    /// Place between both edges of the plot, 0 to 1 where it is inside.
    double placeOf(double x) {
        return (x - GUTTER) / plotWidth();
    }

    /// Where a moment is on the screen, to whole pixels.
    double xOf(long millis) {
        double place = viewModel.pictureProperty().get().window().placeOf(millis);
        return GUTTER + Math.rint(place * plotWidth());
    }

    @Override
    void draw(GraphicsContext brush, double width, double height) {
        Picture picture = viewModel.pictureProperty().get();
        if (picture.isEmpty()) {
            return;
        }
        double bottom = height - AXIS_HEIGHT;
        List<ReleaseMark> marks =
                ReleaseMark.of(viewModel.releases(), picture.window(), plotWidth());
        top = marks.isEmpty() ? AIR : MARKS_HEIGHT;
        BitSet hidden = viewModel.hiddenPlaces();
        Bars bars = picture.detail().bars();
        long highest = Math.max(1, bars.highestIn(picture.window(), hidden));
        drawCountAxis(brush, bottom, highest);
        drawHover(brush, bars, bottom);
        drawMarks(brush, marks, bottom);
        brush.save();
        brush.beginPath();
        brush.rect(GUTTER, 0, plotWidth(), bottom + 1);
        brush.clip();
        drawBars(brush, bars, hidden, highest, bottom);
        drawChoice(brush, bottom);
        brush.restore();
        drawTimeAxis(brush, picture.window(), bottom);
    }

    private CountScale scale() {
        return viewModel.layoutProperty().get().scale();
    }

    private void drawCountAxis(GraphicsContext brush, double bottom, long highest) {
        int mostLines = (int) Math.max(1, (bottom - top) / LINE_DISTANCE);
        brush.setTextAlign(TextAlignment.RIGHT);
        brush.setTextBaseline(VPos.CENTER);
        for (long count : CountAxis.lines(scale(), highest, mostLines)) {
            double y = Math.rint(bottom - (bottom - top) * scale().heightOf(count, highest));
            brush.setFill(colours().get(Role.GRID));
            brush.fillRect(GUTTER, y, plotWidth(), 1);
            brush.setFill(colours().get(Role.TEXT));
            brush.fillText(Messages.text("timeline.count", count), GUTTER - 6, y);
        }
    }

    private void drawHover(GraphicsContext brush, Bars bars, double bottom) {
        if (hovered >= 0 && hovered < bars.size()) {
            double from = Math.max(GUTTER, xOf(bars.start(hovered)));
            double to = Math.min(GUTTER + plotWidth(), xOf(bars.end(hovered)));
            brush.setFill(colours().get(Role.HOVER));
            brush.fillRect(from, top, Math.max(1, to - from), bottom - top);
        }
    }

    /// A line where a version was first seen, and its name at the side that has room for it.
    private void drawMarks(GraphicsContext brush, List<ReleaseMark> marks, double bottom) {
        brush.setTextBaseline(VPos.TOP);
        double taken = GUTTER;
        for (int index = 0; index < marks.size(); index++) {
            double x = xOf(marks.get(index).millis());
            boolean last = index == marks.size() - 1;
            double end = last ? GUTTER + plotWidth() : xOf(marks.get(index + 1).millis());
            brush.setFill(colours().get(Role.MARK));
            brush.fillRect(x, 4, 1, bottom - 4);
            brush.fillPolygon(new double[] {x, x + 6, x}, new double[] {4, 7, 10}, 3);
            brush.setFill(colours().get(Role.TEXT));
            String label = marks.get(index).label();
            double width = widthOf(label);
            if (x + MARK_GAP + width <= end) {
                brush.setTextAlign(TextAlignment.LEFT);
                brush.fillText(label, x + MARK_GAP, 1);
                taken = x + MARK_GAP + width;
            } else if (x - MARK_GAP - width >= taken) {
                brush.setTextAlign(TextAlignment.RIGHT);
                brush.fillText(label, x - MARK_GAP / 2, 1);
                taken = x;
            }
        }
    }

    private void drawBars(
            GraphicsContext brush, Bars bars, BitSet hidden, long highest, double bottom) {
        TimeWindow window = viewModel.pictureProperty().get().window();
        for (int bucket = bars.firstAfter(window.fromMillis()); bucket < bars.size(); bucket++) {
            if (bars.start(bucket) >= window.toMillis()) {
                break;
            }
            drawBar(brush, bars, bucket, hidden, highest, bottom);
        }
        brush.setFill(colours().get(Role.BASE_LINE));
        brush.fillRect(GUTTER, bottom, plotWidth(), 1);
    }

    private void drawBar(
            GraphicsContext brush,
            Bars bars,
            int bucket,
            BitSet hidden,
            long highest,
            double bottom) {
        long count = bars.count(bucket, hidden);
        if (count == 0) {
            return;
        }
        double left = xOf(bars.start(bucket));
        double room = xOf(bars.end(bucket)) - left;
        double width = Math.max(1, room > 3 ? room - 1 : room);
        double height = Math.max(2, (bottom - top) * scale().heightOf(count, highest));
        int series = bars.series().size();
        long below = 0;
        for (int place = 0; place < series; place++) {
            long part = hidden.get(place) ? 0 : bars.count(bucket, place);
            if (part > 0) {
                double foot = Math.rint(bottom - height * below / count);
                below += part;
                double head = Math.rint(bottom - height * below / count);
                brush.setFill(colours().series(place, series));
                brush.fillRect(left, head, width, foot - head);
            }
        }
    }

    private void drawChoice(GraphicsContext brush, double bottom) {
        TimeRange chosen = viewModel.selectionProperty().get();
        if (chosen == null) {
            return;
        }
        double right = GUTTER + plotWidth();
        double from = Math.clamp(xOf(chosen.from().toEpochMilli()), GUTTER, right);
        double to = Math.clamp(xOf(chosen.to().toEpochMilli()), GUTTER, right);
        brush.setFill(colours().get(Role.VEIL));
        brush.fillRect(GUTTER, 0, from - GUTTER, bottom);
        brush.fillRect(to, 0, right - to, bottom);
        brush.setFill(colours().get(Role.CHOSEN));
        brush.fillRect(from, 0, to - from, bottom);
        brush.setFill(colours().get(Role.CHOSEN_EDGE));
        brush.fillRect(from, 0, 1, bottom);
        brush.fillRect(to - 1, 0, 1, bottom);
    }

    private void drawTimeAxis(GraphicsContext brush, TimeWindow window, double bottom) {
        var zone = viewModel.layoutProperty().get().zone().zone();
        TimeAxis axis = TimeAxis.of(window, plotWidth(), zone);
        brush.setTextBaseline(VPos.TOP);
        brush.setTextAlign(TextAlignment.CENTER);
        for (TimeAxis.Tick tick : axis.ticks()) {
            double x = xOf(tick.millis());
            brush.setFill(colours().get(Role.BASE_LINE));
            brush.fillRect(x, bottom, 1, 5);
            if (x > GUTTER + 12 && x < GUTTER + plotWidth() - 12) {
                brush.setFill(colours().get(Role.TEXT));
                brush.fillText(tick.label(), x, bottom + 6);
            }
        }
        drawContexts(brush, axis.contexts(), bottom + LABEL_HEIGHT + 4);
        drawZone(brush, window, bottom + 6);
    }

    /// Beside the axis, so that no label can be taken for another zone's.
    private void drawZone(GraphicsContext brush, TimeWindow window, double top) {
        var zone = viewModel.layoutProperty().get().zone().zone();
        brush.setTextAlign(TextAlignment.RIGHT);
        brush.setFill(colours().get(Role.TEXT));
        double y = top;
        for (String line : TimelineWords.axisZone(zone, window).split(" ", 2)) {
            brush.fillText(line, GUTTER - 6, y);
            y += LABEL_HEIGHT - 2;
        }
    }

    /// The first one stays at the left edge until the next one needs its place.
    private void drawContexts(GraphicsContext brush, List<TimeAxis.Tick> contexts, double top) {
        brush.setTextAlign(TextAlignment.LEFT);
        for (int index = 0; index < contexts.size(); index++) {
            double x = Math.max(GUTTER, xOf(contexts.get(index).millis()));
            boolean last = index == contexts.size() - 1;
            double end = last ? GUTTER + plotWidth() : xOf(contexts.get(index + 1).millis());
            if (index > 0) {
                brush.setFill(colours().get(Role.BASE_LINE));
                brush.fillRect(x, top - LABEL_HEIGHT, 1, 2 * LABEL_HEIGHT - 4);
            }
            if (end - x >= widthOf(contexts.get(index).label()) + 8 || (last && index == 0)) {
                brush.setFill(colours().get(Role.STRONG_TEXT));
                brush.fillText(contexts.get(index).label(), x + 4, top);
            }
        }
    }
}

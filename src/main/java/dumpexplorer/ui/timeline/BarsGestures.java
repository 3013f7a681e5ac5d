package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.TimeRange;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// Turns what hands do over the bars into what is looked at and what is chosen.
final class BarsGestures {

    private static final double EDGE_PIXELS = 4;

    /// One notch of most wheels, 40 pixels, shows a fifth less.
    private static final double ZOOM_PER_PIXEL = 0.0055;

    private static final double KEY_PAN = 0.2;

    private final BarsChart chart;
    private final TimelineViewModel viewModel;
    private final BiConsumer<Integer, Double> hovered;
    private @Nullable Drag drag;

    /// What a drag does, from where it began.
    private sealed interface Drag {

        record Choose(long anchorMillis) implements Drag {}

        record MoveChoice(double startX, TimeRange from) implements Drag {}

        record Pan(double startX, TimeWindow from) implements Drag {}
    }

    /// Listens to a chart.
    ///
    /// @param hovered told the bar under the mouse, -1 for none, and the mouse's place from the left
    BarsGestures(
            BarsChart chart, TimelineViewModel viewModel, BiConsumer<Integer, Double> hovered) {
        this.chart = chart;
        this.viewModel = viewModel;
        this.hovered = hovered;
        chart.setFocusTraversable(true);
        chart.setOnMousePressed(this::press);
        chart.setOnMouseDragged(this::drag);
        chart.setOnMouseReleased(event -> drag = null);
        chart.setOnMouseClicked(this::click);
        chart.setOnMouseMoved(this::move);
        chart.setOnMouseExited(event -> hovered.accept(-1, 0.0));
        chart.setOnScroll(this::scroll);
        chart.setOnZoom(this::pinch);
        chart.setOnKeyPressed(this::key);
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        double x = event.getX();
        boolean panning =
                event.getButton() == MouseButton.MIDDLE
                        || (event.isShiftDown() && event.isPrimaryButtonDown());
        if (panning) {
            drag = new Drag.Pan(x, viewModel.pictureProperty().get().window());
        } else if (event.getButton() == MouseButton.PRIMARY) {
            drag = choiceAt(x);
        }
    }

    private Drag choiceAt(double x) {
        TimeRange chosen = viewModel.selectionProperty().get();
        if (chosen == null) {
            return new Drag.Choose(chart.millisAt(x));
        }
        double from = chart.xOf(chosen.from().toEpochMilli());
        double to = chart.xOf(chosen.to().toEpochMilli());
        if (Math.abs(x - from) <= EDGE_PIXELS) {
            return new Drag.Choose(chosen.to().toEpochMilli() - 1);
        }
        if (Math.abs(x - to) <= EDGE_PIXELS) {
            return new Drag.Choose(chosen.from().toEpochMilli());
        }
        return from < x && x < to
                ? new Drag.MoveChoice(x, chosen)
                : new Drag.Choose(chart.millisAt(x));
    }

    private void drag(MouseEvent event) {
        Drag now = drag;
        if (now == null || event.isStillSincePress()) {
            return;
        }
        hovered.accept(-1, 0.0);
        double x = event.getX();
        switch (now) {
            case Drag.Choose choose ->
                    viewModel.chosen().choose(choose.anchorMillis(), chart.millisAt(x));
            case Drag.MoveChoice move -> {
                long by = chart.millisAt(x) - chart.millisAt(move.startX());
                viewModel.chosen().chooseMoved(move.from(), by);
            }
            case Drag.Pan pan -> {
                double share = (pan.startX() - x) / chart.plotWidth();
                viewModel.look(pan.from().moved(Math.round(share * pan.from().lengthMillis())));
            }
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        Optional<Integer> bar = findBar(event.getX());
        if (bar.isEmpty()) {
            viewModel.clearSelection();
        } else if (event.getClickCount() == 2) {
            viewModel.lookInto(bar.get());
        } else {
            Bars bars = viewModel.pictureProperty().get().detail().bars();
            viewModel.chosen().choose(bars.start(bar.get()), bars.start(bar.get()));
        }
    }

    /// The bar of a place, if it has any height.
    private Optional<Integer> findBar(double x) {
        double place = chart.placeOf(x);
        Bars bars = viewModel.pictureProperty().get().detail().bars();
        int bucket = place < 0 || place > 1 ? -1 : bars.indexAt(chart.millisAt(x));
        boolean seen = bucket >= 0 && bars.count(bucket, viewModel.hiddenPlaces()) > 0;
        return seen ? Optional.of(bucket) : Optional.empty();
    }

    private void move(MouseEvent event) {
        double x = event.getX();
        double place = chart.placeOf(x);
        Bars bars = viewModel.pictureProperty().get().detail().bars();
        boolean inside = place >= 0 && place <= 1;
        hovered.accept(inside ? bars.indexAt(chart.millisAt(x)) : -1, x);
        chart.setCursor(
                switch (choiceAt(x)) {
                    case Drag.Choose choose -> isOnEdge(x) ? Cursor.H_RESIZE : Cursor.DEFAULT;
                    case Drag.MoveChoice choice -> Cursor.MOVE;
                    case Drag.Pan pan -> Cursor.CLOSED_HAND;
                });
    }

    private boolean isOnEdge(double x) {
        TimeRange chosen = viewModel.selectionProperty().get();
        return chosen != null
                && (Math.abs(x - chart.xOf(chosen.from().toEpochMilli())) <= EDGE_PIXELS
                        || Math.abs(x - chart.xOf(chosen.to().toEpochMilli())) <= EDGE_PIXELS);
    }

    private void scroll(ScrollEvent event) {
        // Most systems turn the wheel sideways when Shift is down, some do not.
        double sideways = event.isShiftDown() ? event.getDeltaY() : 0;
        double pan = event.getDeltaX() + sideways;
        if (pan != 0) {
            viewModel.pan(-pan / chart.plotWidth());
        } else if (event.getDeltaY() != 0) {
            double factor = Math.exp(-event.getDeltaY() * ZOOM_PER_PIXEL);
            viewModel.zoom(factor, Math.clamp(chart.placeOf(event.getX()), 0, 1));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        viewModel.zoom(1 / event.getZoomFactor(), Math.clamp(chart.placeOf(event.getX()), 0, 1));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> viewModel.zoomIn();
            case MINUS, SUBTRACT -> viewModel.zoomOut();
            case LEFT -> viewModel.pan(-KEY_PAN);
            case RIGHT -> viewModel.pan(KEY_PAN);
            case HOME -> viewModel.lookAtAll();
            case ESCAPE, X -> viewModel.clearSelection();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}

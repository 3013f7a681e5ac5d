package dumpexplorer.ui.timeline;

import dumpexplorer.ui.timeline.OverviewChart.Part;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Lets hands move, stretch and draw the window on the overview.
final class OverviewGestures {

    private final OverviewChart chart;
    private final TimelineViewModel viewModel;
    private Part held = Part.OUTSIDE;
    private double startX;
    private TimeWindow start = new TimeWindow(0, 1);

    OverviewGestures(OverviewChart chart, TimelineViewModel viewModel) {
        this.chart = chart;
        this.viewModel = viewModel;
        chart.setOnMousePressed(this::press);
        chart.setOnMouseDragged(this::drag);
        chart.setOnMouseClicked(this::click);
        chart.setOnMouseMoved(event -> chart.setCursor(cursor(event)));
        chart.setOnScroll(event -> {
            double pixels = event.getDeltaX() + event.getDeltaY();
            viewModel.pan(-pixels / chart.plotWidth());
            event.consume();
        });
    }

    private Cursor cursor(MouseEvent event) {
        return switch (partAt(event.getX())) {
            case LEFT_EDGE, RIGHT_EDGE -> Cursor.H_RESIZE;
            case WINDOW -> Cursor.OPEN_HAND;
            case OUTSIDE -> Cursor.CROSSHAIR;
        };
    }

    /// A window over everything cannot be moved: there a new one is drawn.
    private Part partAt(double x) {
        Picture picture = viewModel.pictureProperty().get();
        Part part = chart.partAt(x);
        boolean whole = picture.window().covers(picture.domain());
        return whole && part == Part.WINDOW ? Part.OUTSIDE : part;
    }

    private void press(MouseEvent event) {
        held = partAt(event.getX());
        startX = event.getX();
        start = viewModel.pictureProperty().get().window();
    }

    private void drag(MouseEvent event) {
        if (event.isStillSincePress() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        long now = chart.millisAt(event.getX());
        long pressed = chart.millisAt(startX);
        switch (held) {
            case LEFT_EDGE -> look(now, start.toMillis());
            case RIGHT_EDGE -> look(start.fromMillis(), now);
            case WINDOW -> viewModel.look(start.moved(now - pressed));
            case OUTSIDE -> look(pressed, now);
        }
    }

    private void look(long one, long other) {
        if (one != other) {
            viewModel.look(
                    new TimeWindow(Math.min(one, other), Math.max(one, other)).zoomed(1, 0.5));
        }
    }

    private void click(MouseEvent event) {
        if (!event.isStillSincePress() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            viewModel.lookAtAll();
        } else if (held == Part.OUTSIDE) {
            TimeWindow window = viewModel.pictureProperty().get().window();
            viewModel.look(window.moved(chart.millisAt(event.getX()) - window.millisAt(0.5)));
        }
    }
}

package dumpexplorer.ui.timeline;

import java.util.Objects;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The timeline in a window of its own, as a user meets it: places are named by the moments that lie
/// there. To be used on the JavaFX thread.
final class TimelinePage {

    private static final double Y = 60;
    private static final int STEPS = 10;

    private final Stage stage = new Stage();
    private final TimelineView view;
    private final BarsChart bars;
    private double mouse;

    TimelinePage(TimelineView view) {
        this.view = view;
        stage.setScene(new Scene(new StackPane(view.node()), 900, 300));
        stage.show();
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        bars = (BarsChart) find("#timeline-bars");
    }

    private Node find(String id) {
        return Objects.requireNonNull(stage.getScene().lookup(id), id);
    }

    void hover(long millis) {
        mouse = bars.xOf(millis);
        fire(MouseEvent.MOUSE_MOVED, mouse, 0);
    }

    void click(long millis, int count) {
        double x = bars.xOf(millis);
        fire(MouseEvent.MOUSE_PRESSED, x, count);
        fire(MouseEvent.MOUSE_RELEASED, x, count);
        fire(MouseEvent.MOUSE_CLICKED, x, count);
    }

    void drag(long from, long to) {
        double start = bars.xOf(from);
        double end = bars.xOf(to);
        fire(MouseEvent.MOUSE_PRESSED, start, 1);
        for (int step = 1; step <= STEPS; step++) {
            fire(MouseEvent.MOUSE_DRAGGED, start + (end - start) * step / STEPS, 0);
        }
        fire(MouseEvent.MOUSE_RELEASED, end, 1);
    }

    private void fire(EventType<MouseEvent> type, double x, int clicks) {
        boolean still = type != MouseEvent.MOUSE_DRAGGED;
        bars.fireEvent(
                new MouseEvent(
                        type,
                        x,
                        Y,
                        x,
                        Y,
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        still,
                        null));
    }

    void wheel(long millis, double pixels) {
        mouse = bars.xOf(millis);
        bars.fireEvent(
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        mouse,
                        Y,
                        mouse,
                        Y,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        pixels,
                        0,
                        pixels,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    double momentWhereTheMouseIs() {
        return bars.millisAt(mouse);
    }

    void press(KeyCode code) {
        bars.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        KeyEvent.CHAR_UNDEFINED,
                        "",
                        code,
                        false,
                        false,
                        false,
                        false));
    }

    void askForTime() {
        view.askForTime();
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    boolean asksForTime() {
        return stage.getScene().lookup("#timeline-go") != null;
    }

    /// Types a time into the field and presses Enter.
    void goTo(String text) {
        var field = (TextField) find("#timeline-go");
        field.setText(text);
        field.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    String mistakeOfTime() {
        return ((Label) find("#timeline-go-mistake")).getText();
    }

    String tip() {
        return ((Label) find(".chart-tip")).getText();
    }

    String accessibleText() {
        return bars.getAccessibleText();
    }

    boolean isEmptyShown() {
        return find("#timeline-empty").isVisible();
    }

    void close() {
        stage.close();
    }
}

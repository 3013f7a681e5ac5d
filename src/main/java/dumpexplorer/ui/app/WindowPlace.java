package dumpexplorer.ui.app;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Size and place of the window, from one start to the next; never outside the screens that there are.
final class WindowPlace {

    private static final double WIDTH = 1480;
    private static final double HEIGHT = 940;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 480;

    private final Stage stage;
    private final WindowMemory memory;

    WindowPlace(Stage stage, WindowMemory memory) {
        this.stage = stage;
        this.memory = memory;
    }

    void restore() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(
                Math.min(memory.layoutNumber("window.width").orElse(WIDTH), screen.getWidth()));
        stage.setHeight(
                Math.min(memory.layoutNumber("window.height").orElse(HEIGHT), screen.getHeight()));
        OptionalDouble left = memory.layoutNumber("window.x");
        OptionalDouble top = memory.layoutNumber("window.y");
        if (left.isPresent()
                && top.isPresent()
                && isOnScreen(left.getAsDouble(), top.getAsDouble())) {
            stage.setX(left.getAsDouble());
            stage.setY(top.getAsDouble());
        }
        stage.setMaximized(memory.layout("window.maximized").filter("true"::equals).isPresent());
    }

    private boolean isOnScreen(double left, double top) {
        return !Screen.getScreensForRectangle(left, top, LEAST_WIDTH / 2, LEAST_HEIGHT / 2)
                .isEmpty();
    }

    void remember() {
        memory.rememberLayout("window.maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified()) {
            memory.rememberLayout("window.width", number(stage.getWidth()));
            memory.rememberLayout("window.height", number(stage.getHeight()));
            memory.rememberLayout("window.x", number(stage.getX()));
            memory.rememberLayout("window.y", number(stage.getY()));
        }
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.0f", pixels);
    }
}

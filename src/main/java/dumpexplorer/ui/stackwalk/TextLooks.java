package dumpexplorer.ui.stackwalk;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// How all texts of the dump view look: size and line breaks.
final class TextLooks {

    /// The sizes, in percent; `stackwalk.css` has a class for each.
    static final List<Integer> SIZES = List.of(70, 80, 90, 100, 110, 125, 150, 175, 200);

    private static final int NORMAL = 100;

    private final ReadOnlyIntegerWrapper zoom = new ReadOnlyIntegerWrapper(NORMAL);
    private final BooleanProperty wrapped = new SimpleBooleanProperty(false);

    ReadOnlyIntegerProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    BooleanProperty wrappedProperty() {
        return wrapped;
    }

    /// The same size, with line breaks of its own, on at first: for texts beside others.
    TextLooks beside() {
        var beside = new TextLooks();
        beside.zoom.bind(zoom);
        beside.wrapped.set(true);
        return beside;
    }

    void zoomIn() {
        step(1);
    }

    void zoomOut() {
        step(-1);
    }

    void zoomToNormal() {
        zoom.set(NORMAL);
    }

    private void step(int steps) {
        int next = SIZES.indexOf(zoom.get()) + steps;
        zoom.set(SIZES.get(Math.clamp(next, 0, SIZES.size() - 1)));
    }
}

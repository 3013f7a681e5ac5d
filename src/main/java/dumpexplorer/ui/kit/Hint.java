package dumpexplorer.ui.kit;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Says what a control is or does when the pointer rests on it. A tooltip is a window of its own, and
/// dozens of them at once hold up a view: it is made when the pointer first comes.
public final class Hint {

    private static final double MOST_WIDTH = 700;

    private final Control control;
    private String words = "";
    private @Nullable Tooltip tooltip;

    /// A hint that says nothing yet.
    public Hint(Control control) {
        this.control = control;
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, entered -> offer());
    }

    /// A hint that always says the same.
    public static void on(Control control, String words) {
        new Hint(control).say(words);
    }

    /// Says something else from now on; nothing where it is blank.
    public void say(String changed) {
        words = changed;
        if (tooltip != null) {
            offer();
        }
    }

    private void offer() {
        if (words.isBlank()) {
            control.setTooltip(null);
            return;
        }
        Tooltip shown = tooltip;
        if (shown == null) {
            shown = new Tooltip();
            shown.setWrapText(true);
            shown.setMaxWidth(MOST_WIDTH);
            tooltip = shown;
        }
        shown.setText(words);
        control.setTooltip(shown);
    }
}

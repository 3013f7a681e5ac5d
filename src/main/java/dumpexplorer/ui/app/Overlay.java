package dumpexplorer.ui.app;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A card above the dimmed window, one at a time. Escape or a click beside it takes it away and gives
/// the keyboard back to whoever had it.
final class Overlay {

    private final StackPane layer = new StackPane();
    private @Nullable Node hadFocus;

    Overlay() {
        layer.setId("overlay");
        layer.getStyleClass().add("overlay");
        layer.setVisible(false);
        layer.setFocusTraversable(true);
        layer.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getTarget().equals(layer)) {
                        hide();
                    }
                });
        layer.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        hide();
                    }
                });
    }

    Node node() {
        return layer;
    }

    boolean isShown() {
        return layer.isVisible();
    }

    /// Shows a card in place of the one that is shown, if any.
    ///
    /// @param focus what gets the keyboard
    void show(Node card, Node focus) {
        if (!isShown()) {
            hadFocus = layer.getScene().getFocusOwner();
        }
        layer.getChildren().setAll(card);
        layer.setVisible(true);
        // What lies in a scroll pane comes into the scene with the pane's looks only.
        layer.applyCss();
        layer.layout();
        focus.requestFocus();
    }

    /// Shows a card that has nothing to be operated.
    void show(Node card) {
        show(card, layer);
    }

    void hide() {
        layer.setVisible(false);
        layer.getChildren().clear();
        if (hadFocus != null) {
            hadFocus.requestFocus();
            hadFocus = null;
        }
    }
}

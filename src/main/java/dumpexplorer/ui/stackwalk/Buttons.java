package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Makes the small buttons of the dump view: an icon, what it does as tooltip and for screen readers.
final class Buttons {

    private Buttons() {}

    /// @param id the node's id
    /// @param key of the text that says what it does
    static Button icon(String id, Icon icon, String key, Runnable action) {
        var button = new Button();
        dress(button, id, icon, key);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button that stays down.
    static ToggleButton toggle(String id, Icon icon, String key) {
        var button = new ToggleButton();
        dress(button, id, icon, key);
        return button;
    }

    static void toClipboard(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void dress(ButtonBase button, String id, Icon icon, String key) {
        String words = Messages.text(key);
        button.setId(id);
        button.setGraphic(icon.node());
        button.setAccessibleText(words);
        Hint.on(button, words);
        button.getStyleClass().add("icon-button");
        button.setFocusTraversable(true);
    }
}

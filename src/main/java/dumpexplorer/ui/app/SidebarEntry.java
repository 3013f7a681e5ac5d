package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Quantities;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line at the left that can be chosen: sign, name, number.
final class SidebarEntry {

    private final ToggleButton button = new ToggleButton();
    private final Hint hint = new Hint(button);
    private final Label count = new Label();
    private final String name;
    private final List<Node> words;

    SidebarEntry(Icon icon, String name, Runnable chosen) {
        this.name = name;
        var label = new Label(name);
        label.setMinWidth(0);
        label.setMnemonicParsing(false);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.getStyleClass().add("sidebar-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        words = List.of(label, gap, count);
        var line = new HBox(icon.node(), label, gap, count);
        line.getStyleClass().add("sidebar-line");
        button.setGraphic(line);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("sidebar-entry");
        button.setAccessibleText(name);
        hint.say(name);
        button.setOnAction(event -> chosen.run());
    }

    ToggleButton node() {
        return button;
    }

    /// Says more than its name when the pointer rests on it.
    void explain(String words) {
        hint.say(words);
    }

    /// Shows the icon alone, its words at the mouse, or both.
    void fit(Room room) {
        for (Node part : words) {
            part.setVisible(room == Room.WIDE);
            part.setManaged(room == Room.WIDE);
        }
    }

    /// How much room the panel has.
    enum Room {
        NARROW,
        WIDE
    }

    void select(Choice choice) {
        button.setSelected(choice == Choice.CHOSEN);
    }

    /// Whether an entry is what is shown.
    enum Choice {
        CHOSEN,
        NOT_CHOSEN;

        static Choice of(boolean chosen) {
            return chosen ? CHOSEN : NOT_CHOSEN;
        }
    }

    void count(int groups) {
        count.setText(groups == 0 ? "" : Quantities.count(groups));
        button.setAccessibleText(Messages.text("sidebar.entry", name, groups));
    }
}

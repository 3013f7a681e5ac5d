package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All keys on one card.
final class HelpOverlay {

    private static final double KEYS_WIDTH = 102;
    private static final double WORDS_WIDTH = 172;

    private HelpOverlay() {}

    static Node card() {
        var title = new Label(Messages.text("help.title"));
        title.getStyleClass().addAll("strong", "overlay-title");
        var sections = new FlowPane();
        sections.getStyleClass().add("help-sections");
        for (Command.Section section : Command.Section.values()) {
            sections.getChildren().add(section(section));
        }
        var hint = new Label(Messages.text("help.hint"));
        hint.getStyleClass().add("faint");
        var card = new VBox(title, sections, hint);
        card.setId("help");
        card.getStyleClass().addAll("overlay-card", "help-card");
        return card;
    }

    private static Node section(Command.Section section) {
        var grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        // Sections stand below each other in columns.
        grid.getColumnConstraints().setAll(column(KEYS_WIDTH), column(WORDS_WIDTH));
        var title = new Label(Messages.text(section.messageKey()));
        title.getStyleClass().addAll("strong", "help-section");
        grid.add(title, 0, 0, 2, 1);
        int row = 1;
        for (Command command : Command.values()) {
            if (command.section() == section && command.hasKeys()) {
                grid.add(keys(command), 0, row);
                var words = new Label(Messages.text(command.messageKey()));
                words.setWrapText(true);
                grid.add(words, 1, row);
                row++;
            }
        }
        return grid;
    }

    private static ColumnConstraints column(double width) {
        var column = new ColumnConstraints(width);
        column.setMinWidth(width);
        return column;
    }

    private static Node keys(Command command) {
        List<String> names = new ArrayList<>();
        if (!command.characterText().isEmpty()) {
            names.add(command.characterText());
        }
        if (!command.combinationText().isEmpty()) {
            names.add(command.combinationText());
        }
        var keys = new HBox();
        keys.setAlignment(Pos.CENTER_LEFT);
        keys.getStyleClass().add("help-keys");
        for (String name : names) {
            var key = new Label(name);
            key.getStyleClass().addAll("mono", "key");
            keys.getChildren().add(key);
        }
        return keys;
    }
}

package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card that finds commands by their words.
final class CommandPalette {

    private final Map<Command, Runnable> actions;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final VBox card = new VBox(field, list);

    /// @param leave takes the card away
    CommandPalette(Map<Command, Runnable> actions, Runnable leave) {
        this.actions = actions;
        this.leave = leave;
        field.setId("palette-field");
        field.setPromptText(Messages.text("palette.prompt"));
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CommandCell());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                runSelected();
            }
        });
        card.setId("palette");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("overlay-card", "palette-card");
    }

    Node card() {
        return card;
    }

    Node focus() {
        return field;
    }

    private void find(String words) {
        List<String> wanted =
                Stream.of(words.toLowerCase(Locale.ENGLISH).split("\\s+", -1)).toList();
        list.setItems(
                FXCollections.observableList(
                        Arrays.stream(Command.values())
                                .filter(actions::containsKey)
                                .filter(command ->
                                        wanted.stream().allMatch(text(command)::contains))
                                .toList()));
        list.getSelectionModel().selectFirst();
    }

    private static String text(Command command) {
        return Messages.text(command.messageKey()).toLowerCase(Locale.ENGLISH);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> runSelected();
            default -> {
                return;
            }
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void runSelected() {
        Command command = list.getSelectionModel().getSelectedItem();
        Runnable action = command == null ? null : actions.get(command);
        if (action != null) {
            leave.run();
            action.run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var line = new HBox(new Label(Messages.text(command.messageKey())), gap);
            line.getStyleClass().add("palette-line");
            Stream.of(command.characterText(), command.combinationText())
                    .filter(key -> !key.isEmpty())
                    .forEach(key -> {
                        var label = new Label(key);
                        label.getStyleClass().addAll("mono", "key");
                        line.getChildren().add(label);
                    });
            setGraphic(line);
        }
    }
}

package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Messages;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card that asks for a name or a note.
final class PromptView {

    private static final int NOTE_ROWS = 6;

    private final TextInputControl input;
    private final Button saving = new Button(Messages.text("prompt.save"));
    private final VBox card;

    /// Asks for one line.
    static PromptView forTitle(String present, Consumer<String> save, Runnable leave) {
        var field = new TextField(present);
        field.selectAll();
        return new PromptView("rename", Messages.text("prompt.rename"), field, save, leave);
    }

    /// Asks for the name of a search, without which it cannot be kept.
    ///
    /// @param query what is searched for, to be seen while a name is thought of
    static PromptView forSearch(
            String present, String query, Consumer<String> save, Runnable leave) {
        var field = new TextField(present);
        field.selectAll();
        var view =
                new PromptView("search-name", Messages.text("prompt.search"), field, save, leave);
        var words = new Label(query.isEmpty() ? Messages.text("prompt.search.all") : query);
        words.getStyleClass().addAll("mono", "muted");
        words.setWrapText(true);
        view.card.getChildren().add(1, words);
        view.saving.disableProperty().bind(field.textProperty().map(String::isBlank));
        return view;
    }

    /// Asks for several lines.
    static PromptView forNote(String present, Consumer<String> save, Runnable leave) {
        var area = new TextArea(present);
        area.setPrefRowCount(NOTE_ROWS);
        area.setWrapText(true);
        return new PromptView("note", Messages.text("prompt.note"), area, save, leave);
    }

    private PromptView(
            String id,
            String question,
            TextInputControl input,
            Consumer<String> save,
            Runnable leave) {
        this.input = input;
        Runnable finish =
                () -> {
                    if (!saving.isDisabled()) {
                        leave.run();
                        save.accept(input.getText());
                    }
                };
        input.setId(id + "-input");
        input.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean single = input instanceof TextField;
                    if (event.getCode() == KeyCode.ENTER && (single || event.isShortcutDown())) {
                        event.consume();
                        finish.run();
                    }
                });
        var title = new Label(question);
        title.getStyleClass().addAll("strong", "overlay-title");
        saving.setId(id + "-save");
        saving.getStyleClass().add("accent");
        saving.setOnAction(event -> finish.run());
        var cancel = new Button(Messages.text("prompt.cancel"));
        cancel.setOnAction(event -> leave.run());
        var buttons = new HBox(cancel, saving);
        buttons.getStyleClass().add("prompt-buttons");
        card = new VBox(title, input, buttons);
        card.setId(id);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("overlay-card", "prompt-card");
    }

    Node card() {
        return card;
    }

    Node focus() {
        return input;
    }
}

package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.FrameLabels;
import dumpexplorer.core.text.StackCopy;
import dumpexplorer.core.text.StackRow;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.stackwalk.StackViewModel.Part;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// All that is known of the selected frame, and what can be done with it.
final class FramePane {

    private final Label name = new Label();
    private final Hint hint = new Hint(name);
    private final Button editor;
    private final Button everywhere;
    private final Button copy;
    private final Label nothing = new Label(Messages.text("stackwalk.frame.none"));
    private final Node text;
    private final BorderPane root = new BorderPane();

    FramePane(StackViewModel model, TextLooks looks) {
        name.setId("frame-name");
        name.getStyleClass().add("frame-name");
        name.setMinWidth(40);
        editor =
                Buttons.icon(
                        "frame-editor", Icon.EDITOR, "stackwalk.frame.editor", model::openSource);
        everywhere =
                Buttons.icon(
                        "frame-everywhere",
                        Icon.SEARCH,
                        "stackwalk.frame.everywhere",
                        model::searchSelected);
        copy =
                Buttons.icon(
                        "frame-copy",
                        Icon.COPY,
                        "stackwalk.copy.frame.text",
                        () -> model.copy(Part.FRAME, StackCopy.Form.TEXT, Buttons::toClipboard));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox.setHgrow(name, Priority.SOMETIMES);
        var bar = new HBox(name, space, editor, everywhere, copy);
        bar.getStyleClass().addAll("text-bar", "frame-bar");
        text = new LinesView("frame", model.aside(), looks.beside()).node();
        nothing.getStyleClass().add("explanation");
        nothing.setWrapText(true);
        root.setId("frame");
        root.setTop(bar);
        root.setCenter(new StackPane(text, nothing));
        model.selectedProperty().subscribe(this::show);
    }

    Region node() {
        return root;
    }

    private void show(StackRow.@Nullable OfFrame row) {
        boolean any = row != null;
        String words = row == null ? "" : row.number() + "  " + FrameLabels.name(row.frame());
        name.setText(words);
        hint.say(words);
        editor.setDisable(row == null || row.frame().file() == null);
        everywhere.setDisable(!any);
        copy.setDisable(!any);
        text.setVisible(any);
        nothing.setVisible(!any);
    }
}

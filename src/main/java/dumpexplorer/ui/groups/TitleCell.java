package dumpexplorer.ui.groups;

import dumpexplorer.core.query.GroupRow;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Shows what went wrong.
final class TitleCell extends LineCell {

    private final TitleLine title = new TitleLine();
    private final Node note = Icon.NOTE.node();
    private final HBox content = new HBox(title, note);

    TitleCell() {
        super("title-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        content.getStyleClass().add("title-content");
        note.getStyleClass().add("note-mark");
        HBox.setHgrow(title, Priority.ALWAYS);
        // Narrower than its text, so that the text gives way and not the column.
        content.setMinWidth(0);
        content.setPrefWidth(0);
    }

    @Override
    void show(Line line) {
        switch (line) {
            case Line.OfGroup group -> showGroup(group.row());
            case Line.OfDump dump -> show(TitleParts.of(dump.row().title()), dump.row().title());
            case Line.OfMore more ->
                    show(Messages.text("groups.more.dumps", more.offset() + 1, more.end()));
            case Line.OfFolder folder ->
                    show(
                            Objects.requireNonNullElseGet(
                                    folder.folder().value(),
                                    () -> Messages.text("groups.folder.none")));
        }
    }

    private void showGroup(GroupRow row) {
        String explanation = row.title() + "\n" + row.id().text();
        String words = row.note();
        show(
                TitleParts.of(row.title()),
                words == null ? explanation : explanation + "\n\n" + words);
        boolean noted = words != null;
        note.setVisible(noted);
        note.setManaged(noted);
    }

    private void show(String plain) {
        show(new TitleParts("", plain, ""), plain);
    }

    private void show(TitleParts parts, String explanation) {
        title.show(parts);
        note.setVisible(false);
        note.setManaged(false);
        setGraphic(content);
        explain(explanation);
    }
}

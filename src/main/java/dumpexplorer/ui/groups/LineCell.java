package dumpexplorer.ui.groups;

import dumpexplorer.ui.kit.Hint;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/// A cell of the tree, which shows one thing about whatever its row stands for.
abstract class LineCell extends TreeTableCell<TreeEntry, Line> {

    private final Hint hint = new Hint(this);

    LineCell(String styleClass) {
        getStyleClass().add(styleClass);
        setAccessibleRole(AccessibleRole.TREE_TABLE_CELL);
    }

    @Override
    protected final void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            explain("");
        } else {
            show(line);
        }
    }

    /// Shows a line; text and graphic are those of nothing or of the last line.
    abstract void show(Line line);

    /// Says more about it, when the mouse rests on it and to screen readers; empty for nothing.
    final void explain(String words) {
        hint.say(words);
        if (!words.isEmpty()) {
            setAccessibleText(words);
        }
    }
}

package dumpexplorer.ui.groups;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A row of the tree. What it shows can change without the tree's noticing, only the cells that show it
/// do: thousands of groups are brought up to date for next to nothing.
final class TreeEntry {

    private final ReadOnlyObjectWrapper<Line> line;

    TreeEntry(Line line) {
        this.line = new ReadOnlyObjectWrapper<>(line);
    }

    Line line() {
        return line.get();
    }

    void show(Line newer) {
        line.set(newer);
    }

    ReadOnlyObjectProperty<Line> lineProperty() {
        return line.getReadOnlyProperty();
    }
}

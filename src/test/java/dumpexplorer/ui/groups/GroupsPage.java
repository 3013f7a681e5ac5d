package dumpexplorer.ui.groups;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The groups tree in a window of its own, as a user meets it. To be used on the JavaFX thread.
final class GroupsPage {

    private final Stage stage = new Stage();
    private final Region view;
    private final TreeTableView<?> table;

    GroupsPage(GroupsView groups) {
        view = (Region) groups.node();
        stage.setScene(new Scene(new StackPane(view), 900, 500));
        stage.show();
        table = (TreeTableView<?>) find("#groups-table");
        layOut();
    }

    private Node find(String id) {
        return Objects.requireNonNull(stage.getScene().lookup(id), id);
    }

    void layOut() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    /// What the rows are called, from the top; dumps by their time.
    List<String> rows() {
        return IntStream.range(0, table.getExpandedItemCount())
                .mapToObj(row -> words(((TreeEntry) table.getTreeItem(row).getValue()).line()))
                .toList();
    }

    private static String words(Line line) {
        return switch (line) {
            case Line.OfGroup group -> group.row().title() + " " + group.row().count();
            case Line.OfDump dump -> dump.row().time().toString();
            case Line.OfMore more -> more.offset() + " to " + more.end();
            case Line.OfFolder folder -> "folder " + folder.folder().value();
        };
    }

    /// Columns that can be seen, from left to right.
    List<String> columns() {
        layOut();
        return table.getVisibleLeafColumns().stream()
                .map(column -> String.valueOf(column.getUserData()))
                .toList();
    }

    double titleWidth() {
        return table.getTreeColumn().getWidth();
    }

    void resize(double width) {
        view.setMaxWidth(width);
        layOut();
    }

    void select(int... rows) {
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().selectIndices(rows[0], rows);
    }

    List<Integer> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedIndices());
    }

    void type(String character) {
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
    }

    void press(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
        layOut();
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        table.fireEvent(new KeyEvent(type, character, "", code, false, false, false, false));
    }

    String count() {
        return ((Labeled) find("#groups-count")).getText();
    }

    /// What stands in place of groups where there are none.
    String placeholder() {
        layOut();
        return ((Labeled) table.getPlaceholder().lookup(".strong")).getText();
    }

    void clearQuery() {
        ((Button) find("#groups-clear-query")).fire();
    }

    void close() {
        stage.close();
    }
}

package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.text.LineMark;
import dumpexplorer.core.text.StackRow;
import dumpexplorer.core.text.StackText;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.stackwalk.FrameCell.Column;
import dumpexplorer.ui.stackwalk.LinesViewModel.Jump;
import dumpexplorer.ui.stackwalk.TextRange.TextPlace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// Shows stacks as a table: a row for each line that the text would show, so that folds, selection and
/// search are the same in both. Rows are made as they come into view.
final class FrameTable {

    private static final int ROWS_ABOVE = 4;

    private final StackViewModel model;
    private final LinesViewModel lines;
    private final TableView<Integer> table = new TableView<>();
    private final Map<Column, TableColumn<Integer, Integer>> columns = new EnumMap<>(Column.class);
    private final FrameColumns widths;
    private final BorderPane root = new BorderPane();
    private boolean following;

    /// @param menu what can be done with the selected frame
    FrameTable(StackViewModel model, TextLooks looks, ContextMenu menu) {
        this.model = model;
        this.lines = model.lines();
        table.setId("stack-table");
        table.getStyleClass().add("frames");
        table.setAccessibleText(Messages.text("stackwalk.table"));
        table.setPlaceholder(new Label(Messages.text("stackwalk.none")));
        table.setContextMenu(menu);
        table.setRowFactory(_ -> new Row());
        for (Column column : Column.values()) {
            columns.put(column, column(column));
        }
        table.getColumns().setAll(columns.values());
        widths = new FrameColumns(table, columns, looks);
        looks.zoomProperty()
                .subscribe((before, after) -> zoom(before.intValue(), after.intValue()));
        zoom(looks.zoomProperty().get(), looks.zoomProperty().get());
        root.setCenter(table);
        root.setRight(new HitMarks(lines));
        model.textProperty().subscribe(this::showColumns);
        lines.linesProperty().subscribe(this::show);
        lines.selectionProperty().subscribe(range -> select(range.caret().line()));
        lines.jumpProperty().subscribe(this::jump);
        table.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(row -> selected(row.intValue()));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return root;
    }

    void focus() {
        table.requestFocus();
    }

    private TableColumn<Integer, Integer> column(Column kind) {
        var column = new TableColumn<Integer, Integer>(Messages.text(kind.messageKey()));
        column.setId("stack-column-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue()).getReadOnlyProperty());
        column.setCellFactory(_ -> new FrameCell(kind, model));
        return column;
    }

    // A column that nothing stands in only takes room away.
    private void showColumns(@Nullable StackText text) {
        if (text == null) {
            return;
        }
        widths.need(
                columns.keySet().stream().filter(column -> isNeeded(column, text)).toList(),
                longestAddress(text));
    }

    private static int longestAddress(StackText text) {
        return text.sections().stream()
                .flatMap(section -> section.first().frames().stream())
                .map(Frame::address)
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static boolean isNeeded(Column column, StackText text) {
        return column == Column.NUMBER
                || column == Column.FUNCTION
                || text.sections().stream()
                        .flatMap(section -> section.first().frames().stream())
                        .anyMatch(column::holds);
    }

    private void zoom(int before, int after) {
        table.getStyleClass().remove("zoom-" + before);
        table.getStyleClass().add("zoom-" + after);
    }

    private void show(FoldedLines changed) {
        following = true;
        table.setItems(new RowList(changed));
        // A row of the same number may stand for something else now, which the table cannot know.
        table.refresh();
        following = false;
        select(lines.selectionProperty().get().caret().line());
    }

    private void select(int line) {
        if (!following && lines.lines().rows() > 0) {
            following = true;
            table.getSelectionModel().clearAndSelect(lines.lines().rowOf(line));
            following = false;
        }
    }

    private void selected(int row) {
        if (!following && row >= 0 && row < lines.lines().rows()) {
            following = true;
            lines.select(TextRange.at(new TextPlace(lines.lines().lineOf(row), 0)));
            following = false;
        }
    }

    private void jump(Jump jump) {
        if (lines.lines().rows() == 0) {
            return;
        }
        int row = lines.lines().rowOf(jump.line());
        if (jump.goal() == LinesViewModel.Goal.TOP) {
            table.scrollTo(row);
        } else if (!isSeen(row)) {
            table.scrollTo(row < rowsThatFit() ? 0 : row - ROWS_ABOVE);
        }
    }

    private boolean isSeen(int row) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() < row
                && flow.getLastVisibleCell().getIndex() > row;
    }

    /// How many rows there is room for; a guess before the table has its size.
    private int rowsThatFit() {
        double height = Math.max(300, table.getHeight());
        return (int) (height / Math.max(16, table.getFixedCellSize())) - 3;
    }

    private void key(KeyEvent event) {
        int line = lines.selectionProperty().get().caret().line();
        switch (event.getCode()) {
            case ENTER, SPACE -> model.activate(line);
            case RIGHT -> turn(line, false);
            case LEFT -> turn(line, true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void turn(int line, boolean openNow) {
        if (lines.lines().findFold(line).isPresent() && lines.lines().isOpen(line) == openNow) {
            lines.toggle(line);
        }
    }

    /// A row that is coloured by what its line is.
    private final class Row extends TableRow<Integer> {

        private List<String> painted = List.of();

        Row() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        }

        @Override
        protected void updateItem(Integer line, boolean none) {
            super.updateItem(line, none);
            StackText text = model.textProperty().get();
            boolean any = !none && line != null && text != null && line < text.size();
            paint(any ? LineStyles.ofParagraph(text.line(line)) : List.of());
        }

        // Every change of classes takes the whole row to be styled again.
        private void paint(List<String> wanted) {
            if (!wanted.equals(painted)) {
                getStyleClass().removeAll(painted);
                getStyleClass().addAll(wanted);
                painted = wanted;
            }
        }

        private void clicked(MouseEvent event) {
            StackText text = model.textProperty().get();
            if (event.getButton() != MouseButton.PRIMARY || isEmpty() || text == null) {
                return;
            }
            int line = getItem();
            Set<LineMark> marks = text.line(line).marks();
            boolean active = marks.contains(LineMark.FOLD_LINE) || marks.contains(LineMark.LINK);
            if (active && event.getClickCount() == 1) {
                model.activate(line);
            } else if (event.getClickCount() == 2 && text.row(line) instanceof StackRow.OfFrame) {
                model.openSource();
            }
        }
    }
}

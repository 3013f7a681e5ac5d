package dumpexplorer.ui.groups;

import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.GroupRow;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Copies selected rows as lines with tabs, as spreadsheets take them.
final class GroupClipboard {

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TreeTableView<TreeEntry> table;

    GroupClipboard(TreeTableView<TreeEntry> table) {
        this.table = table;
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (COPY.match(event)) {
                        copySelected();
                        event.consume();
                    }
                });
    }

    void copySelected() {
        String lines =
                table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .map(item -> text(item.getValue().line()))
                        .collect(Collectors.joining("\n"));
        var content = new ClipboardContent();
        content.putString(lines);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String text(Line line) {
        return switch (line) {
            case Line.OfGroup(GroupRow row, var scope) ->
                    tabbed(row.id(), row.title(), row.count(), row.first(), row.last());
            case Line.OfDump(DumpRow row) ->
                    tabbed(row.id(), row.title(), row.source(), row.time(), row.version());
            case Line.OfMore more -> tabbed(more.group().row().id(), more.offset(), more.end());
            case Line.OfFolder(FolderRow folder) -> tabbed(folder.value(), folder.count());
        };
    }

    private static String tabbed(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell.toString().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t"));
    }
}

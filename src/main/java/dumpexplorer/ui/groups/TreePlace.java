package dumpexplorer.ui.groups;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Keeps what is selected and what is scrolled to while rows of a tree change places.
final class TreePlace {

    /// Beyond so many selected rows, finding each one's place would be felt.
    private static final int FEW = 100;

    private static final int ROWS_ABOVE = 3;

    private final IndexedTreeTable table;

    TreePlace(IndexedTreeTable table) {
        this.table = table;
    }

    /// What becomes of the selection when nothing of it is left.
    enum WhenGone {
        /// The row that took its place is selected, so that one decision follows the other.
        SELECT_NEXT,
        SELECT_NOTHING
    }

    /// A place to come back to.
    ///
    /// @param selected rows, in the order of the tree
    /// @param above what the first of them is below of
    /// @param focused the row with the focus
    /// @param firstIndex place of the first selected row, or -1
    /// @param top the first row in sight; null when that is the first of all, which then stays so
    /// @param hiddenPixels how much of it is scrolled out of sight
    record Kept(
            List<TreeItem<TreeEntry>> selected,
            @Nullable TreeItem<TreeEntry> above,
            @Nullable TreeItem<TreeEntry> focused,
            int firstIndex,
            @Nullable TreeItem<TreeEntry> top,
            double hiddenPixels) {}

    Kept keep() {
        var selection = table.getSelectionModel();
        List<TreeItem<TreeEntry>> selected = selected();
        int first =
                selection.getSelectedIndices().stream().mapToInt(index -> index).min().orElse(-1);
        TreeItem<TreeEntry> above = selected.isEmpty() ? null : selected.getFirst().getParent();
        TreeItem<TreeEntry> focused = table.getFocusModel().getFocusedItem();
        IndexedCell<?> cell = findFlow().map(VirtualFlow::getFirstVisibleCell).orElse(null);
        if (cell == null || (cell.getIndex() <= 0 && cell.getLayoutY() >= 0)) {
            return new Kept(selected, above, focused, first, null, 0);
        }
        TreeItem<TreeEntry> top = table.getTreeItem(cell.getIndex());
        return new Kept(selected, above, focused, first, top, -cell.getLayoutY());
    }

    /// Selected rows, in the order in which they were selected.
    List<TreeItem<TreeEntry>> selected() {
        return table.getSelectionModel().getSelectedIndices().stream()
                .map(table::getTreeItem)
                .filter(Objects::nonNull)
                .toList();
    }

    void restore(Kept kept, WhenGone whenGone) {
        var selection = table.getSelectionModel();
        int[] rows = rowsOf(kept.selected());
        selection.clearSelection();
        if (rows.length > 0) {
            selection.selectIndices(rows[0], rows);
        } else if (kept.firstIndex() >= 0 && whenGone == WhenGone.SELECT_NEXT) {
            selectNear(kept);
        }
        if (kept.focused() != null && isShown(kept.focused())) {
            table.getFocusModel().focus(table.getRow(kept.focused()));
        }
        restoreScroll(kept);
    }

    private void selectNear(Kept kept) {
        TreeItem<TreeEntry> above = kept.above();
        if (above != null && !above.equals(table.getRoot()) && isShown(above)) {
            table.getSelectionModel().select(table.getRow(above));
        } else if (table.getExpandedItemCount() > 0) {
            int next = Math.min(kept.firstIndex(), table.getExpandedItemCount() - 1);
            table.getSelectionModel().select(next);
        }
    }

    private void restoreScroll(Kept kept) {
        TreeItem<TreeEntry> top = kept.top();
        if (top != null && isShown(top)) {
            table.scrollTo(table.getRow(top));
            findFlow().ifPresent(flow -> flow.scrollPixels(kept.hiddenPixels()));
        }
    }

    /// Selects one row and brings it into sight.
    void select(TreeItem<TreeEntry> item) {
        for (TreeItem<TreeEntry> up = item.getParent(); up != null; up = up.getParent()) {
            up.setExpanded(true);
        }
        int row = table.getRow(item);
        table.getSelectionModel().clearAndSelect(row);
        bringIntoSight(row);
    }

    /// Scrolls only if it has to.
    void bringIntoSight(int row) {
        if (!isInSight(row)) {
            table.scrollTo(Math.max(0, row - ROWS_ABOVE));
        }
    }

    /// Tells whether a row can be seen whole.
    private boolean isInSight(int row) {
        return findFlow()
                .filter(flow -> flow.getFirstVisibleCell() != null)
                .filter(flow -> flow.getFirstVisibleCell().getIndex() < row)
                .filter(flow -> row < flow.getLastVisibleCell().getIndex())
                .isPresent();
    }

    /// Places of those that are still in the tree and not folded away, in no order.
    private int[] rowsOf(List<TreeItem<TreeEntry>> items) {
        if (items.size() <= FEW) {
            return items.stream().filter(this::isShown).mapToInt(table::getRow).toArray();
        }
        Set<TreeItem<TreeEntry>> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(items);
        List<TreeItem<TreeEntry>> rows = table.rows();
        return IntStream.range(0, rows.size())
                .filter(row -> wanted.contains(rows.get(row)))
                .toArray();
    }

    private boolean isShown(TreeItem<TreeEntry> item) {
        TreeItem<TreeEntry> up = item;
        while (up.getParent() != null && up.getParent().isExpanded()) {
            up = up.getParent();
        }
        return up.equals(table.getRoot()) && !item.equals(up);
    }

    private Optional<VirtualFlow<?>> findFlow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }
}

package dumpexplorer.ui.groups;

import dumpexplorer.core.query.Query;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/// A tree table that finds its rows by their numbers at once. The toolkit's own counts them from the
/// top, each anew: selecting 30,000 rows took it 25 seconds.
final class IndexedTreeTable extends TreeTableView<TreeEntry> {

    private final Branch top = new Branch(new Line.OfFolder(new FolderRow(null, 0, Query.ALL)));
    private @Nullable List<TreeItem<TreeEntry>> rows;

    /// A table with nothing below its root, which is not shown itself.
    IndexedTreeTable() {
        // Told before the table itself, so that it never finds the rows of before.
        top.addEventHandler(TreeItem.<TreeEntry>treeNotificationEvent(), event -> rows = null);
        top.setExpanded(true);
        setShowRoot(false);
        setRoot(top);
    }

    /// What all rows are below of.
    Branch top() {
        return top;
    }

    /// All rows that are not folded away, from the top.
    List<TreeItem<TreeEntry>> rows() {
        List<TreeItem<TreeEntry>> known = rows;
        if (known != null) {
            return known;
        }
        var found = new ArrayList<TreeItem<TreeEntry>>();
        TreeItem<TreeEntry> root = getRoot();
        if (root == null) {
            // Asked by the table while it is being built.
            return found;
        }
        if (root.isExpanded()) {
            addRows(root, found);
        }
        rows = found;
        return found;
    }

    private static void addRows(TreeItem<TreeEntry> above, List<TreeItem<TreeEntry>> found) {
        for (TreeItem<TreeEntry> item : above.getChildren()) {
            found.add(item);
            if (item.isExpanded()) {
                addRows(item, found);
            }
        }
    }

    @Override
    public @Nullable TreeItem<TreeEntry> getTreeItem(int row) {
        List<TreeItem<TreeEntry>> known = rows();
        return row >= 0 && row < known.size() ? known.get(row) : null;
    }
}

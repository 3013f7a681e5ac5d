package dumpexplorer.ui.groups;

import dumpexplorer.ui.kit.GroupDecision;
import java.util.Map;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What single keys do in the tree, where the window does not take them first.
final class GroupKeys {

    private final TreeTableView<TreeEntry> table;
    private final TreePlace place;
    private final Map<String, Runnable> letters;

    GroupKeys(TreeTableView<TreeEntry> table, GroupsViewModel viewModel, TreePlace place) {
        this.table = table;
        this.place = place;
        this.letters =
                Map.of(
                        "j", () -> step(1),
                        "k", () -> step(-1),
                        "e", () -> viewModel.decide(new GroupDecision.Resolve()),
                        "i", () -> viewModel.decide(new GroupDecision.Ignore()),
                        "a", () -> viewModel.decide(new GroupDecision.Acknowledge()),
                        "o", () -> viewModel.decide(new GroupDecision.Reopen()),
                        "s", () -> viewModel.decide(new GroupDecision.ToggleFavourite()),
                        "m", viewModel::merge,
                        "r", viewModel::askForTitle,
                        "n", viewModel::askForNote);
        // Typed, not pressed: the window listens to what is typed, and takes it first.
        table.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void type(KeyEvent event) {
        Runnable action = letters.get(event.getCharacter());
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (action != null && plain) {
            action.run();
            event.consume();
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            open();
            event.consume();
        }
    }

    /// Goes some rows down, or up where negative.
    void step(int rows) {
        int last = table.getExpandedItemCount() - 1;
        if (last >= 0) {
            int from = table.getSelectionModel().getSelectedIndex();
            int to = Math.clamp((long) from + rows, 0, last);
            table.getSelectionModel().clearAndSelect(to);
            place.bringIntoSight(to);
        }
    }

    /// Unfolds or folds the row with the focus.
    void open() {
        TreeItem<TreeEntry> item = table.getFocusModel().getFocusedItem();
        if (item != null && !item.isLeaf()) {
            item.setExpanded(!item.isExpanded());
        }
    }
}

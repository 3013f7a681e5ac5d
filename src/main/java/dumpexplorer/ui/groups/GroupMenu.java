package dumpexplorer.ui.groups;

import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the selected groups; says with how many.
final class GroupMenu {

    private final GroupsViewModel viewModel;
    private final Runnable copy;
    private final ContextMenu menu = new ContextMenu();

    /// A menu that always fits the selection.
    ///
    /// @param copy copies what is selected
    GroupMenu(GroupsViewModel viewModel, Runnable copy) {
        this.viewModel = viewModel;
        this.copy = copy;
        menu.setId("groups-menu");
        viewModel.selectionProperty().subscribe(this::fill);
    }

    ContextMenu menu() {
        return menu;
    }

    private void fill(Selection selection) {
        int groups = selection.groups().size();
        menu.getItems()
                .setAll(
                        decision(
                                "resolve",
                                Messages.text("groups.menu.resolve", groups),
                                Icon.GROUP_RESOLVED,
                                new GroupDecision.Resolve()),
                        decision(
                                "ignore",
                                Messages.text("groups.menu.ignore", groups),
                                Icon.GROUP_IGNORED,
                                new GroupDecision.Ignore()),
                        decision(
                                "acknowledge",
                                Messages.text("groups.menu.acknowledge", groups),
                                Icon.GROUP_ACKNOWLEDGED,
                                new GroupDecision.Acknowledge()),
                        decision(
                                "reopen",
                                Messages.text("groups.menu.reopen", groups),
                                Icon.GROUP_OPEN,
                                new GroupDecision.Reopen()),
                        decision(
                                "star",
                                Messages.text("groups.menu.star", groups),
                                Icon.FAVOURITE,
                                new GroupDecision.ToggleFavourite()),
                        new SeparatorMenuItem());
        addPrompts(groups);
        MenuItem compare =
                item(
                        "compare",
                        Messages.text("groups.menu.compare"),
                        Icon.COMPARE,
                        viewModel::compare);
        compare.setDisable(!viewModel.canCompare());
        menu.getItems().add(compare);
        MenuItem merge =
                item(
                        "merge",
                        Messages.text("groups.menu.merge", groups),
                        Icon.MERGE,
                        viewModel::merge);
        merge.setDisable(!viewModel.canMerge());
        MenuItem split =
                item("split", Messages.text("groups.menu.split"), Icon.SPLIT, viewModel::split);
        split.setDisable(!viewModel.canSplit());
        menu.getItems().addAll(merge, split);
        menu.getItems().add(item("copy", Messages.text("groups.menu.copy"), Icon.COPY, copy));
        menu.getItems().forEach(item -> item.setDisable(groups == 0 || item.isDisable()));
    }

    private void addPrompts(int groups) {
        MenuItem rename =
                item(
                        "rename",
                        Messages.text("groups.menu.rename"),
                        Icon.RENAME,
                        viewModel::askForTitle);
        MenuItem note =
                item("note", Messages.text("groups.menu.note"), Icon.NOTE, viewModel::askForNote);
        rename.setDisable(groups != 1);
        note.setDisable(groups != 1);
        menu.getItems().addAll(rename, note, new SeparatorMenuItem());
    }

    private MenuItem decision(String name, String text, Icon icon, GroupDecision decision) {
        return item(name, text, icon, () -> viewModel.decide(decision));
    }

    private static MenuItem item(String name, String text, Icon icon, Runnable action) {
        var item = new MenuItem(text, icon.node());
        item.setId("groups-menu-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }
}

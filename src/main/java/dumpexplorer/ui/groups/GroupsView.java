package dumpexplorer.ui.groups;

import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.YieldingBox;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The groups tree: how many there are, how they are arranged, and the tree itself.
public final class GroupsView {

    private final GroupsViewModel viewModel;
    private final IndexedTreeTable table;
    private final GroupKeys keys;
    private final VBox root = new VBox();

    /// A view of a view model.
    public GroupsView(GroupsViewModel viewModel) {
        this.viewModel = viewModel;
        this.table = new GroupsTable(viewModel).table();
        var place = new TreePlace(table);
        this.keys = new GroupKeys(table, viewModel, place);
        new GroupsTree(table, viewModel, place);
        var clipboard = new GroupClipboard(table);
        table.setContextMenu(new GroupMenu(viewModel, clipboard::copySelected).menu());
        table.setPlaceholder(placeholder());
        VBox.setVgrow(table, Priority.ALWAYS);
        root.setId("groups");
        root.getStyleClass().addAll("groups", "pane");
        root.getChildren().addAll(header(), table);
    }

    /// The node to place in the window.
    public Node node() {
        return root;
    }

    /// Takes the keyboard.
    public void focus() {
        table.requestFocus();
    }

    /// Goes to the next row.
    public void selectNext() {
        keys.step(1);
    }

    /// Goes to the row before.
    public void selectPrevious() {
        keys.step(-1);
    }

    private Node header() {
        var title = new Label();
        title.setId("groups-count");
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty()
                .bind(Bindings.createStringBinding(this::count, viewModel.listProperty()));
        var selected = new Label();
        selected.setId("groups-selected");
        selected.getStyleClass().add("muted");
        selected.textProperty()
                .bind(Bindings.createStringBinding(this::selected, viewModel.selectionProperty()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var controls = new HBox(hierarchy(), columns());
        controls.getStyleClass().add("view-controls");
        controls.setMinWidth(Region.USE_PREF_SIZE);
        controls.setFillHeight(false);
        var header = new YieldingBox(title, selected, gap, controls);
        header.yieldInOrder(selected);
        header.getStyleClass().add("view-header");
        return header;
    }

    private String count() {
        GroupList list = viewModel.listProperty().get();
        return Messages.text("groups.total", list.rows().size(), list.dumps());
    }

    private String selected() {
        int groups = viewModel.selectionProperty().get().groups().size();
        return groups < 2 ? "" : Messages.text("groups.selected", groups);
    }

    private Node hierarchy() {
        var menu = menu("groups-hierarchy", Icon.HIERARCHY, "groups.hierarchy");
        var group = new ToggleGroup();
        for (Hierarchy hierarchy : Hierarchy.values()) {
            var item = new RadioMenuItem(Messages.text(hierarchy.messageKey()));
            item.setId("groups-hierarchy-" + hierarchy.name());
            item.setToggleGroup(group);
            item.setOnAction(event -> viewModel.turn(hierarchy));
            viewModel
                    .layoutProperty()
                    .subscribe(layout -> item.setSelected(layout.hierarchy() == hierarchy));
            menu.getItems().add(item);
        }
        menu.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        Messages.text(
                                                viewModel
                                                        .layoutProperty()
                                                        .get()
                                                        .hierarchy()
                                                        .messageKey()),
                                viewModel.layoutProperty()));
        return menu;
    }

    private Node columns() {
        var menu = menu("groups-columns", Icon.COLUMNS, "groups.columns");
        for (GroupColumn column : GroupColumn.values()) {
            var item = new CheckMenuItem(Messages.text(column.messageKey()));
            item.setId("groups-columns-" + column.name());
            item.setDisable(column == GroupColumn.TITLE);
            item.setOnAction(event -> showColumn(column, item.isSelected()));
            viewModel.layoutProperty().subscribe(layout -> item.setSelected(layout.shows(column)));
            viewModel
                    .withoutRoomProperty()
                    .subscribe(away -> item.setText(name(column, away.contains(column))));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String name(GroupColumn column, boolean withoutRoom) {
        String name = Messages.text(column.messageKey());
        return withoutRoom ? Messages.text("groups.column.no.room", name) : name;
    }

    private void showColumn(GroupColumn column, boolean shown) {
        List<ColumnLayout.Shown> columns =
                new ArrayList<>(viewModel.layoutProperty().get().columns());
        columns.removeIf(each -> each.column() == column);
        if (shown) {
            int place =
                    (int)
                            columns.stream()
                                    .filter(each -> each.column().compareTo(column) < 0)
                                    .count();
            columns.add(place, new ColumnLayout.Shown(column, column.widthPixels()));
        }
        viewModel.setColumns(columns);
    }

    private static MenuButton menu(String id, Icon icon, String key) {
        var menu = new MenuButton(null, icon.node());
        menu.setId(id);
        menu.getStyleClass().addAll("small", "flat");
        Hint.on(menu, Messages.text(key));
        menu.setAccessibleText(Messages.text(key));
        return menu;
    }

    private Node placeholder() {
        var words = new Label();
        words.getStyleClass().add("strong");
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::nothingWords,
                                viewModel.failureProperty(),
                                viewModel.readProperty(),
                                viewModel.listProperty()));
        var clear = new Button(Messages.text("groups.empty.clear"));
        clear.setId("groups-clear-query");
        clear.setOnAction(event -> viewModel.clearQuery());
        clear.visibleProperty()
                .bind(viewModel.readProperty().and(viewModel.failureProperty().isEmpty()));
        clear.managedProperty().bind(clear.visibleProperty());
        var again = new Button(Messages.text("groups.failed.again"));
        again.setOnAction(event -> viewModel.readAgain());
        again.visibleProperty().bind(viewModel.failureProperty().isNotEmpty());
        again.managedProperty().bind(again.visibleProperty());
        var box = new VBox(words, clear, again);
        box.getStyleClass().add("empty-state");
        return box;
    }

    private String nothingWords() {
        String failure = viewModel.failureProperty().get();
        if (!failure.isEmpty()) {
            return Messages.text("groups.failed", failure);
        }
        if (!viewModel.readProperty().get()) {
            return Messages.text("groups.reading");
        }
        String query = viewModel.listProperty().get().query().text();
        return query.isEmpty()
                ? Messages.text("groups.empty")
                : Messages.text("groups.empty.query", query);
    }
}

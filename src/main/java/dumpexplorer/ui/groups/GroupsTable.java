package dumpexplorer.ui.groups;

import dumpexplorer.ui.kit.Messages;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableColumn.SortType;
import javafx.scene.control.TreeTableView;

/// The columns of the tree: which are shown, how wide, in which order, sorted by which. The title takes
/// the width that the others leave.
final class GroupsTable {

    private static final double LEAST_TITLE = 110;

    /// Some 30 letters.
    private static final double READABLE_TITLE = 250;

    /// What is put away first where there is no room.
    private static final List<GroupColumn> DISPENSABLE =
            List.of(
                    GroupColumn.TAGS,
                    GroupColumn.COMPONENTS,
                    GroupColumn.PRODUCTS,
                    GroupColumn.FIRST,
                    GroupColumn.VERSIONS,
                    GroupColumn.SOURCES,
                    GroupColumn.TREND,
                    GroupColumn.LAST);

    /// Room for the scroll bar, which is there more often than not.
    private static final double SCROLL_BAR = 14;

    private final IndexedTreeTable table = new IndexedTreeTable();
    private final GroupsViewModel viewModel;
    private final Map<GroupColumn, TreeTableColumn<TreeEntry, Line>> columns =
            new EnumMap<>(GroupColumn.class);
    private boolean arranging;

    GroupsTable(GroupsViewModel viewModel) {
        this.viewModel = viewModel;
        table.setId("groups-table");
        table.setAccessibleText(Messages.text("groups.accessible"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> new EntryRow());
        var cells = new Cells(viewModel);
        for (GroupColumn column : GroupColumn.values()) {
            columns.put(column, column(column, cells));
        }
        table.setTreeColumn(columns.get(GroupColumn.TITLE));
        table.setColumnResizePolicy(this::resize);
        viewModel.layoutProperty().subscribe(this::arrange);
        // Rows come sorted from the view model: the table only shows by what. It sorts at once.
        table.setSortPolicy(view -> sort());
        table.getColumns()
                .addListener(
                        (ListChangeListener<TreeTableColumn<TreeEntry, ?>>) change -> remember());
        table.widthProperty().addListener((property, old, width) -> fitTitle());
    }

    IndexedTreeTable table() {
        return table;
    }

    private TreeTableColumn<TreeEntry, Line> column(GroupColumn shown, Cells cells) {
        var column = new TreeTableColumn<TreeEntry, Line>(Messages.text(shown.messageKey()));
        column.setId("groups-column-" + shown.name());
        column.getStyleClass().add(shown.name().toLowerCase(Locale.ROOT) + "-column");
        column.setUserData(shown);
        column.setCellValueFactory(features -> features.getValue().getValue().lineProperty());
        column.setCellFactory(view -> cells.create(shown));
        column.setSortType(SortType.DESCENDING);
        boolean symbol = shown == GroupColumn.STATUS || shown == GroupColumn.FAVOURITE;
        column.setResizable(!symbol);
        column.setMinWidth(shown == GroupColumn.TITLE ? LEAST_TITLE : 30);
        column.setPrefWidth(shown.widthPixels());
        column.widthProperty().addListener((property, old, width) -> remember());
        return column;
    }

    /// Shows columns, widths and order as a layout says, if it is not what is shown already.
    private void arrange(ColumnLayout layout) {
        if (arranging || layout.columns().equals(shown())) {
            showOrder(layout);
            return;
        }
        arranging = true;
        var wanted =
                layout.columns().stream().map(ColumnLayout.Shown::column).map(this::get).toList();
        layout.columns().forEach(shown -> get(shown.column()).setPrefWidth(shown.widthPixels()));
        if (!table.getColumns().equals(wanted)) {
            table.getColumns().setAll(wanted);
        }
        showOrder(layout);
        fitTitle();
        arranging = false;
    }

    private void showOrder(ColumnLayout layout) {
        boolean before = arranging;
        arranging = true;
        TreeTableColumn<TreeEntry, Line> column = get(layout.sortedBy());
        column.setSortType(
                layout.direction() == SortDirection.ASCENDING
                        ? SortType.ASCENDING
                        : SortType.DESCENDING);
        ObservableList<TreeTableColumn<TreeEntry, ?>> order = table.getSortOrder();
        if (order.size() != 1 || !order.getFirst().equals(column)) {
            order.setAll(List.of(column));
        }
        arranging = before;
    }

    private TreeTableColumn<TreeEntry, Line> get(GroupColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }

    private List<ColumnLayout.Shown> shown() {
        return table.getColumns().stream()
                .map(column ->
                        new ColumnLayout.Shown(
                                (GroupColumn) column.getUserData(), column.getWidth()))
                .toList();
    }

    private void remember() {
        if (!arranging) {
            viewModel.setColumns(shown());
        }
    }

    /// A click on a header cycles through up, down and none; none means by the newest dump.
    private boolean sort() {
        if (!arranging) {
            var order = table.getSortOrder();
            if (order.isEmpty()) {
                viewModel.sortBy(GroupColumn.LAST, SortDirection.DESCENDING);
            } else {
                TreeTableColumn<TreeEntry, ?> column = order.getFirst();
                viewModel.sortBy(
                        (GroupColumn) column.getUserData(),
                        column.getSortType() == SortType.ASCENDING
                                ? SortDirection.ASCENDING
                                : SortDirection.DESCENDING);
            }
        }
        return true;
    }

    private boolean resize(TreeTableView.ResizeFeatures<?> features) {
        if (features.getColumn() == null) {
            fitTitle();
            return true;
        }
        boolean done = TreeTableView.UNCONSTRAINED_RESIZE_POLICY.call(features);
        if (!get(GroupColumn.TITLE).equals(features.getColumn())) {
            fitTitle();
        }
        return done;
    }

    /// Gives the title what the others leave; where that is too little to read titles, the others are put
    /// away one by one.
    private void fitTitle() {
        if (table.getWidth() <= 0) {
            return;
        }
        boolean before = arranging;
        arranging = true;
        double room = table.getWidth() - SCROLL_BAR;
        for (TreeTableColumn<TreeEntry, ?> column : table.getColumns()) {
            room -= column.getUserData() == GroupColumn.TITLE ? 0 : column.getWidth();
        }
        var away = EnumSet.noneOf(GroupColumn.class);
        for (GroupColumn dispensable : DISPENSABLE) {
            TreeTableColumn<TreeEntry, Line> column = get(dispensable);
            boolean needed =
                    !table.getColumns().contains(column) || table.getSortOrder().contains(column);
            if (room < READABLE_TITLE && !needed) {
                away.add(dispensable);
                room += column.getWidth();
            }
        }
        columns.forEach((shown, column) -> column.setVisible(!away.contains(shown)));
        get(GroupColumn.TITLE).setPrefWidth(Math.max(LEAST_TITLE, room));
        viewModel.putAway(away);
        arranging = before;
    }
}

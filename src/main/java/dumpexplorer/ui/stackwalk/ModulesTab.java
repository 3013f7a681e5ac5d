package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.stackwalk.ModuleRow.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// The binaries of the crashed process, loaded and unloaded, to be sorted and filtered.
final class ModulesTab implements DumpTab.Content {

    private final ObservableList<ModuleRow> rows = FXCollections.observableArrayList();
    private final FilteredList<ModuleRow> kept = new FilteredList<>(rows);
    private final TableView<ModuleRow> table = new TableView<>();
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final BorderPane root = new BorderPane();

    ModulesTab() {
        table.setId("modules");
        table.getStyleClass().add("modules");
        table.setPlaceholder(new Label(Messages.text("stackwalk.modules.none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("stackwalk.modules.file", 180, ModuleRow::file);
        column("stackwalk.modules.frames", 70, ModuleRow::frames);
        column("stackwalk.modules.state", 80, row -> words(row.state()));
        column("stackwalk.modules.symbols", 80, ModuleRow::symbols);
        column("stackwalk.modules.version", 90, ModuleRow::version);
        column("stackwalk.modules.debug.id", 150, ModuleRow::debugId);
        column("stackwalk.modules.debug.file", 120, ModuleRow::debugFile);
        column("stackwalk.modules.base", 130, ModuleRow::base);
        column("stackwalk.modules.signer", 90, ModuleRow::signer);
        var sorted = new SortedList<>(kept);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        filter.setId("modules-filter");
        filter.setPromptText(Messages.text("stackwalk.modules.filter"));
        filter.setAccessibleText(Messages.text("stackwalk.modules.filter"));
        filter.textProperty().subscribe(_ -> filter());
        count.setId("modules-count");
        count.getStyleClass().add("find-count");
        var bar = new HBox(filter, count);
        bar.getStyleClass().addAll("text-bar", "find-bar");
        root.setTop(bar);
        root.setCenter(table);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    @Override
    public void show(OpenDump dump) {
        rows.setAll(rows(dump.detail().stack()));
        showColumns();
        filter();
    }

    // A column that nothing stands in only takes room away.
    private void showColumns() {
        for (TableColumn<ModuleRow, ?> column : table.getColumns()) {
            column.setVisible(
                    rows.isEmpty()
                            || rows.stream()
                                    .anyMatch(row ->
                                            !String.valueOf(
                                                            column.getCellObservableValue(row)
                                                                    .getValue())
                                                    .isEmpty()));
        }
    }

    private static List<ModuleRow> rows(Stackwalk stack) {
        Map<String, Integer> frames = new HashMap<>();
        stack.threads().stream()
                .flatMap(thread -> thread.frames().stream())
                .map(frame -> frame.module())
                .forEach(module -> {
                    if (module != null) {
                        frames.merge(module, 1, Integer::sum);
                    }
                });
        List<ModuleRow> rows = new ArrayList<>();
        for (Module module : stack.modules()) {
            rows.add(ModuleRow.of(module, State.LOADED, frames.getOrDefault(module.file(), 0)));
        }
        for (Module module : stack.unloaded()) {
            rows.add(ModuleRow.of(module, State.UNLOADED, 0));
        }
        return rows;
    }

    private void filter() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        kept.setPredicate(row -> row.holds(wanted));
        count.setText(Messages.text("stackwalk.modules.count", kept.size(), rows.size()));
    }

    private <T> void column(String key, double width, Function<ModuleRow, T> value) {
        var column = new TableColumn<ModuleRow, T>(Messages.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell ->
                new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())).getReadOnlyProperty());
        table.getColumns().add(column);
    }

    private static String words(State state) {
        return switch (state) {
            case LOADED -> Messages.text("stackwalk.modules.loaded");
            case UNLOADED -> Messages.text("stackwalk.modules.unloaded");
        };
    }
}

package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.query.DumpDetail.CommandOutput;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.stackwalk.LinesViewModel.Goal;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What commands printed on the machine when the dump was made: their names at the left, their outputs one
/// below the other at the right, so that a search finds in all of them.
final class EnvironmentTab implements DumpTab.Content {

    private static final double LIST_SHARE = 0.28;

    private final LinesViewModel lines;
    private final ListView<CommandOutput> commands = new ListView<>();
    private final TextPane pane;
    private final SplitPane split;
    private final Label empty = new Label(Messages.text("stackwalk.environment.empty"));
    private final StackPane root = new StackPane();
    private List<Integer> headings = List.of();

    EnvironmentTab(DumpViewModel model) {
        this.lines = model.environment();
        this.pane = new TextPane("environment", lines, model.looks());
        commands.setId("environment-commands");
        commands.setAccessibleText(Messages.text("stackwalk.environment.commands"));
        commands.setCellFactory(_ -> new CommandCell());
        commands.getSelectionModel().selectedIndexProperty().subscribe(this::goTo);
        split = new SplitPane(commands, pane.node());
        split.setDividerPositions(LIST_SHARE);
        SplitPane.setResizableWithParent(commands, false);
        empty.getStyleClass().add("explanation");
        empty.setWrapText(true);
        root.getChildren().addAll(split, empty);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        commands.requestFocus();
    }

    @Override
    public void show(OpenDump dump) {
        headings = dump.environment().headings();
        commands.getItems().setAll(dump.detail().environment());
        commands.getSelectionModel().clearSelection();
        boolean any = !headings.isEmpty();
        split.setVisible(any);
        empty.setVisible(!any);
    }

    private void goTo(Number command) {
        int index = command.intValue();
        if (index >= 0 && index < headings.size()) {
            lines.jumpTo(headings.get(index), Goal.TOP);
        }
    }

    /// A command's name and how much it printed.
    private static final class CommandCell extends ListCell<CommandOutput> {
        @Override
        protected void updateItem(CommandOutput output, boolean none) {
            super.updateItem(output, none);
            if (none || output == null) {
                setGraphic(null);
                return;
            }
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var count = new Label(Integer.toString(output.lines().size()));
            count.getStyleClass().add("command-count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            var name = new Label(output.command());
            name.setMinWidth(0);
            var row = new HBox(name, space, count);
            // As wide as the list and no wider: the number stays in sight.
            row.setMinWidth(0);
            row.setPrefWidth(1);
            setGraphic(row);
        }
    }
}

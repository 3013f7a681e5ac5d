package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.kit.Messages;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// What was decided about the dump's group, by whom and when.
final class HistoryTab {

    private final TextPane pane;
    private final Label empty = new Label(Messages.text("stackwalk.history.none"));
    private final StackPane root;

    HistoryTab(DumpViewModel model) {
        this.pane = new TextPane("history", model.history(), model.looks());
        empty.getStyleClass().add("explanation");
        empty.setWrapText(true);
        root = new StackPane(pane.node(), empty);
    }

    Node node() {
        return root;
    }

    void focus() {
        pane.focus();
    }

    void show(OpenDump dump) {
        boolean any = !dump.place().history().isEmpty();
        pane.node().setVisible(any);
        empty.setVisible(!any);
    }
}

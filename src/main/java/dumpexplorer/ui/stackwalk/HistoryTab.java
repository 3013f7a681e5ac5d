package dumpexplorer.ui.stackwalk;

import javafx.scene.Node;

/// What was decided about the dump's group, by whom and when, and how the dump would get its signature.
final class HistoryTab {

    private final TextPane pane;

    HistoryTab(DumpViewModel model) {
        this.pane = new TextPane("history", model.history(), model.looks());
    }

    Node node() {
        return pane.node();
    }

    void focus() {
        pane.focus();
    }
}

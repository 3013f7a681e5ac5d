package dumpexplorer.ui.stackwalk;

import javafx.scene.Node;

/// What was decided about the dump's group, by whom and when, and how the dump would get its signature.
final class HistoryTab implements DumpTab.Content {

    private final DumpViewModel model;
    private final TextPane pane;

    HistoryTab(DumpViewModel model) {
        this.model = model;
        this.pane = new TextPane("history", model.history(), model.looks());
    }

    @Override
    public Node node() {
        return pane.node();
    }

    @Override
    public void focus() {
        pane.focus();
    }

    // Naming a dump takes its file to be read again.
    @Override
    public void show(OpenDump dump) {
        model.askForSignature();
    }
}

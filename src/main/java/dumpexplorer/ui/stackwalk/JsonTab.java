package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.kit.Messages;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// The JSON of a dump as it is stored.
final class JsonTab {

    private final DumpViewModel model;
    private final Label cut = new Label();
    private final TextPane pane;

    JsonTab(DumpViewModel model) {
        this.model = model;
        cut.getStyleClass().add("dump-badge");
        cut.setText(Messages.text("stackwalk.json.cut"));
        cut.managedProperty().bind(cut.visibleProperty());
        this.pane =
                new TextPane(
                        "json",
                        model.json(),
                        model.looks(),
                        Buttons.icon(
                                "json-copy",
                                dumpexplorer.ui.kit.Icon.COPY,
                                "stackwalk.json.copy",
                                this::copy),
                        cut);
    }

    Node node() {
        return pane.node();
    }

    void focus() {
        pane.focus();
    }

    void show(OpenDump dump) {
        cut.setVisible(dump.detail().jsonCut());
    }

    private void copy() {
        model.findShown().ifPresent(dump -> Buttons.toClipboard(dump.detail().json()));
    }
}

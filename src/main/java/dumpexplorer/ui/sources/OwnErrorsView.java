package dumpexplorer.ui.sources;

import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.sources.OwnErrorsViewModel.State;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line below the list of sources that says where the errors of this program are pushed to. Not there
/// while they are not.
final class OwnErrorsView {

    private final Label words = new Label();
    private final HBox node;

    OwnErrorsView(SourcesViewModel model) {
        words.setId("own-errors");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var stop = new Button(Messages.text("sources.errors.stop"));
        stop.setId("own-errors-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> model.ownErrors().choose(null));
        node = new HBox(Icon.SEND.node(), words, stop);
        node.getStyleClass().addAll("banner", "sources-question");
        model.ownErrors().stateProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void show(State state) {
        String target = state.target();
        node.setVisible(target != null);
        node.setManaged(target != null);
        if (target != null) {
            String where = Messages.text("sources.errors.go", target, state.waiting());
            words.setText(
                    state.trouble().isEmpty()
                            ? where
                            : where + " " + Sentences.of(state.trouble()));
        }
    }
}

package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// What stands in the window while a library is opened, repaired or rebuilt.
final class OpeningView {

    private final Label title = new Label();
    private final Label step = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox page = new VBox(title, bar, step);

    OpeningView() {
        page.setId("opening");
        page.setAlignment(Pos.CENTER);
        page.getStyleClass().addAll("pane", "opening");
        title.getStyleClass().addAll("strong", "card-title");
        step.getStyleClass().add("muted");
    }

    Node node() {
        return page;
    }

    void show(LibraryState.Opening opening) {
        title.setText(Messages.text("library.opening", opening.folder()));
        bar.setProgress(
                opening.total() > 0
                        ? (double) opening.done() / opening.total()
                        : ProgressBar.INDETERMINATE_PROGRESS);
        step.setText(
                opening.total() > 0
                        ? Messages.text("library.opening.done", opening.done(), opening.total())
                        : opening.step());
    }
}

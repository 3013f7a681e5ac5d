package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card that says why the window is still there after it was closed.
final class ClosingCard {

    private ClosingCard() {}

    /// @param leave closes without waiting
    static Node card(Runnable leave) {
        var now = new Button(Messages.text("closing.now"));
        now.setId("close-now");
        now.setOnAction(pressed -> leave.run());
        var words = new Label(Messages.text("closing.words"));
        words.setWrapText(true);
        var card = new VBox(words, now);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("overlay-card", "prompt-card");
        return card;
    }
}

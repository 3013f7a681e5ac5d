package dumpexplorer.ui.sources;

import dumpexplorer.ui.kit.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card that asks for a password without showing it.
public final class PasswordCard {

    private final PasswordField input = new PasswordField();
    private final VBox card;

    /// @param leave takes the card away
    public PasswordCard(PasswordDesk.Question question, Runnable leave) {
        input.setId("password-input");
        var title = new Label(question.what());
        title.setWrapText(true);
        title.getStyleClass().addAll("strong", "overlay-title");
        Runnable give =
                () -> {
                    question.answer(input.getText());
                    input.clear();
                    leave.run();
                };
        input.setOnAction(event -> give.run());
        var ok = new Button(Messages.text("sources.password.give"));
        ok.setId("password-give");
        ok.getStyleClass().add("accent");
        ok.setOnAction(event -> give.run());
        var cancel = new Button(Messages.text("sources.password.skip"));
        cancel.setOnAction(event -> {
            question.refuse();
            leave.run();
        });
        var buttons = new HBox(cancel, ok);
        buttons.getStyleClass().add("prompt-buttons");
        card = new VBox(title, input, buttons);
        card.setId("password");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("overlay-card", "prompt-card");
        // However the card goes away, whoever waits must not wait for ever.
        card.sceneProperty()
                .subscribe((before, now) -> {
                    if (before != null && now == null) {
                        question.refuse();
                    }
                });
    }

    /// The card to show above the window.
    public Node card() {
        return card;
    }

    /// What gets the keyboard.
    public Node focus() {
        return input;
    }
}

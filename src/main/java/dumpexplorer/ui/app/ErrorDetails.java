package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A card with an error of this program: its code and its stack, to be copied into a report.
final class ErrorDetails {

    private ErrorDetails() {}

    static Node card(Throwable error, String code, Runnable leave) {
        var stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack, true));
        var title = new Label(Messages.text("error.title", code));
        title.getStyleClass().addAll("strong", "overlay-title");
        var text = new TextArea(stack.toString());
        text.setId("error-stack");
        text.setEditable(false);
        text.getStyleClass().add("mono");
        VBox.setVgrow(text, Priority.ALWAYS);
        var copy = new Button(Messages.text("error.copy"), Icon.COPY.node());
        copy.setOnAction(event -> {
            var content = new ClipboardContent();
            content.putString("Dump Explorer, error " + code + "\n" + stack);
            Clipboard.getSystemClipboard().setContent(content);
        });
        var close = new Button(Messages.text("error.close"));
        close.setOnAction(event -> leave.run());
        var buttons = new HBox(copy, close);
        buttons.getStyleClass().add("prompt-buttons");
        var card = new VBox(title, text, buttons);
        card.setId("error-details");
        card.getStyleClass().addAll("overlay-card", "error-card");
        return card;
    }
}

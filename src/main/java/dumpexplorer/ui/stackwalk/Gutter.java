package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.Fold;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// Makes what stands before each line: its number and, where it hides others, an arrow.
final class Gutter implements IntFunction<Node> {

    private final LineWindow window;
    private final IntConsumer toggled;

    /// @param toggled takes the line whose arrow was clicked
    Gutter(LineWindow window, IntConsumer toggled) {
        this.window = window;
        this.toggled = toggled;
    }

    @Override
    public Node apply(int paragraph) {
        Optional<Integer> line = window.findLine(paragraph);
        var gutter = new HBox(number(line), arrow(line));
        gutter.getStyleClass().add("gutter");
        return gutter;
    }

    private Label number(Optional<Integer> line) {
        int digits = Integer.toString(window.lines().document().size()).length();
        String number = line.map(index -> Integer.toString(index + 1)).orElse("");
        var label = new Label(" ".repeat(Math.max(0, digits - number.length())) + number);
        label.getStyleClass().add("gutter-number");
        return label;
    }

    private Node arrow(Optional<Integer> line) {
        var holder = new Label();
        holder.getStyleClass().add("gutter-arrow");
        line.ifPresent(index ->
                window.lines().findFold(index).ifPresent(fold -> arrow(holder, index, fold)));
        return holder;
    }

    private void arrow(Label holder, int line, Fold fold) {
        boolean open = window.lines().isOpen(line);
        FontIcon icon = (open ? Icon.UNFOLDED : Icon.FOLDED).node();
        holder.setGraphic(icon);
        holder.setAccessibleText(
                Messages.text(
                        open ? "stackwalk.fold.close" : "stackwalk.fold.open", fold.hidden()));
        holder.getStyleClass().add("foldable");
        holder.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    event.consume();
                    toggled.accept(line);
                });
    }
}

package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.Fold;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

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

    // Plain text, for labels cost a third of all the time that a jump to other lines takes.
    private Text number(Optional<Integer> line) {
        int digits = Integer.toString(window.lines().document().size()).length();
        String number = line.map(index -> Integer.toString(index + 1)).orElse("");
        var text = new Text(" ".repeat(Math.max(0, digits - number.length())) + number);
        text.getStyleClass().add("gutter-number");
        return text;
    }

    private Node arrow(Optional<Integer> line) {
        var holder = new StackPane();
        holder.getStyleClass().add("gutter-arrow");
        line.ifPresent(index ->
                window.lines().findFold(index).ifPresent(fold -> arrow(holder, index, fold)));
        return holder;
    }

    private void arrow(StackPane holder, int line, Fold fold) {
        boolean open = window.lines().isOpen(line);
        holder.getChildren().add((open ? Icon.UNFOLDED : Icon.FOLDED).node());
        holder.setId("fold-" + line);
        holder.setAccessibleRole(AccessibleRole.BUTTON);
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

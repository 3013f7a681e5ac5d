package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.YieldingBox;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A long text under a bar of tools: what belongs to the text at the left, what all texts have at the right.
final class TextPane {

    private final LinesViewModel model;
    private final TextLooks looks;
    private final FindBar find;
    private final Runnable focus;
    private final BorderPane root = new BorderPane();

    /// What stands under the bar: the text, alone or among others.
    ///
    /// @param focus gives the keyboard to what is to be seen of it
    record Body(Node node, Runnable focus) {
        private static Body of(LinesView lines) {
            return new Body(lines.node(), lines::focus);
        }
    }

    /// @param id start of the ids of its nodes
    /// @param tools what belongs to this text only, from left to right
    TextPane(String id, LinesViewModel model, TextLooks looks, Node... tools) {
        this(id, model, looks, Body.of(new LinesView(id, model, looks)), tools);
    }

    TextPane(String id, LinesViewModel model, TextLooks looks, Body body, Node... tools) {
        this.model = model;
        this.looks = looks;
        this.focus = body.focus();
        this.find = new FindBar(id, model, focus);
        root.setTop(bar(id, tools));
        root.setCenter(body.node());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return root;
    }

    void focus() {
        focus.run();
    }

    private HBox bar(String id, Node... tools) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ToggleButton wrap = Buttons.toggle(id + "-wrap", Icon.WRAP, "stackwalk.wrap");
        wrap.selectedProperty().bindBidirectional(looks.wrappedProperty());
        Node unfold =
                Buttons.icon(
                        id + "-unfold-all",
                        Icon.UNFOLD_ALL,
                        "stackwalk.unfold.all",
                        model::openAll);
        Node fold =
                Buttons.icon(
                        id + "-fold-all",
                        Icon.FOLD_ALL,
                        "stackwalk.fold.all",
                        model::foldAsAtFirst);
        var bar = new YieldingBox(tools);
        bar.getStyleClass().add("text-bar");
        bar.getChildren().addAll(unfold, fold, wrap, space, find.node());
        // In a narrow dump the field to find in needs the room more.
        List<Node> yielding = new ArrayList<>(List.of(wrap, fold, unfold));
        // What says something stays; it is shown and hidden by whoever says it.
        List.of(tools).reversed().stream()
                .filter(tool -> tool instanceof ButtonBase)
                .forEach(yielding::add);
        bar.yieldInOrder(yielding.toArray(Node[]::new));
        return bar;
    }

    private void key(KeyEvent event) {
        boolean known = event.isShortcutDown() ? shortcut(event) : plain(event);
        if (known) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case F -> find.focus();
            case PLUS, EQUALS, ADD -> looks.zoomIn();
            case MINUS, SUBTRACT -> looks.zoomOut();
            case DIGIT0, NUMPAD0 -> looks.zoomToNormal();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        if (event.getCode() == KeyCode.F3 && event.isShiftDown()) {
            model.findPrevious();
        } else if (event.getCode() == KeyCode.F3) {
            model.findNext();
        } else if (event.getCode() == KeyCode.Z && event.isAltDown()) {
            looks.wrappedProperty().set(!looks.wrappedProperty().get());
        } else {
            return false;
        }
        return true;
    }
}

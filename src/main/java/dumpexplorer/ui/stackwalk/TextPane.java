package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.kit.Icon;
import javafx.scene.Node;
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
    private final LinesView lines;
    private final FindBar find;
    private final BorderPane root = new BorderPane();

    /// @param id start of the ids of its nodes
    /// @param tools what belongs to this text only, from left to right
    TextPane(String id, LinesViewModel model, TextLooks looks, Node... tools) {
        this.model = model;
        this.looks = looks;
        this.lines = new LinesView(id, model, looks);
        this.find = new FindBar(id, model, lines::focus);
        root.setTop(bar(id, tools));
        root.setCenter(lines.node());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return root;
    }

    void focus() {
        lines.focus();
    }

    private HBox bar(String id, Node... tools) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ToggleButton wrap = Buttons.toggle(id + "-wrap", Icon.WRAP, "stackwalk.wrap");
        wrap.selectedProperty().bindBidirectional(looks.wrappedProperty());
        var bar = new HBox(tools);
        bar.getStyleClass().add("text-bar");
        bar.getChildren()
                .addAll(
                        Buttons.icon(
                                id + "-unfold-all",
                                Icon.UNFOLD_ALL,
                                "stackwalk.unfold.all",
                                model::openAll),
                        Buttons.icon(
                                id + "-fold-all",
                                Icon.FOLD_ALL,
                                "stackwalk.fold.all",
                                model::foldAsAtFirst),
                        wrap,
                        space,
                        find.node());
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

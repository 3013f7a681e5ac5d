package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.stackwalk.Matches.Kind;
import dumpexplorer.ui.stackwalk.Matches.Wanted;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Looks for text in a long text: field, count, next and previous.
final class FindBar {

    private final LinesViewModel model;
    private final Runnable left;
    private static final double LEAST_WIDTH = 104;

    private final TextField field = new TextField();
    private final Label count = new Label();
    private final ToggleButton regex;
    private final HBox root = new HBox();

    /// @param id start of the ids of its nodes
    /// @param left called when the user leaves it by Escape
    FindBar(String id, LinesViewModel model, Runnable left) {
        this.model = model;
        this.left = left;
        field.setId(id + "-find");
        field.setPromptText(Messages.text("stackwalk.find.prompt"));
        field.setAccessibleText(Messages.text("stackwalk.find.prompt"));
        regex = Buttons.toggle(id + "-find-regex", Icon.REGEX, "stackwalk.find.regex");
        field.textProperty().subscribe(_ -> find());
        regex.selectedProperty().subscribe(_ -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        count.setId(id + "-find-count");
        count.getStyleClass().add("find-count");
        model.matchesProperty().subscribe(_ -> count());
        model.wrongRegexProperty().subscribe(_ -> count());
        HBox.setHgrow(field, Priority.SOMETIMES);
        field.setMinWidth(LEAST_WIDTH);
        count.setMinWidth(Region.USE_PREF_SIZE);
        root.getStyleClass().add("find-bar");
        root.getChildren()
                .addAll(
                        field,
                        regex,
                        count,
                        Buttons.icon(
                                id + "-find-previous",
                                Icon.MATCH_BEFORE,
                                "stackwalk.find.previous",
                                model::findPrevious),
                        Buttons.icon(
                                id + "-find-next",
                                Icon.MATCH_AFTER,
                                "stackwalk.find.next",
                                model::findNext));
    }

    Node node() {
        return root;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        boolean known = true;
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            model.findPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.findNext();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            field.clear();
            left.run();
        } else {
            known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void find() {
        model.find(
                new Wanted(
                        field.getText(),
                        regex.isSelected() ? Kind.REGEX : Kind.WORDS,
                        model.scope()));
    }

    private void count() {
        Matches matches = model.matchesProperty().get();
        String wrong = model.wrongRegexProperty().get();
        count.setText(wrong.isEmpty() ? words(matches) : wrong);
    }

    private static String words(Matches matches) {
        int found = matches.found().size();
        if (found > 0 && matches.current() < 0) {
            return Messages.text("stackwalk.find.found", found);
        }
        if (found == Matches.MAX) {
            return Messages.text("stackwalk.find.many", matches.current() + 1, found);
        }
        if (found > 0) {
            return Messages.text("stackwalk.find.count", matches.current() + 1, found);
        }
        return matches.wanted().isEmpty() ? "" : Messages.text("stackwalk.find.none");
    }
}

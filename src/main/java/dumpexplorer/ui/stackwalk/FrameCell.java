package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.text.Fold;
import dumpexplorer.core.text.FrameLabels;
import dumpexplorer.core.text.StackRow;
import dumpexplorer.core.text.StackText;
import dumpexplorer.core.text.TextLine;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One cell of the table of frames. What is no frame is written across all columns, beginning in the first.
final class FrameCell extends TableCell<Integer, Integer> {

    /// The columns, from left to right.
    enum Column {
        NUMBER,
        FUNCTION,
        MODULE,
        PLACE,
        TRUST,
        ADDRESS;

        /// Whether a frame has anything in it.
        boolean holds(Frame frame) {
            return switch (this) {
                case NUMBER, FUNCTION -> true;
                case MODULE -> !frame.moduleLabel().isEmpty();
                case PLACE -> frame.file() != null;
                case TRUST -> !FrameLabels.trust(frame).isEmpty();
                case ADDRESS -> frame.address() != null && frame.function() != null;
            };
        }

        String messageKey() {
            return switch (this) {
                case NUMBER -> "stackwalk.column.number";
                case FUNCTION -> "stackwalk.column.function";
                case MODULE -> "stackwalk.column.module";
                case PLACE -> "stackwalk.column.place";
                case TRUST -> "stackwalk.column.trust";
                case ADDRESS -> "stackwalk.column.address";
            };
        }
    }

    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
    private static final int LONGEST_LINE = 400;

    private final Column column;
    private final StackViewModel model;
    private final Hint hint = new Hint(this);
    private final Node noArrow = arrowPlace();

    FrameCell(Column column, StackViewModel model) {
        this.column = column;
        this.model = model;
        getStyleClass().add("text-" + column.name().toLowerCase(Locale.ROOT));
        if (column == Column.PLACE) {
            // The file's name and the line matter more than the folder.
            setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        }
        model.lines().matchesProperty().subscribe(_ -> markHit());
    }

    // What is written across the columns is wider than the cell that holds it.
    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        if (column == Column.NUMBER) {
            setClip(null);
        }
        return skin;
    }

    // What stays as it was is left alone: rows are filled again and again while the reader scrolls.
    @Override
    protected void updateItem(Integer line, boolean none) {
        super.updateItem(line, none);
        markHit();
        StackText text = model.textProperty().get();
        if (none || line == null || text == null || line >= text.size()) {
            fill(null, "", null);
            return;
        }
        switch (text.row(line)) {
            case StackRow.OfFrame row -> frame(row, line);
            case StackRow.OfThread _, StackRow.OfLink _, StackRow.OfText _ -> {
                boolean first = column == Column.NUMBER;
                fill(null, "", first ? across(line, text.line(line)) : null);
            }
        }
    }

    private void frame(StackRow.OfFrame row, int line) {
        Frame frame = row.frame();
        switch (column) {
            case NUMBER -> fill(FrameLabels.number(row.number(), frame), "", arrow(line));
            case FUNCTION ->
                    fill(
                            (frame.inline() ? "└ " : "") + FrameLabels.name(frame),
                            FrameLabels.name(frame),
                            null);
            case MODULE -> fill(frame.moduleLabel(), frame.moduleLabel(), null);
            case PLACE -> fill(FrameLabels.shortPlace(frame), FrameLabels.place(frame), null);
            case TRUST -> fill(FrameLabels.trust(frame), FrameLabels.trustExplained(frame), null);
            case ADDRESS -> fill(frame.address(), "", null);
        }
    }

    private void fill(@Nullable String words, String explanation, @Nullable Node graphic) {
        setText(words);
        setGraphic(graphic);
        hint.say(explanation);
    }

    private Node across(int line, TextLine words) {
        var place = new HBox(arrow(line), new Group(across(words)));
        place.getStyleClass().add("across-place");
        return place;
    }

    private Node arrow(int line) {
        FoldedLines lines = model.lines().lines();
        Optional<Fold> fold = lines.findFold(line);
        if (fold.isEmpty()) {
            return noArrow;
        }
        boolean open = lines.isOpen(line);
        var place = arrowPlace((open ? Icon.UNFOLDED : Icon.FOLDED).node());
        place.setAccessibleText(
                Messages.text(
                        open ? "stackwalk.fold.close" : "stackwalk.fold.open",
                        fold.get().hidden()));
        place.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    event.consume();
                    model.lines().toggle(line);
                });
        return place;
    }

    private static Node arrowPlace(Node... icons) {
        var place = new HBox(icons);
        place.getStyleClass().add("frame-arrow");
        place.setMinWidth(Region.USE_PREF_SIZE);
        return place;
    }

    /// A whole line, coloured by role as in the text.
    private static Node across(TextLine line) {
        var parts = new HBox();
        parts.getStyleClass().add("across");
        int at = line.text().length() - line.text().stripLeading().length();
        for (TextLine.Span span : line.spans()) {
            if (span.start() > LONGEST_LINE) {
                break;
            }
            part(parts, line.text().substring(Math.min(at, span.start()), span.start()), "");
            int end = Math.min(span.end(), span.start() + LONGEST_LINE);
            part(parts, line.text().substring(span.start(), end), LineStyles.name(span.role()));
            at = span.end();
        }
        return parts;
    }

    private static void part(HBox parts, String words, String styleClass) {
        if (!words.isEmpty()) {
            var text = new Text(words);
            text.getStyleClass().addAll("text", styleClass);
            parts.getChildren().add(text);
        }
    }

    private void markHit() {
        Integer line = getItem();
        boolean hit =
                column == Column.NUMBER
                        && !isEmpty()
                        && line != null
                        && !model.lines().matchesProperty().get().inLine(line).isEmpty();
        pseudoClassStateChanged(HIT, hit);
    }
}

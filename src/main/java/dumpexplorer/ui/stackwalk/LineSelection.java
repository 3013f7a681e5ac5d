package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.stackwalk.TextRange.TextPlace;
import java.util.function.Consumer;
import org.fxmisc.richtext.CodeArea;

/// Keeps the selection of a whole text in step with that of the control, which only knows the part that it
/// holds: an end that lies outside stays where it is until the user moves it.
final class LineSelection {

    private final CodeArea area;
    private final LineWindow window;
    private final Consumer<TextRange> selected;
    private TextRange range = TextRange.TOP;
    private int shownAnchor;
    private int shownCaret;
    private int holds;
    private boolean telling;

    /// @param selected takes what the user selects
    LineSelection(CodeArea area, LineWindow window, Consumer<TextRange> selected) {
        this.area = area;
        this.window = window;
        this.selected = selected;
        area.anchorProperty().addListener((_, _, _) -> follow());
        area.caretPositionProperty().addListener((_, _, _) -> follow());
    }

    /// Shows a selection, as far as the control holds it.
    void show(TextRange wanted) {
        if (telling) {
            return;
        }
        range = wanted;
        during(() -> {
            shownAnchor = window.offsetOf(range.anchor());
            shownCaret = window.offsetOf(range.caret());
            area.selectRange(shownAnchor, shownCaret);
        });
    }

    /// Changes the control's rows, keeping the selection of the whole.
    void keep(Runnable change) {
        during(change);
        show(range);
    }

    private void during(Runnable change) {
        holds++;
        try {
            change.run();
        } finally {
            holds--;
        }
    }

    private void follow() {
        if (holds > 0) {
            return;
        }
        int anchor = area.getAnchor();
        int caret = area.getCaretPosition();
        TextPlace newAnchor = anchor == shownAnchor ? range.anchor() : window.placeOf(anchor);
        TextPlace newCaret = caret == shownCaret ? range.caret() : window.placeOf(caret);
        range = new TextRange(newAnchor, newCaret);
        shownAnchor = anchor;
        shownCaret = caret;
        // The control moves caret and anchor one after the other, and must not be disturbed between
        // them.
        telling = true;
        selected.accept(range);
        telling = false;
    }
}

package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.LineMark;
import dumpexplorer.ui.stackwalk.LinesViewModel.Goal;
import dumpexplorer.ui.stackwalk.TextRange.TextPlace;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

/// Shows one long text: numbered, foldable, selectable, of any length.
final class LinesView {

    private final LinesViewModel model;
    private final IntConsumer activated;
    private final CodeArea area = new CodeArea();
    private final LineWindow window = new LineWindow(area);
    private final LineSelection selection;
    private final LineScroll scroll;
    private final BorderPane root = new BorderPane();

    /// @param id start of the ids of its nodes
    LinesView(String id, LinesViewModel model, TextLooks looks) {
        this(id, model, looks, model::toggle);
    }

    /// @param activated takes a line that the user clicked on or pressed Enter at, to do what it is there
    ///     for
    LinesView(String id, LinesViewModel model, TextLooks looks, IntConsumer activated) {
        this.model = model;
        this.activated = activated;
        this.selection = new LineSelection(area, window, model::select);
        this.scroll = new LineScroll(area, window, selection::keep);
        area.setId(id + "-text");
        scroll.bar().setId(id + "-bar");
        area(looks);
        input();
        root.getStyleClass().add("lines");
        model.linesProperty().subscribe(lines -> whileSeen(() -> showLines(lines)));
        model.selectionProperty().subscribe(range -> whileSeen(() -> selection.show(range)));
        model.matchesProperty().subscribe(matches -> whileSeen(() -> window.light(matches)));
        model.jumpProperty().subscribe(jump -> whileSeen(() -> scroll.jump(jump)));
        root.visibleProperty().subscribe((before, seen) -> whileSeen(this::catchUp));
    }

    // A text that nobody sees is not laid out either.
    private void whileSeen(Runnable change) {
        if (root.isVisible()) {
            change.run();
        }
    }

    private void catchUp() {
        showLines(model.lines());
        selection.show(model.selectionProperty().get());
        window.light(model.matchesProperty().get());
    }

    Node node() {
        return root;
    }

    /// Offers a menu on the text.
    void setMenu(ContextMenu menu) {
        area.setContextMenu(menu);
    }

    void focus() {
        area.requestFocus();
    }

    private void area(TextLooks looks) {
        area.setEditable(false);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        // A caret that is always on hangs on a stream of the whole program, and the view with it.
        area.showCaretProperty()
                .bind(
                        area.focusedProperty()
                                .map(focused ->
                                        focused ? CaretVisibility.ON : CaretVisibility.AUTO));
        area.getStyleClass().add("lines-area");
        // Its own sheet would win over the window's choice of a font.
        area.getStylesheets().removeIf(sheet -> sheet.endsWith("code-area.css"));
        area.setParagraphGraphicFactory(new Gutter(window, model::toggle));
        area.wrapTextProperty().bind(looks.wrappedProperty());
        looks.zoomProperty()
                .subscribe((before, after) -> zoom(before.intValue(), after.intValue()));
        zoom(looks.zoomProperty().get(), looks.zoomProperty().get());
        var pane =
                new VirtualizedScrollPane<>(area, ScrollBarPolicy.AS_NEEDED, ScrollBarPolicy.NEVER);
        root.setCenter(pane);
        root.setRight(new HBox(new HitMarks(model), scroll.bar()));
    }

    private void zoom(int before, int after) {
        area.getStyleClass().remove("zoom-" + before);
        area.getStyleClass().add("zoom-" + after);
    }

    private void showLines(FoldedLines lines) {
        boolean sameText = lines.document().equals(window.lines().document());
        int topLine = sameText && lines.rows() > 0 ? topLine() : 0;
        selection.keep(() -> window.load(lines, lines.rowOf(topLine)));
        scroll.showAtTop(lines.rowOf(topLine));
    }

    private int topLine() {
        FoldedLines shown = window.lines();
        return shown.lineOf(Math.clamp(scroll.top(), 0, shown.rows() - 1));
    }

    private void input() {
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private void key(KeyEvent event) {
        boolean done =
                switch (event.getCode()) {
                    case ENTER, SPACE -> toggleAtCaret();
                    case A -> event.isShortcutDown() && run(model::selectAll);
                    case C ->
                            event.isShortcutDown()
                                    && run(() -> model.copySelection(Buttons::toClipboard));
                    case HOME -> event.isShortcutDown() && goToEnd(0, event.isShiftDown());
                    case END ->
                            event.isShortcutDown()
                                    && goToEnd(window.lines().rows() - 1, event.isShiftDown());
                    case UP, DOWN, LEFT, RIGHT, PAGE_UP, PAGE_DOWN -> showCaret();
                    default -> false;
                };
        if (done) {
            event.consume();
        }
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    private boolean toggleAtCaret() {
        activated.accept(caret().line());
        return true;
    }

    private TextPlace caret() {
        return model.selectionProperty().get().caret();
    }

    /// Brings the caret back before it is moved by a key; the control moves it then.
    private boolean showCaret() {
        if (window.lines().rows() > 0 && !window.holds(window.lines().rowOf(caret().line()))) {
            model.jumpTo(caret().line(), Goal.VISIBLE);
        }
        return false;
    }

    private boolean goToEnd(int row, boolean selecting) {
        if (row >= 0 && row < window.lines().rows()) {
            int line = window.lines().lineOf(row);
            int column = row == 0 ? 0 : window.lines().document().line(line).text().length();
            var place = new TextPlace(line, column);
            TextPlace anchor = selecting ? model.selectionProperty().get().anchor() : place;
            model.select(new TextRange(anchor, place));
            model.jumpTo(line, Goal.VISIBLE);
        }
        return true;
    }

    private void clicked(MouseEvent event) {
        boolean plain =
                event.getButton() == MouseButton.PRIMARY
                        && event.isStillSincePress()
                        && event.getClickCount() == 1
                        && !event.isShiftDown();
        int line = caret().line();
        if (plain && model.selectionProperty().get().isEmpty() && isActive(line)) {
            activated.accept(line);
        }
    }

    private boolean isActive(int line) {
        if (line >= window.lines().document().size()) {
            return false;
        }
        Set<LineMark> marks = window.lines().document().line(line).marks();
        return marks.contains(LineMark.FOLD_LINE) || marks.contains(LineMark.LINK);
    }
}

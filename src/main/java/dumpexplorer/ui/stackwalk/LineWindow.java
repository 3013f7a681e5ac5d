package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.TextLine;
import dumpexplorer.ui.stackwalk.LineStyles.LitPlaces;
import dumpexplorer.ui.stackwalk.TextRange.TextPlace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;

/// Keeps some hundred rows of a long text in a control that would take seconds for all of them. Knows
/// which rows those are, moves them along, and translates places between the control and the document.
final class LineWindow {

    /// Most rows that the control holds.
    static final int SIZE = 360;

    /// How many rows the control keeps ready beyond what is to be seen, where there are so many.
    private static final int MARGIN = 100;

    private static final LitPlaces NOTHING_LIT =
            new LitPlaces(List.of(), new Matches.Match(-1, 0, 0));

    private final CodeArea area;
    private FoldedLines lines = FoldedLines.EMPTY;
    private Matches matches = Matches.NONE;
    private int first;
    private int count;

    LineWindow(CodeArea area) {
        this.area = area;
    }

    /// The row that the control's first paragraph shows.
    int first() {
        return first;
    }

    /// Rows in the control.
    int count() {
        return count;
    }

    FoldedLines lines() {
        return lines;
    }

    boolean holds(int row) {
        return first <= row && row < first + count;
    }

    /// Holds another text, or the same folded otherwise, around a row.
    void load(FoldedLines changed, int row) {
        lines = changed;
        count = Math.min(SIZE, lines.rows());
        first = Math.clamp(row - (SIZE - MARGIN) / 2, 0, lines.rows() - count);
        area.replace(0, area.getLength(), rows(first, first + count, Joint.NONE));
    }

    /// Whether what is to be seen comes near rows that the control does not hold.
    ///
    /// @param top row that is the first to be seen
    /// @param bottom row that is the last to be seen
    boolean isLeaving(int top, int bottom) {
        return holds(top) && (isLeavingDown(bottom) || isLeavingUp(top));
    }

    /// Moves along such that there are rows ready on both sides of what is to be seen.
    void follow(int top, int bottom) {
        if (isLeavingDown(bottom)) {
            int newFirst = Math.max(0, top - MARGIN);
            down(newFirst, Math.min(lines.rows(), newFirst + SIZE));
        } else if (isLeavingUp(top)) {
            int newFirst = Math.max(0, bottom + MARGIN - SIZE);
            up(newFirst, Math.min(lines.rows(), newFirst + SIZE));
        }
    }

    private boolean isLeavingDown(int bottom) {
        int end = first + count;
        return bottom + MARGIN / 2 > end && end < lines.rows();
    }

    private boolean isLeavingUp(int top) {
        return top - MARGIN / 2 < first && first > 0;
    }

    /// Lights up what a search found, in the rows that the control holds.
    void light(Matches changed) {
        Matches before = matches;
        matches = changed;
        for (int row = first; row < first + count; row++) {
            int line = lines.lineOf(row);
            if (!before.inLine(line).isEmpty() || !changed.inLine(line).isEmpty()) {
                TextLine text = lines.document().line(line);
                if (!text.text().isEmpty()) {
                    area.setStyleSpans(row - first, 0, LineStyles.ofText(text, lit(line)));
                }
            }
        }
    }

    /// The document's place of an offset in the control.
    TextPlace placeOf(int offset) {
        Position position = area.offsetToPosition(offset, Bias.Forward);
        return count == 0
                ? new TextPlace(0, 0)
                : new TextPlace(lines.lineOf(first + position.getMajor()), position.getMinor());
    }

    /// The offset in the control that is next to a place of the document.
    int offsetOf(TextPlace place) {
        int row = lines.rowOf(place.line());
        if (row < first || count == 0) {
            return 0;
        }
        if (row >= first + count) {
            return area.getLength();
        }
        int paragraph = row - first;
        boolean hidden = lines.lineOf(row) != place.line();
        int length = area.getParagraphLength(paragraph);
        int column = hidden ? length : Math.min(length, place.column());
        return area.getAbsolutePosition(paragraph, column);
    }

    /// The line that a paragraph of the control shows.
    Optional<Integer> findLine(int paragraph) {
        return paragraph >= 0 && paragraph < count
                ? Optional.of(lines.lineOf(first + paragraph))
                : Optional.empty();
    }

    private void down(int newFirst, int newEnd) {
        int end = first + count;
        int dropped = Math.max(0, newFirst - first);
        first += dropped;
        count -= dropped;
        area.replace(0, area.getAbsolutePosition(dropped, 0), rows(0, 0, Joint.NONE));
        area.replace(area.getLength(), area.getLength(), rows(end, newEnd, Joint.BEFORE));
        count += newEnd - end;
    }

    private void up(int newFirst, int newEnd) {
        int kept = Math.min(count, newEnd - first);
        if (kept < count) {
            int length = area.getParagraphLength(kept - 1);
            area.replace(
                    area.getAbsolutePosition(kept - 1, length),
                    area.getLength(),
                    rows(0, 0, Joint.NONE));
        }
        int added = first - newFirst;
        first = newFirst;
        count = kept + added;
        area.replace(0, 0, rows(newFirst, newFirst + added, Joint.AFTER));
    }

    /// Where an empty paragraph is needed for rows to be joined to those that are there.
    private enum Joint {
        NONE,
        BEFORE,
        AFTER
    }

    private ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> rows(
            int from, int to, Joint joint) {
        var builder =
                new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
                        area.getSegOps(), List.of());
        if (joint == Joint.BEFORE || from == to) {
            builder.addParagraph("", List.<String>of());
        }
        for (int row = from; row < to; row++) {
            int line = lines.lineOf(row);
            TextLine text = lines.document().line(line);
            builder.addParagraph(
                    text.text(), LineStyles.ofText(text, lit(line)), LineStyles.ofParagraph(text));
        }
        if (joint == Joint.AFTER) {
            builder.addParagraph("", List.<String>of());
        }
        return builder.build();
    }

    private LitPlaces lit(int line) {
        List<Matches.Match> here = matches.inLine(line);
        return here.isEmpty()
                ? NOTHING_LIT
                : new LitPlaces(here, matches.findCurrent().orElse(NOTHING_LIT.current()));
    }
}

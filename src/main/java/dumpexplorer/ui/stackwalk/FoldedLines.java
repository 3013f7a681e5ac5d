package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.Fold;
import dumpexplorer.core.text.TextDocument;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A document of which some folds are open and others closed: tells which lines are to be seen. A line is
/// named by its index in the document, a row by its place among what is to be seen. Immutable.
final class FoldedLines {

    /// Nothing to see.
    static final FoldedLines EMPTY = of(TextDocument.EMPTY);

    private final TextDocument document;
    private final int[] headers;
    private final BitSet open;
    private final int[] lineOfRow;

    private FoldedLines(TextDocument document, int[] headers, BitSet open) {
        this.document = document;
        this.headers = headers;
        this.open = open;
        this.lineOfRow = visible(document, headers, open);
    }

    /// A document with its folds as it wants them at first.
    static FoldedLines of(TextDocument document) {
        List<Fold> folds = document.folds();
        int[] headers = folds.stream().mapToInt(Fold::header).toArray();
        var open = new BitSet();
        for (int number = 0; number < folds.size(); number++) {
            open.set(number, folds.get(number).open());
        }
        return new FoldedLines(document, headers, open);
    }

    TextDocument document() {
        return document;
    }

    /// How many rows there are to see.
    int rows() {
        return lineOfRow.length;
    }

    /// The line that a row shows.
    int lineOf(int row) {
        return lineOfRow[row];
    }

    /// The row that shows a line, or the header of the outermost closed fold that hides it.
    int rowOf(int line) {
        int found = Arrays.binarySearch(lineOfRow, line);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /// Whether a line is not hidden.
    boolean isVisible(int line) {
        return Arrays.binarySearch(lineOfRow, line) >= 0;
    }

    /// What a line can hide.
    Optional<Fold> findFold(int line) {
        int number = Arrays.binarySearch(headers, line);
        return number < 0 ? Optional.empty() : Optional.of(document.folds().get(number));
    }

    /// Whether a line is the header of a fold that is open.
    boolean isOpen(int line) {
        int number = Arrays.binarySearch(headers, line);
        return number >= 0 && open.get(number);
    }

    /// The same with one fold turned; of a line that has none the same.
    FoldedLines toggled(int line) {
        int number = Arrays.binarySearch(headers, line);
        if (number < 0) {
            return this;
        }
        var turned = (BitSet) open.clone();
        turned.flip(number);
        return new FoldedLines(document, headers, turned);
    }

    /// The same with all folds open that hide a line.
    FoldedLines revealing(int line) {
        if (isVisible(line)) {
            return this;
        }
        var opened = (BitSet) open.clone();
        List<Fold> folds = document.folds();
        for (int number = 0; number < folds.size(); number++) {
            Fold fold = folds.get(number);
            if (fold.header() < line && line < fold.end()) {
                opened.set(number);
            }
        }
        return new FoldedLines(document, headers, opened);
    }

    /// The same with every fold open.
    FoldedLines allOpen() {
        var opened = new BitSet();
        opened.set(0, document.folds().size());
        return new FoldedLines(document, headers, opened);
    }

    /// The same with every fold as the document wants it at first.
    FoldedLines asAtFirst() {
        return of(document);
    }

    private static int[] visible(TextDocument document, int[] headers, BitSet open) {
        List<Fold> folds = document.folds();
        int[] lines = new int[document.size()];
        int rows = 0;
        int line = 0;
        int fold = 0;
        while (line < lines.length) {
            lines[rows++] = line;
            while (fold < headers.length && headers[fold] < line) {
                fold++;
            }
            boolean closed = fold < headers.length && headers[fold] == line && !open.get(fold);
            line = closed ? folds.get(fold).end() : line + 1;
        }
        return Arrays.copyOf(lines, rows);
    }
}

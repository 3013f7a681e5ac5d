package dumpexplorer.core.text;

import java.util.List;

/// Writes documents as plain text, as it is pasted into a mail or an issue.
public final class PlainText {

    private PlainText() {}

    /// All lines of a document, each with a line end; the hints of what is folded are left out.
    public static String whole(TextDocument document) {
        var text = new StringBuilder();
        for (int index = 0; index < document.size(); index++) {
            append(document.line(index), text);
        }
        return text.append('\n').toString().stripLeading();
    }

    /// The lines that are to be seen at first, each with a line end.
    public static String unfolded(TextDocument document) {
        var text = new StringBuilder();
        List<Fold> folds = document.folds();
        int fold = 0;
        int index = 0;
        while (index < document.size()) {
            while (fold < folds.size() && folds.get(fold).header() < index) {
                fold++;
            }
            append(document.line(index), text);
            boolean closed =
                    fold < folds.size()
                            && folds.get(fold).header() == index
                            && !folds.get(fold).open();
            index = closed ? folds.get(fold).end() : index + 1;
        }
        return text.append('\n').toString().stripLeading();
    }

    private static void append(TextLine line, StringBuilder text) {
        if (!line.marks().contains(LineMark.CONTINUED)) {
            text.append('\n');
        }
        text.append(line.copied(0, line.text().length()).stripTrailing());
    }
}

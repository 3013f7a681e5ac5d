package dumpexplorer.core.text;

import java.util.List;
import java.util.OptionalInt;

/// A document whose lines are at hand.
record ListDocument(List<TextLine> lines, List<Fold> folds) implements TextDocument {

    ListDocument {
        lines = List.copyOf(lines);
        folds = List.copyOf(folds);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public TextLine line(int index) {
        return lines.get(index);
    }

    @Override
    public OptionalInt mainLine() {
        return OptionalInt.empty();
    }
}

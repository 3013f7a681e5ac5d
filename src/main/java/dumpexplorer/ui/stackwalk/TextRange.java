package dumpexplorer.ui.stackwalk;

/// Selected text of a document.
///
/// @param anchor where selecting began
/// @param caret where it ends, before or after the anchor
record TextRange(TextPlace anchor, TextPlace caret) {

    /// Nothing selected, at the top.
    static final TextRange TOP = at(new TextPlace(0, 0));

    /// A place between two characters.
    ///
    /// @param line index of the line in its document
    /// @param column characters before it in its line
    record TextPlace(int line, int column) implements Comparable<TextPlace> {
        @Override
        public int compareTo(TextPlace other) {
            return line == other.line
                    ? Integer.compare(column, other.column)
                    : Integer.compare(line, other.line);
        }
    }

    /// Nothing selected.
    static TextRange at(TextPlace place) {
        return new TextRange(place, place);
    }

    TextPlace start() {
        return anchor.compareTo(caret) <= 0 ? anchor : caret;
    }

    TextPlace end() {
        return anchor.compareTo(caret) <= 0 ? caret : anchor;
    }

    boolean isEmpty() {
        return anchor.equals(caret);
    }
}

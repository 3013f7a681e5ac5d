package dumpexplorer.core.text;

import java.util.List;
import java.util.OptionalInt;

/// Text of any length whose lines are made when they are asked for. Immutable; safe from any thread.
public interface TextDocument {

    /// A document without lines.
    TextDocument EMPTY = new ListDocument(List.of(), List.of());

    /// How many lines it has, those in closed folds included.
    int size();

    /// Makes a line.
    ///
    /// @param index from 0 to `size() - 1`
    TextLine line(int index);

    /// What can be folded, by ascending header; no two have the same header; each lies inside or beside
    /// each other.
    List<Fold> folds();

    /// The line that a reader wants to see first, such as the crashing frame.
    OptionalInt mainLine();
}

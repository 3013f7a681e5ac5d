package dumpexplorer.core.text;

import dumpexplorer.core.text.StackText.Entry;
import dumpexplorer.core.text.StackText.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Collects the lines of a stack walk and what can be folded of them, from top to bottom.
final class FoldingLines {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();
    private OptionalInt mainLine = OptionalInt.empty();

    int size() {
        return entries.size();
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /// Replaces a line that could not be made before others were there.
    void set(int line, Entry entry) {
        entries.set(line, entry);
    }

    /// An empty line, unless there is nothing above it.
    void addGap() {
        if (!entries.isEmpty()) {
            entries.add(() -> TextLine.EMPTY);
        }
    }

    /// The next line is the one that a reader wants to see first.
    void markMain() {
        mainLine = OptionalInt.of(entries.size());
    }

    /// All lines since a header can be hidden; nothing where there are none.
    ///
    /// @param open whether they are to be seen at first
    void fold(int header, boolean open) {
        if (entries.size() > header + 1) {
            folds.add(new Fold(header, entries.size(), open));
        }
    }

    StackText finish(List<Section> sections) {
        folds.sort(Comparator.comparingInt(Fold::header));
        return new StackText(entries, folds, sections, mainLine);
    }
}

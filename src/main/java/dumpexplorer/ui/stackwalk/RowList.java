package dumpexplorer.ui.stackwalk;

import javafx.collections.ObservableListBase;

/// The lines that are to be seen, as a list of their indexes that no memory is needed for.
final class RowList extends ObservableListBase<Integer> {

    private final FoldedLines lines;

    RowList(FoldedLines lines) {
        this.lines = lines;
    }

    @Override
    public Integer get(int row) {
        return lines.lineOf(row);
    }

    @Override
    public int size() {
        return lines.rows();
    }

    @Override
    public int indexOf(Object line) {
        return line instanceof Integer index && lines.isVisible(index) ? lines.rowOf(index) : -1;
    }

    @Override
    public boolean contains(Object line) {
        return indexOf(line) >= 0;
    }
}

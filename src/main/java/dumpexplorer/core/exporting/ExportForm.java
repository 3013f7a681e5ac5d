package dumpexplorer.core.exporting;

/// What dumps can be written as.
public enum ExportForm {
    /// One file per error dump, named and written as ToMaTo's web front end does. Crashes are left out: they are no
    /// error dumps.
    ERRORDUMP,
    /// One stored JSON object per line.
    JSONL,
    /// One line per dump with what lists show (RFC 4180).
    CSV,
    /// One report per group: its facts and the stack of its newest dump.
    MARKDOWN,
    /// A tree with name and date branches that Socorro's readers and this program open in place.
    TREE;

    /// Whether it is written as many files below a folder, not as one text.
    public boolean isFolder() {
        return this == ERRORDUMP || this == TREE;
    }
}

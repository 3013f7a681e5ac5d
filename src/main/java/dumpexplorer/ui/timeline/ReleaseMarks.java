package dumpexplorer.ui.timeline;

/// Whether the first dumps of versions are marked.
public enum ReleaseMarks {
    SHOWN,
    HIDDEN
}

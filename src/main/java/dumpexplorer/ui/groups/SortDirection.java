package dumpexplorer.ui.groups;

/// Which end comes first.
public enum SortDirection {
    ASCENDING,
    DESCENDING
}

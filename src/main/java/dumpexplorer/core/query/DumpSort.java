package dumpexplorer.core.query;

/// Orders of dumps. Ties are broken by id.
public enum DumpSort {
    NEWEST_FIRST,
    OLDEST_FIRST
}

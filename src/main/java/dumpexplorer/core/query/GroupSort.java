package dumpexplorer.core.query;

/// Orders of groups. Ties are broken by group id.
public enum GroupSort {
    /// Newest dump first.
    LAST,
    /// Most dumps first.
    COUNT,
    /// Earliest first dump last: the newest problems first.
    FIRST,
    /// By title, A to Z.
    TITLE
}

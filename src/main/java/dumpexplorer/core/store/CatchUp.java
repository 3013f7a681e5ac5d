package dumpexplorer.core.store;

/// When the index of a tree is made to agree with it.
enum CatchUp {
    /// Before the tree counts as open.
    AT_ONCE,
    /// Whenever somebody asks for it, beside other work, unless the last session did not end well.
    LATER
}

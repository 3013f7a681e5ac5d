package dumpexplorer.core.store;

/// What became of a dump that was handed to the library.
public enum PutOutcome {
    /// It was not known and is kept.
    NEW,
    /// It was known without its data, which it now has.
    UPDATED,
    /// It was known with the same content, or a richer one; nothing changed.
    DUPLICATE,
    /// It was known with other content: the first stays, this one is kept under `conflicts/`.
    CONFLICT
}

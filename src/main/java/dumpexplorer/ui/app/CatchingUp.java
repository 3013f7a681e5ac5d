package dumpexplorer.ui.app;

/// How far the index of an open library is on its way to agree with the tree.
sealed interface CatchingUp {

    /// Nothing is read, or nothing worth a word.
    record Done() implements CatchingUp {}

    /// Files of the tree are read.
    ///
    /// @param files read until now
    /// @param total in all, or -1 while unknown
    record Reading(long files, long total) implements CatchingUp {}
}

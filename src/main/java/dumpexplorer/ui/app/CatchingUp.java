package dumpexplorer.ui.app;

/// How far the index of an open library is on its way to agree with the tree.
sealed interface CatchingUp {

    /// Nothing is read, or nothing worth a word.
    ///
    /// @param changed whether the index is another one than before it was read
    record Done(boolean changed) implements CatchingUp {}

    /// Files of the tree are read.
    ///
    /// @param files read until now
    /// @param total in all, or -1 while unknown
    record Reading(long files, long total) implements CatchingUp {}
}

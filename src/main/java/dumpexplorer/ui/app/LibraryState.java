package dumpexplorer.ui.app;

import java.nio.file.Path;

/// What the window has for a library.
sealed interface LibraryState {

    /// None: before the first, or after one could not be opened.
    record Closed() implements LibraryState {}

    /// One is being opened, repaired or rebuilt.
    ///
    /// @param folder where it lies
    /// @param step what is being done, in words; may be empty
    /// @param done units finished
    /// @param total units in all, -1 while unknown
    record Opening(Path folder, String step, long done, long total) implements LibraryState {}

    /// One is open.
    record Open(LibrarySession session) implements LibraryState {}

    /// Work ends and the library is let go, then the window goes away.
    record Closing() implements LibraryState {}
}

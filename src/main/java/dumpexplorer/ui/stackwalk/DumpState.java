package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.comparing.Comparison;
import dumpexplorer.core.model.DumpId;

/// What the dump view is to show.
sealed interface DumpState {

    /// No dump, or more than one thing, is selected.
    record Nothing() implements DumpState {}

    /// A dump is being read.
    record Loading(DumpId id) implements DumpState {}

    /// A dump, read.
    record Shown(OpenDump dump) implements DumpState {}

    /// Two dumps side by side.
    record Compared(Comparison comparison) implements DumpState {}

    /// The library has no such dump (any more).
    record Gone(DumpId id) implements DumpState {}

    /// A dump could not be read.
    ///
    /// @param reason one line that says why
    record Failed(DumpId id, String reason) implements DumpState {}
}

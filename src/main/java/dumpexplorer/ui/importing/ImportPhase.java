package dumpexplorer.ui.importing;

import dumpexplorer.core.importing.ImportProgress.Counts;
import dumpexplorer.core.importing.ImportReport;

/// Where an import stands.
public sealed interface ImportPhase {

    /// None was started, or the last one's report was dismissed.
    record Idle() implements ImportPhase {}

    /// One is under way.
    ///
    /// @param what what is imported, in words
    /// @param counts its numbers so far
    /// @param input what is read at the moment; empty before the first
    /// @param stopping whether it was asked to end
    record Running(String what, Counts counts, String input, boolean stopping)
            implements ImportPhase {}

    /// It has ended, whole or stopped by the user.
    record Finished(ImportReport report) implements ImportPhase {}

    /// It could not go on.
    ///
    /// @param what what was to be imported, in words
    /// @param reason one line
    record Failed(String what, String reason) implements ImportPhase {}
}

package dumpexplorer.ui.importing;

import dumpexplorer.core.importing.ImportProgress.Counts;
import dumpexplorer.core.importing.ImportReport;
import java.nio.file.Path;
import java.util.List;

/// Where an import stands.
public sealed interface ImportPhase {

    /// None was started, or the last one's report was dismissed.
    record Idle() implements ImportPhase {}

    /// One is under way.
    ///
    /// @param paths what is imported
    /// @param counts its numbers so far
    /// @param input what is read at the moment; empty before the first
    /// @param stopping whether it was asked to end
    record Running(List<Path> paths, Counts counts, String input, boolean stopping)
            implements ImportPhase {}

    /// It has ended, whole or stopped by the user.
    record Finished(ImportReport report) implements ImportPhase {}

    /// It could not go on.
    ///
    /// @param paths what was to be imported
    /// @param reason one line
    record Failed(List<Path> paths, String reason) implements ImportPhase {}
}

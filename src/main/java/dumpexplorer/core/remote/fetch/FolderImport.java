package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Imports files into the library. The wiring hands in who does it: importing is a room of its own.
@FunctionalInterface
public interface FolderImport {

    /// Imports files and folders. Bad input is counted and named, never thrown.
    ///
    /// @param library takes the dumps
    /// @param files files and folders that exist
    /// @param source for dumps that name none; null to derive it
    /// @param progress may stop it
    /// @return what was done, also when it was stopped
    /// @throws IOException when the library cannot be written
    Counts run(Library library, List<Path> files, @Nullable SourceName source, Progress progress)
            throws IOException;

    /// What became of the files.
    ///
    /// @param created dumps that were new
    /// @param updated known dumps that got their data
    /// @param duplicate dumps that were known
    /// @param rejected dumps that cannot be read
    /// @param skipped files that are no dumps
    /// @param groups groups that they brought dumps for
    /// @param stopped whether it was stopped before its end
    /// @param rejects each rejected input with the reason
    /// @param conflicts each known dump that came with other content
    record Counts(
            long created,
            long updated,
            long duplicate,
            long rejected,
            long skipped,
            long groups,
            boolean stopped,
            List<FetchReport.Reject> rejects,
            List<FetchReport.Reject> conflicts) {

        public Counts {
            rejects = List.copyOf(rejects);
            conflicts = List.copyOf(conflicts);
        }
    }
}

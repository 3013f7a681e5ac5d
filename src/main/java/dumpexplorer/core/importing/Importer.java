package dumpexplorer.core.importing;

import dumpexplorer.core.format.Formats;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Imports folders, files and archives into a library.
@SuppressWarnings({"UnusedVariable", "DoNotCallSuggester"})
public final class Importer {

    private final Library library;
    private final Formats formats;

    public Importer(Library library, Formats formats) {
        this.library = library;
        this.formats = formats;
    }

    /// Imports everything below some paths. Bad input is counted and named, never thrown.
    ///
    /// @param paths files, folders, archives
    /// @param source for dumps that name no source; null to derive it
    /// @param progress watches and may stop it; what was read until then is kept
    /// @throws IOException when a path does not exist or the library cannot be written
    public ImportReport run(
            List<Path> paths, @Nullable SourceName source, ImportProgress progress)
            throws IOException {
        throw new IllegalStateException("not there yet");
    }
}

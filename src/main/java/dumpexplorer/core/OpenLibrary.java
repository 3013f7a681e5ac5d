package dumpexplorer.core;

import dumpexplorer.core.importing.Importer;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.store.Library;
import java.io.IOException;

/// An open library with what works on it.
///
/// @param library the library itself
/// @param queries answers about it
/// @param importer takes dumps into it
/// @param sources where its dumps are fetched from
public record OpenLibrary(Library library, Queries queries, Importer importer, SourceBook sources)
        implements AutoCloseable {

    /// Closes the library: waits for what is being written, makes it durable.
    @Override
    public void close() throws IOException {
        library.close();
    }
}

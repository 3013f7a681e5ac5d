package dumpexplorer.core;

import dumpexplorer.core.importing.Importer;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.remote.Connections;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.remote.fetch.ApiKind;
import dumpexplorer.core.remote.fetch.Coverage;
import dumpexplorer.core.remote.fetch.FetchOrder;
import dumpexplorer.core.remote.fetch.FetchProgress;
import dumpexplorer.core.remote.fetch.FetchReport;
import dumpexplorer.core.remote.fetch.Fetcher;
import dumpexplorer.core.remote.fetch.SourceKinds;
import dumpexplorer.core.remote.secrets.SourcePasswords;
import dumpexplorer.core.remote.sync.Adoption;
import dumpexplorer.core.remote.sync.Backend;
import dumpexplorer.core.remote.sync.TriageSync;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// An open library with what works on it.
///
/// @param library the library itself
/// @param queries answers about it
/// @param importer takes dumps into it
/// @param sources where its dumps are fetched from
/// @param connections reach the sources
/// @param fetcher fetches dumps from them
/// @param coverage what is held of each source and day, and what never came
/// @param sync gives decisions back to them
/// @param kinds check their definitions
/// @param passwords has their passwords
public record OpenLibrary(
        Library library,
        Queries queries,
        Importer importer,
        SourceBook sources,
        Connections connections,
        Fetcher fetcher,
        Coverage coverage,
        TriageSync sync,
        SourceKinds kinds,
        SourcePasswords passwords)
        implements AutoCloseable {

    /// The sources that take decisions, by name.
    ///
    /// @throws IOException when the list of sources cannot be read
    public List<Backend> backends() throws IOException {
        List<Backend> backends = new ArrayList<>();
        for (Source source : sources.sources()) {
            if (source.kind().equals(ApiKind.WORD) && source.use() == Source.Use.ENABLED) {
                backends.add(new SourceBackend(source, connections));
            }
        }
        return backends;
    }

    /// Fetches from the sources, and takes over what was decided at backends. What is still to be told to
    /// them stays as it is here, and it is remembered what they held before.
    ///
    /// @throws IOException when the library fails
    /// @throws java.util.concurrent.CancellationException when a stop was asked for
    public FetchReport fetch(FetchOrder order, FetchProgress progress) throws IOException {
        List<Backend> backends = backends();
        for (Backend backend : backends) {
            sync.waiting(backend.name());
        }
        FetchReport report = fetcher.run(order, progress);
        Adoption adoption = new Adoption(library);
        for (Backend backend : backends) {
            adoption.adopt(backend.name());
        }
        return report;
    }

    /// Does whole rounds with the sources: fetches from them and gives decisions back.
    public Exchange exchange() {
        return new Exchange(library, fetcher, sync, this::backends);
    }

    /// Closes the library: waits for what is being written, makes it durable.
    @Override
    public void close() throws IOException {
        library.close();
    }
}

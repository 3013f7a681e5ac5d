package dumpexplorer.core;

import dumpexplorer.core.importing.Importer;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.remote.Connections;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.remote.fetch.ApiKind;
import dumpexplorer.core.remote.fetch.Coverage;
import dumpexplorer.core.remote.fetch.Fetcher;
import dumpexplorer.core.remote.fetch.SourceKinds;
import dumpexplorer.core.remote.secrets.SourcePasswords;
import dumpexplorer.core.remote.sync.Backend;
import dumpexplorer.core.remote.sync.TriageSync;
import dumpexplorer.core.signature.DumpNaming;
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
/// @param errorPush pushes the program's own errors to one of them
/// @param reception takes what others push
/// @param naming says what its dumps would be called
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
        SourcePasswords passwords,
        OwnErrorPush errorPush,
        Reception reception,
        DumpNaming naming)
        implements AutoCloseable {

    /// The sources that take decisions, by name.
    ///
    /// @throws IOException when the list of sources cannot be read
    public List<Backend> backends() throws IOException {
        return backends(sources, connections);
    }

    static List<Backend> backends(SourceBook sources, Connections connections) throws IOException {
        List<Backend> backends = new ArrayList<>();
        for (Source source : sources.sources()) {
            if (source.kind().equals(ApiKind.WORD) && source.use() == Source.Use.ENABLED) {
                backends.add(new SourceBackend(source, connections));
            }
        }
        return backends;
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

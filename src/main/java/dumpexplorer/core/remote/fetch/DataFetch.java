package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.Dump;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches the data of one dump, from the servers that have its group.
final class DataFetch {

    private final Round.Surroundings surroundings;
    private final SourceKinds kinds;
    private final Progress progress;
    private @Nullable RemoteFailure failure;
    private boolean asked;

    DataFetch(Round.Surroundings surroundings, SourceKinds kinds, Progress progress) {
        this.surroundings = surroundings;
        this.kinds = kinds;
        this.progress = progress;
    }

    /// Fetches them.
    ///
    /// @throws RemoteFailure when a server that may have them failed, and no other has them
    Fetcher.DataOutcome fetch(DumpId id) throws RemoteFailure, IOException {
        Library library = surroundings.library();
        Optional<Dump> dump = library.findDump(id);
        if (dump.isEmpty()) {
            return Fetcher.DataOutcome.UNKNOWN;
        }
        for (Source source : surroundings.book().sources()) {
            if (isKnownTo(source, dump.get())) {
                ask(source, dump.get());
                if (library.holding(id) == Library.Holding.WHOLE) {
                    return Fetcher.DataOutcome.HERE;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return asked ? Fetcher.DataOutcome.GONE : Fetcher.DataOutcome.UNKNOWN;
    }

    private boolean isKnownTo(Source source, Dump dump) {
        return source.use() == Source.Use.ENABLED
                && surroundings.library().servers().of(source.name()).containsKey(dump.group());
    }

    private void ask(Source source, Dump dump) {
        Optional<Address> address =
                kinds.find(source.kind()).flatMap(kind -> kind.findGroups(source));
        if (address.isEmpty()) {
            return;
        }
        asked = true;
        GroupListing.Entry entry =
                new GroupListing.Entry(
                        dump.id(),
                        dump.source().text(),
                        String.valueOf(dump.dumpId()),
                        GroupListing.JSON.nullNode());
        try (Caller caller =
                surroundings.connections().dial(source, address.get(), Patience.LONG)) {
            new ManyCalls(caller, ManyCalls.Manner.ONE_BY_ONE, progress)
                    .make(
                            List.of(DumpFetch.info(dump.group(), entry)),
                            1,
                            new Arrival(source, dump));
        } catch (RemoteFailure broken) {
            failure = broken;
        }
    }

    /// Takes the dump with its data.
    private final class Arrival implements ManyCalls.Results {

        private final Source source;
        private final Dump dump;

        Arrival(Source source, Dump dump) {
            this.source = source;
            this.dump = dump;
        }

        @Override
        public void result(int place, Content json) throws IOException {
            Intake intake = surroundings.intake().apply(new Ledger());
            intake.take(
                    new GroupedDump(dump.group(), json),
                    source.name() + "/" + dump.group() + "/" + dump.dumpId(),
                    dump.source(),
                    new SourceTally());
        }

        @Override
        public void failed(int place, RemoteFailure why) {
            if (!GroupFetch.isUnknownEntity(why)) {
                failure = why;
            }
        }
    }
}

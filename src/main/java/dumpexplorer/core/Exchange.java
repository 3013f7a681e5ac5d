package dumpexplorer.core;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.remote.fetch.FetchOrder;
import dumpexplorer.core.remote.fetch.FetchProgress;
import dumpexplorer.core.remote.fetch.FetchReport;
import dumpexplorer.core.remote.fetch.Fetcher;
import dumpexplorer.core.remote.fetch.SourceReport;
import dumpexplorer.core.remote.sync.Adoption;
import dumpexplorer.core.remote.sync.Backend;
import dumpexplorer.core.remote.sync.SyncOutcome;
import dumpexplorer.core.remote.sync.TriageSync;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/// Whole rounds with the sources: what waits to be told is remembered, dumps are fetched, what was
/// decided at backends is taken over, and they are told what was decided here. Safe from any thread.
public final class Exchange {

    private final Library library;
    private final Fetcher fetcher;
    private final TriageSync sync;
    private final Backends backends;

    /// Lists the sources that take decisions.
    @FunctionalInterface
    interface Backends {

        /// Those that are enabled, by name.
        ///
        /// @throws IOException when the list of sources cannot be read
        List<Backend> list() throws IOException;
    }

    Exchange(Library library, Fetcher fetcher, TriageSync sync, Backends backends) {
        this.library = library;
        this.fetcher = fetcher;
        this.sync = sync;
        this.backends = backends;
    }

    /// What a round did.
    ///
    /// @param fetched what came
    /// @param told what became of each backend that was told decisions
    /// @param adopted decisions that were taken over from backends
    public record Result(FetchReport fetched, List<SyncOutcome> told, int adopted) {

        public Result {
            told = List.copyOf(told);
        }
    }

    /// Does one round: fetches, takes over what was decided at the backends that were reached, and tells
    /// them what was decided here. Sources that fail are named in the result, never thrown.
    ///
    /// @param order whom to ask; backends among them are told decisions, too
    /// @param progress watches and may stop it; what was done until then is kept
    /// @throws IllegalArgumentException when a source that was named does not exist
    /// @throws IOException when the library fails
    public Result run(FetchOrder order, FetchProgress progress) throws IOException {
        Result fetched = fetch(order, progress);
        List<Backend> listening = reached(asked(order), fetched.fetched());
        return new Result(fetched.fetched(), tell(listening, progress), fetched.adopted());
    }

    /// Does the first half of a round: nobody is told anything. What is still to be told to a backend
    /// stays as it is here, and it is remembered what the backend held before.
    ///
    /// @param order whom to ask
    /// @param progress watches and may stop it; what was done until then is kept
    /// @throws IllegalArgumentException when a source that was named does not exist
    /// @throws IOException when the library fails
    public Result fetch(FetchOrder order, FetchProgress progress) throws IOException {
        List<Backend> asked = asked(order);
        for (Backend backend : asked) {
            sync.waiting(backend.name());
        }
        FetchReport fetched = fetcher.run(order, progress);
        int adopted = 0;
        for (Backend backend : reached(asked, fetched)) {
            adopted += new Adoption(library).adopt(backend.name()).size();
        }
        return new Result(fetched, List.of(), adopted);
    }

    private List<Backend> asked(FetchOrder order) throws IOException {
        return backends.list().stream()
                .filter(backend ->
                        order.names().isEmpty() || order.names().contains(backend.name()))
                .toList();
    }

    /// Those that let us in. What others hold is not known well enough to take anything over, and they
    /// would not listen either.
    private static List<Backend> reached(List<Backend> asked, FetchReport fetched) {
        Set<String> names =
                fetched.sources().stream()
                        .filter(source ->
                                source.state().isWell() || source.state() == SourceState.PARTIAL)
                        .map(SourceReport::source)
                        .collect(Collectors.toSet());
        return fetched.stopped()
                ? List.of()
                : asked.stream().filter(backend -> names.contains(backend.name())).toList();
    }

    private List<SyncOutcome> tell(List<Backend> some, Progress progress) throws IOException {
        try {
            return sync.sendAll(some, progress);
        } catch (CancellationException stopped) {
            // What was told is remembered, the rest waits: the round itself is done.
            return List.of();
        }
    }
}

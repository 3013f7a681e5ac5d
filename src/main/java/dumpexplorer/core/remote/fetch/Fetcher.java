package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.format.Formats;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.SideBySide;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.remote.Connections;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Fetches dumps from the sources of one library, many at once. One that hangs, lies or fails stops
/// nobody else. What was fetched is remembered only once it is safe on disk, so that a fetch that was
/// killed is simply repeated. Safe from any thread; a source is never asked twice at a time.
public final class Fetcher {

    /// Most of the time sources are waited for, and those that hang must not keep others from their turn.
    private static final int AT_A_TIME = 64;

    private final Round.Surroundings surroundings;
    private final SourceKinds kinds;
    private final Set<String> underWay = new HashSet<>();

    /// @param kinds of sources
    /// @param formats reads the dumps
    /// @param clock our own
    public Fetcher(
            Library library,
            SourceBook book,
            Connections connections,
            SourceKinds kinds,
            Formats formats,
            Clock clock) {
        this.surroundings =
                new Round.Surroundings(
                        library,
                        book,
                        connections,
                        ledger -> new Intake(library, formats, ledger),
                        clock);
        this.kinds = kinds;
    }

    /// Fetches what is new. Sources that fail are named in the report, never thrown. Those that are being
    /// fetched from already are left out.
    ///
    /// @param progress watches and may stop it; what was read until then is kept
    /// @throws IllegalArgumentException when a source that was named does not exist
    /// @throws IOException when the library fails
    public FetchReport run(FetchOrder order, FetchProgress progress) throws IOException {
        long beganNanos = System.nanoTime();
        List<Source> sources = claim(order);
        Set<String> names = sources.stream().map(Source::name).collect(Collectors.toSet());
        Round round = new Round(surroundings, order, names, progress);
        try {
            SideBySide.forEach(
                    "fetch",
                    AT_A_TIME,
                    sources,
                    source -> new Visit(round, source).run(this::fetch));
            surroundings.library().flush();
        } finally {
            letGo(names); // who waits for this closes the library
        }
        round.throwTrouble();
        Duration took = Duration.ofNanos(System.nanoTime() - beganNanos);
        return round.ledger().report(took, round.wasStopped());
    }

    private void fetch(Visit visit) throws IOException, RemoteFailure {
        String word = visit.source().kind();
        SourceKind kind = kinds.find(word).orElse(null);
        if (kind == null) {
            visit.note(
                    visit.status()
                            .failed(
                                    SourceState.FAILED,
                                    visit.now(),
                                    "this program does not know sources of kind " + word));
            return;
        }
        kind.fetch(visit);
    }

    private synchronized List<Source> claim(FetchOrder order) throws IOException {
        List<Source> claimed = new ArrayList<>();
        for (Source source : chosen(order)) {
            if (underWay.add(source.name())) {
                claimed.add(source);
            }
        }
        return claimed;
    }

    private synchronized void letGo(Set<String> names) {
        underWay.removeAll(names);
        notifyAll();
    }

    /// Waits until no source is being fetched from.
    synchronized void awaitIdle() {
        while (!underWay.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException hurried) {
                // nobody interrupts; whoever does from outside has to wait as well: the library is
                // closed next
            }
        }
    }

    private List<Source> chosen(FetchOrder order) throws IOException {
        SourceBook book = surroundings.book();
        if (order.names().isEmpty()) {
            return book.sources().stream()
                    .filter(source -> source.use() == Source.Use.ENABLED)
                    .toList();
        }
        List<Source> named = new ArrayList<>();
        for (String name : new TreeSet<>(order.names())) {
            named.add(
                    book.find(name)
                            .orElseThrow(() -> new IllegalArgumentException("no source " + name)));
        }
        return named;
    }

    /// What became of a wish for the data of a dump.
    public enum DataOutcome {
        /// They are in the library now, or were before.
        HERE,
        /// The servers that have its group do not have it any more, or have no data of it.
        GONE,
        /// No server is known that ever had its group.
        UNKNOWN
    }

    /// Fetches the data of a dump that was fetched without.
    ///
    /// @param progress may stop it
    /// @throws RemoteFailure when a server that may have them failed
    /// @throws IOException when the library failed
    public DataOutcome fetchData(DumpId id, Progress progress) throws RemoteFailure, IOException {
        if (surroundings.library().holding(id) == Library.Holding.WHOLE) {
            return DataOutcome.HERE;
        }
        return new DataFetch(surroundings, kinds, progress).fetch(id);
    }

    /// Tries a source out, step by step. Takes nothing in.
    ///
    /// @param listener told each step as soon as it is over, on the calling thread
    /// @throws IllegalArgumentException when this program does not know its kind
    public Trial.Verdict tryOut(Source source, Progress progress, Consumer<TrialStep> listener) {
        SourceKind kind =
                kinds.find(source.kind())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "this program does not know sources of kind "
                                                + source.kind()));
        return new Trial(source, surroundings.connections(), progress, listener).run(kind);
    }

    /// Forgets a source with all that is known about it. Its dumps stay.
    ///
    /// @return whether there was one of this name
    /// @throws IOException when the library fails
    public boolean forget(String source) throws IOException {
        Library library = surroundings.library();
        library.servers().forget(source);
        library.notes().delete(AskedTimes.noteOf(source));
        return surroundings.book().remove(source);
    }

    /// Whether a source is being fetched from now.
    public synchronized boolean isUnderWay(String source) {
        return underWay.contains(source);
    }
}

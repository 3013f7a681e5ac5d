package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Connections;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One fetch of several sources: what all of them share. Safe from any thread.
final class Round {

    private final Surroundings surroundings;
    private final FetchOrder order;
    private final Set<String> names;
    private final FetchProgress progress;
    private final Ledger ledger = new Ledger();
    private final Intake intake;
    private final AtomicReference<@Nullable IOException> trouble = new AtomicReference<>();
    private volatile boolean stopped;

    /// What fetches work with, each time.
    ///
    /// @param library takes the dumps
    /// @param book sources and what is remembered of them
    /// @param connections to the servers
    /// @param intake a new one for each round
    /// @param clock our own
    record Surroundings(
            Library library,
            SourceBook book,
            Connections connections,
            Function<Ledger, Intake> intake,
            Clock clock) {}

    /// @param names of the sources that are asked in this round
    Round(Surroundings surroundings, FetchOrder order, Set<String> names, FetchProgress progress) {
        this.surroundings = surroundings;
        this.order = order;
        this.names = Set.copyOf(names);
        this.progress = progress;
        this.intake = surroundings.intake().apply(ledger);
    }

    Library library() {
        return surroundings.library();
    }

    SourceBook book() {
        return surroundings.book();
    }

    Connections connections() {
        return surroundings.connections();
    }

    Clock clock() {
        return surroundings.clock();
    }

    FetchOrder order() {
        return order;
    }

    /// Whether a source is asked in this round, too.
    boolean asks(String name) {
        return names.contains(name);
    }

    FetchProgress progress() {
        return progress;
    }

    Ledger ledger() {
        return ledger;
    }

    Intake intake() {
        return intake;
    }

    /// The library fails: nobody need go on.
    void fail(IOException why) {
        if (!trouble.compareAndSet(null, why)) {
            IOException first = trouble.get();
            if (first != null && !first.equals(why)) {
                first.addSuppressed(why);
            }
        }
    }

    void stopped() {
        stopped = true;
    }

    /// Whether somebody stopped before the end.
    boolean wasStopped() {
        return stopped;
    }

    /// @throws IOException what made the library fail
    void throwTrouble() throws IOException {
        IOException first = trouble.get();
        if (first != null) {
            throw first;
        }
    }

    /// For the calls of one source: only asks whether to stop.
    Progress watch() {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                // bytes of one source say nothing about the whole
            }

            @Override
            public void say(String state) {
                // what each source does is said by itself
            }

            @Override
            public void checkStopped() {
                if (trouble.get() != null) {
                    throw new CancellationException("the library failed");
                }
                progress.checkStopped();
            }
        };
    }
}

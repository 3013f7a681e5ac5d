package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.job.Pulse;
import dumpexplorer.core.job.SideBySide;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Fetches from each source by itself, at the interval of each, while a library is open. Safe from any
/// thread.
public final class FetchSchedule implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Fetcher fetcher;
    private final SourceBook book;
    private final Clock clock;
    private final Listener listener;
    private final Pulse pulse;
    private volatile boolean closed;

    /// Told what comes of it, on some thread.
    public interface Listener extends FetchProgress {

        /// A source was fetched from.
        void fetched(FetchReport report);

        /// The library or the list of sources failed.
        void failed(IOException why);
    }

    private FetchSchedule(
            Fetcher fetcher, SourceBook book, Clock clock, Duration look, Listener listener) {
        this.fetcher = fetcher;
        this.book = book;
        this.clock = clock;
        this.listener = listener;
        this.pulse = Pulse.start("fetch-schedule", look, this::look);
    }

    /// Begins at once: sources that are due are asked.
    public static FetchSchedule start(
            Fetcher fetcher, SourceBook book, Clock clock, Listener listener) {
        return new FetchSchedule(fetcher, book, clock, LOOK, listener);
    }

    /// Begins at once.
    ///
    /// @param look time between two looks at the clock
    static FetchSchedule start(
            Fetcher fetcher, SourceBook book, Clock clock, Duration look, Listener listener) {
        return new FetchSchedule(fetcher, book, clock, look, listener);
    }

    /// When a source is fetched from next by itself.
    ///
    /// @return nothing where it never is
    /// @throws IOException when the list of sources cannot be read
    public Optional<Instant> next(Source source) throws IOException {
        if (source.use() == Source.Use.DISABLED || source.every().isZero()) {
            return Optional.empty();
        }
        Instant last = book.status(source.name()).lastTry();
        return Optional.of(last == null ? clock.instant() : last.plus(source.every()));
    }

    private void look() {
        try {
            for (String name : due()) {
                SideBySide.start("fetch-" + name, () -> fetch(name));
            }
        } catch (IOException broken) {
            listener.failed(broken);
        }
    }

    private List<String> due() throws IOException {
        List<String> due = new ArrayList<>();
        for (Source source : book.sources()) {
            Optional<Instant> next = next(source);
            boolean isDue = next.isPresent() && !next.get().isAfter(clock.instant());
            if (isDue && !closed && !fetcher.isUnderWay(source.name())) {
                due.add(source.name());
            }
        }
        return due;
    }

    private void fetch(String name) {
        try {
            FetchOrder order =
                    new FetchOrder(List.of(name), FetchOrder.Data.NOW, FetchOrder.Refresh.NONE);
            FetchReport report = fetcher.run(order, new UntilClosed());
            if (!report.sources().isEmpty()) {
                listener.fetched(report);
            }
        } catch (IOException broken) {
            listener.failed(broken);
        } catch (IllegalArgumentException removed) {
            // between looking and asking: it is not wanted any more
        }
    }

    /// Stops what is under way once the schedule is closed.
    private final class UntilClosed implements FetchProgress {

        @Override
        public void report(long done, long total) {
            listener.report(done, total);
        }

        @Override
        public void say(String state) {
            listener.say(state);
        }

        @Override
        public void checkStopped() {
            if (closed) {
                throw new CancellationException("the library is closed");
            }
            listener.checkStopped();
        }

        @Override
        public void began(String source) {
            listener.began(source);
        }

        @Override
        public void ended(SourceReport source) {
            listener.ended(source);
        }
    }

    /// Ends it. Fetches under way end at their next dump; waits for them.
    @Override
    public void close() {
        closed = true;
        pulse.close();
        fetcher.awaitIdle();
    }
}

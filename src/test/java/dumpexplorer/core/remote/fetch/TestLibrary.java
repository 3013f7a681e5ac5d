package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.Dump;
import dumpexplorer.core.remote.Connections;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.remote.SourceStatus;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A library with a network in memory and a clock that is set by hand.
final class TestLibrary implements AutoCloseable {

    static final Instant START = Instant.parse("2017-05-17T12:00:00Z");

    final TestNet net = new TestNet();
    final Library library;
    final SourceBook book;
    final Fetcher fetcher;
    final HandClock clock = new HandClock();

    /// Stands still until it is set.
    static final class HandClock extends Clock {

        volatile Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    TestLibrary(Path folder) throws IOException {
        library = Library.open(folder, AllFormats.create(), clock, Progress.UNWATCHED);
        book = new SourceBook(library.notes());
        fetcher =
                new Fetcher(
                        library,
                        book,
                        new Connections(List.of(net), (source, purpose) -> Optional.empty()),
                        new SourceKinds(
                                List.of(
                                        new ApiKind(),
                                        new HostKind(),
                                        new ModuleKind(),
                                        new FolderKind((into, files, source, progress) -> {
                                            throw new AssertionError("no folders here");
                                        }))),
                        AllFormats.create(),
                        clock);
    }

    /// Seconds since 1970 of a time so long before the start.
    static double before(Duration span) {
        return START.minus(span).getEpochSecond();
    }

    Source add(String name, String kind, String url) throws IOException {
        Source source =
                new Source(
                        name,
                        kind,
                        url,
                        null,
                        Duration.ZERO,
                        Source.Use.ENABLED,
                        Source.Login.NONE);
        book.put(source);
        return source;
    }

    FetchReport fetch(String... names) throws IOException {
        return fetch(FetchOrder.Data.NOW, names);
    }

    FetchReport fetch(FetchOrder.Data data, String... names) throws IOException {
        return fetcher.run(
                new FetchOrder(List.of(names), data, FetchOrder.Refresh.NONE),
                FetchProgress.UNWATCHED);
    }

    SourceStatus status(String name) throws IOException {
        return new SourceBook(library.notes()).status(name);
    }

    /// Every dump in a line: source, id, group, and whether its data are here.
    List<String> held() throws IOException {
        library.flush();
        IndexSnapshot snapshot = library.snapshot();
        TreeSet<String> lines = new TreeSet<>();
        for (int row = 0; row < snapshot.rowCount(); row++) {
            if (snapshot.isLive(row)) {
                Dump dump = library.findDump(snapshot.dumpId(row)).orElseThrow();
                lines.add(
                        String.join(
                                " ",
                                dump.source().text(),
                                dump.dumpId(),
                                dump.group().text(),
                                dump.hasData() ? "whole" : "bare"));
            }
        }
        return List.copyOf(lines);
    }

    @Override
    public void close() throws IOException {
        library.close();
    }
}

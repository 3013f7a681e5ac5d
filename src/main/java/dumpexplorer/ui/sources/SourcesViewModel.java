package dumpexplorer.ui.sources;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.remote.SourceStatus;
import dumpexplorer.ui.kit.LatestJob;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The sources of the open library and what can be done about them.
public final class SourcesViewModel {

    private final OpenLibrary opened;
    private final JobStarter jobs;
    private final Clock clock;
    private final Consumer<Exception> failed;
    private final LatestJob reading;
    private final PasswordDesk desk = new PasswordDesk();
    private final FetchViewModel fetching;
    private final WaitingViewModel waiting;
    private final CoverageViewModel coverage;
    private final ReceiverViewModel receiver;
    private final OwnErrorsViewModel ownErrors;
    private final ReadOnlyObjectWrapper<List<SourceLine>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable SourceFormViewModel> form =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.LIST);
    private List<Entry> entries = List.of();

    /// What the screen shows.
    public enum Part {
        LIST,
        WAITING,
        COVERAGE,
        RECEIVER
    }

    /// What is remembered of one line.
    private record Entry(String name, Source source, SourceLine.Rank rank, SourceStatus status) {}

    /// Reads the list at once.
    ///
    /// @param failed takes what goes wrong with the list itself
    public SourcesViewModel(
            OpenLibrary opened, JobStarter jobs, Clock clock, Consumer<Exception> failed) {
        this.opened = opened;
        this.jobs = jobs;
        this.clock = clock;
        this.failed = failed;
        reading = new LatestJob(jobs, "read-sources");
        fetching = new FetchViewModel(opened.exchange(), jobs, desk, this::readAgain);
        waiting = new WaitingViewModel(opened, jobs, desk, failed);
        coverage = new CoverageViewModel(opened, jobs, clock, failed);
        receiver = new ReceiverViewModel(opened.reception(), jobs, failed);
        ownErrors = new OwnErrorsViewModel(opened.errorPush(), jobs, failed);
        fetching.phaseProperty()
                .subscribe(phase -> {
                    if (phase instanceof FetchPhase.Finished) {
                        waiting.readAgain();
                    }
                });
        opened.passwords().askThrough(desk);
        readAgain();
    }

    /// Reads the list again, and what waits to be told.
    public void readAgain() {
        SourceBook book = opened.sources();
        reading.refine(progress -> read(book), this::show, failed);
        ownErrors.readAgain();
        if (part.get() == Part.COVERAGE) {
            coverage.readAgain();
        }
    }

    /// Shows another part, as it is now.
    void show(Part shown) {
        part.set(shown);
        if (shown == Part.COVERAGE) {
            coverage.readAgain();
        }
    }

    private static List<Entry> read(SourceBook book) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Source source : book.sources()) {
            String name = source.name();
            entries.add(new Entry(name, source, SourceLine.Rank.DEFINED, book.status(name)));
            for (Map.Entry<String, SourceStatus> host : book.found(name).entrySet()) {
                entries.add(
                        new Entry(host.getKey(), source, SourceLine.Rank.FOUND, host.getValue()));
            }
        }
        return entries;
    }

    private void show(List<Entry> read) {
        entries = read;
        showLines();
    }

    private void showLines() {
        lines.set(
                entries.stream()
                        .map(entry ->
                                new SourceLine(
                                        entry.name(),
                                        entry.source(),
                                        entry.rank(),
                                        entry.status(),
                                        fetching.findReport(entry.name()).orElse(null),
                                        fetching.isAsked(entry.name())
                                                ? SourceLine.Activity.FETCHING
                                                : SourceLine.Activity.IDLE))
                        .toList());
    }

    /// Fetches from the sources whose time has come. To be called again and again.
    public void fetchDue() {
        Instant now = clock.instant();
        SourceBook book = opened.sources();
        jobs.start(
                "look-for-due-sources",
                progress -> read(book),
                read -> {
                    entries = read;
                    showLines();
                    fetching.fetchDue(
                            read.stream()
                                    .filter(entry -> entry.rank() == SourceLine.Rank.DEFINED)
                                    .filter(entry ->
                                            Timetable.isDue(entry.source(), entry.status(), now))
                                    .map(Entry::name)
                                    .filter(name -> !opened.fetcher().isUnderWay(name))
                                    .toList());
                },
                failed);
    }

    /// Begins to fetch from a source again, or no longer fetches from it.
    void use(Source source, Source.Use whether) {
        change("use-source", () -> opened.sources().put(source.used(whether)));
    }

    /// Forgets a source and its passwords. Its dumps stay.
    void remove(Source source) {
        change(
                "remove-source",
                () -> {
                    opened.fetcher().forget(source.name());
                    opened.passwords().forget(source);
                });
    }

    private interface Change {
        void make() throws IOException;
    }

    private void change(String name, Change change) {
        jobs.start(
                name,
                progress -> {
                    change.make();
                    return true;
                },
                made -> readAgain(),
                failure -> {
                    readAgain();
                    failed.accept(failure);
                });
    }

    /// Begins to define a new source.
    public void add() {
        part.set(Part.LIST);
        form.set(new SourceFormViewModel(null, opened, jobs, desk, this::leaveForm));
    }

    /// Begins to change a source.
    void edit(Source source) {
        form.set(new SourceFormViewModel(source, opened, jobs, desk, this::leaveForm));
    }

    /// Begins to change a source by trying to reach it.
    void test(Source source) {
        edit(source);
        SourceFormViewModel editing = form.get();
        if (editing != null) {
            editing.connection().run();
        }
    }

    private void leaveForm() {
        form.set(null);
        readAgain();
    }

    /// Ends what waits for the user, so that the library can be let go.
    public void close() {
        fetching.stop();
        receiver.close();
        desk.cancel();
    }

    /// The definition at hand; null while the list is shown.
    ReadOnlyObjectProperty<@Nullable SourceFormViewModel> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// All sources in the order of their names, below each the hosts that were found through it.
    ReadOnlyObjectProperty<List<SourceLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// What the screen shows.
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /// Fetches, and knows how far it is.
    public FetchViewModel fetching() {
        return fetching;
    }

    /// What waits to be told.
    public WaitingViewModel waiting() {
        return waiting;
    }

    /// What is held, and what never came.
    CoverageViewModel coverage() {
        return coverage;
    }

    /// Takes pushes.
    ReceiverViewModel receiver() {
        return receiver;
    }

    /// Where the errors of this program go.
    OwnErrorsViewModel ownErrors() {
        return ownErrors;
    }

    /// Asks for passwords.
    public PasswordDesk desk() {
        return desk;
    }

    /// Whether there is any source.
    public boolean hasAny() {
        return !entries.isEmpty();
    }

    Instant now() {
        return clock.instant();
    }
}

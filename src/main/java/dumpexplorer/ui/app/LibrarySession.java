package dumpexplorer.ui.app;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.OwnErrorPush;
import dumpexplorer.core.job.Pace;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.Pulse;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.TimeRange;
import dumpexplorer.core.settings.SourceOpening;
import dumpexplorer.core.store.Library;
import dumpexplorer.ui.groups.ColumnLayout;
import dumpexplorer.ui.groups.GroupsViewModel;
import dumpexplorer.ui.importing.ImportViewModel;
import dumpexplorer.ui.kit.FxJobs;
import dumpexplorer.ui.kit.FxLatest;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Navigator;
import dumpexplorer.ui.sources.SourcesViewModel;
import dumpexplorer.ui.stackwalk.DumpViewModel;
import dumpexplorer.ui.timeline.TimelineLayout;
import dumpexplorer.ui.timeline.TimelineViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One open library and the models of the screens that show it, which reach each other through it. Its
/// jobs are its own, so that it can be let go while the window stays.
final class LibrarySession implements Navigator {

    /// What the window remembers the timeline under.
    static final String TIMELINE = "timeline.view";

    private static final String COLUMNS = "groups.columns";
    private static final String SELECTED = "groups.selected";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final MainWindowViewModel window;
    private final Library library;
    private final Queries queries;
    private final FxJobs jobs = new FxJobs();
    private final ImportViewModel importing;
    private final DecisionsViewModel decisions;
    private final GroupsViewModel groups;
    private final TimelineViewModel timeline;
    private final DumpViewModel dump;
    private final SourcesViewModel sources;
    private final ReadOnlyObjectWrapper<CatchingUp> catchingUp =
            new ReadOnlyObjectWrapper<>(new CatchingUp.Done(false));
    private @Nullable Pulse schedule;
    private @Nullable Pulse pushing;
    private final OwnErrorPush errorPush;
    private Subscription following = Subscription.EMPTY;

    LibrarySession(OpenLibrary opened, MainWindowViewModel window) {
        this.window = window;
        library = opened.library();
        errorPush = opened.errorPush();
        queries = opened.queries();
        importing = new ImportViewModel(opened.importer(), jobs);
        decisions = new DecisionsViewModel(queries, jobs, window::decided, window::failed);
        groups = new GroupsViewModel(queries, jobs, this);
        timeline = new TimelineViewModel(queries, jobs, this);
        dump = new DumpViewModel(queries, opened.naming(), jobs, this);
        sources = new SourcesViewModel(opened, jobs, window.clock(), window::failed);
    }

    /// Arranges the screens as they were left, and remembers what becomes of them.
    void restore(WindowMemory memory) {
        memory.layout(COLUMNS).map(ColumnLayout::parse).ifPresent(groups::restore);
        memory.layout(TIMELINE).map(TimelineLayout::parse).ifPresent(timeline::restore);
        dump.restore(memory);
        groups.layoutProperty().subscribe(layout -> memory.rememberLayout(COLUMNS, layout.text()));
        timeline.layoutProperty()
                .subscribe(layout -> memory.rememberLayout(TIMELINE, layout.text()));
        memory.layout(SELECTED).map(GroupId::new).ifPresent(groups::wish);
        groups.selectionProperty()
                .subscribe(selection -> {
                    if (selection.groups().size() == 1) {
                        memory.rememberLayout(SELECTED, selection.groups().getFirst().text());
                    }
                });
    }

    /// Arranges the screens as at a first start.
    void resetLayout() {
        groups.restore(ColumnLayout.DEFAULT);
        groups.readAgain();
        timeline.reset();
    }

    /// Shows what is searched for, from now on.
    void follow(SearchViewModel search) {
        following =
                Subscription.combine(
                        search.queryProperty().subscribe(timeline::show),
                        search.queryInRangeProperty().subscribe(groups::show),
                        search.rangeProperty().subscribe(this::rangeChanged));
    }

    // The limit may have been lifted elsewhere than on the timeline.
    private void rangeChanged(@Nullable TimeRange range) {
        if (range == null) {
            timeline.clearSelection();
        }
    }

    /// Reads what the tree holds beyond the index, while the window is used already.
    void catchUp() {
        if (library.isCaughtUp()) {
            return;
        }
        catchingUp.set(new CatchingUp.Reading(0, -1));
        var latest =
                new FxLatest<CatchingUp.Reading>(step -> {
                    if (isCatchingUp()) {
                        catchingUp.set(step);
                    }
                });
        jobs.start(
                "catch-up",
                new CatchUpWatch(latest),
                progress -> {
                    long before = library.snapshot().generation();
                    library.catchUp(progress);
                    return library.snapshot().generation() != before;
                },
                changed -> catchingUp.set(new CatchingUp.Done(changed)),
                failure -> {
                    catchingUp.set(new CatchingUp.Done(true));
                    window.notCaughtUp(failure);
                });
    }

    boolean isCatchingUp() {
        return catchingUp.get() instanceof CatchingUp.Reading;
    }

    ReadOnlyObjectProperty<CatchingUp> catchingUpProperty() {
        return catchingUp.getReadOnlyProperty();
    }

    /// Tells how far it is; never stops it.
    private static final class CatchUpWatch implements Progress {

        private final FxLatest<CatchingUp.Reading> latest;
        private final Pace pace = new Pace(Duration.ofMillis(200));

        CatchUpWatch(FxLatest<CatchingUp.Reading> latest) {
            this.latest = latest;
        }

        @Override
        public void report(long done, long total) {
            if (pace.isDue()) {
                latest.offer(new CatchingUp.Reading(done, total));
            }
        }

        @Override
        public void say(String step) {}

        @Override
        public void checkStopped() {}
    }

    /// Has all screens read again what they show.
    void readAgain() {
        groups.readAgain();
        timeline.readAgain();
        dump.refresh();
    }

    /// Calls back on the JavaFX thread after dumps or decisions changed.
    void onChange(Runnable listener) {
        var latest = new FxLatest<Boolean>(changed -> listener.run());
        library.onChange(() -> latest.offer(true));
    }

    /// Fetches from each source when its time has come, and pushes the program's own errors where that is
    /// wanted, as long as the library is open.
    void fetchOnSchedule() {
        var latest = new FxLatest<Boolean>(due -> sources.fetchDue());
        schedule = Pulse.start("schedule", BETWEEN_LOOKS, () -> latest.offer(true));
        pushing = errorPush.start();
    }

    /// Ends its jobs and lets go of the folder. Returns at once.
    void close(Runnable done, Consumer<Exception> failed) {
        following.unsubscribe();
        if (schedule != null) {
            schedule.close();
        }
        if (pushing != null) {
            pushing.close();
        }
        sources.close();
        jobs.shutDown(
                progress -> {
                    library.close();
                    return true;
                },
                done,
                failed);
    }

    @Override
    public void showDump(DumpId id) {
        dump.show(id);
    }

    @Override
    public void showNoDump() {
        dump.clear();
    }

    @Override
    public void showGroup(GroupId id) {
        groups.reveal(id);
    }

    @Override
    public void search(String query) {
        window.search().search(query);
    }

    @Override
    public void compare(DumpId left, DumpId right) {
        dump.compare(left, right);
    }

    @Override
    public void compareGroups(List<GroupId> about) {
        dump.compareGroups(about);
    }

    @Override
    public void openSource(String file, int line, @Nullable String version) {
        Optional<SourceOpening.Target> target = window.sourceOpening().target(file, line, version);
        if (target.isEmpty()) {
            window.say(Messages.text("stackwalk.editor.missing"), null);
            return;
        }
        jobs.start(
                "open-source",
                progress -> SourceOpener.open(target.get()),
                outcome -> sayOpened(outcome, target.get()),
                window::failed);
    }

    private void sayOpened(SourceOpener.Outcome outcome, SourceOpening.Target target) {
        String words =
                switch (target) {
                    case SourceOpening.Target.Program(List<String> command, String file) ->
                            outcome == SourceOpener.Outcome.NO_SUCH_FILE
                                    ? file
                                    : command.getFirst();
                    case SourceOpening.Target.Address(String text) -> text;
                };
        window.say(
                switch (outcome) {
                    case OPENED -> Messages.text("stackwalk.editor.opened", words);
                    case NO_SUCH_FILE -> Messages.text("stackwalk.editor.no.file", words);
                    case NO_SUCH_PROGRAM -> Messages.text("stackwalk.editor.no.program", words);
                },
                null);
    }

    @Override
    public void limitTo(@Nullable TimeRange range) {
        window.search().limitTo(range);
    }

    @Override
    public void decide(List<GroupId> about, GroupDecision decision) {
        decisions.decide(about, decision);
    }

    @Override
    public void askForTitle(GroupRow group) {
        window.ask(new Prompt.ForTitle(group));
    }

    @Override
    public void askForNote(GroupRow group) {
        window.ask(new Prompt.ForNote(group));
    }

    Path folder() {
        return library.folder();
    }

    boolean isEmpty() {
        return library.snapshot().dumpCount() == 0;
    }

    Library library() {
        return library;
    }

    Queries queries() {
        return queries;
    }

    FxJobs jobs() {
        return jobs;
    }

    ImportViewModel importing() {
        return importing;
    }

    DecisionsViewModel decisions() {
        return decisions;
    }

    GroupsViewModel groups() {
        return groups;
    }

    TimelineViewModel timeline() {
        return timeline;
    }

    SourcesViewModel sources() {
        return sources;
    }

    DumpViewModel dump() {
        return dump;
    }
}

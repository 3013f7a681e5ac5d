package dumpexplorer.ui.app;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.settings.SourceOpening;
import dumpexplorer.core.store.StoreException;
import dumpexplorer.ui.kit.Banner;
import dumpexplorer.ui.kit.FailureWords;
import dumpexplorer.ui.kit.FxJobs;
import dumpexplorer.ui.kit.FxLatest;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window shows as a whole: which library is open, what is searched for in it, and what there is
/// to say to the user.
final class MainWindowViewModel {

    private final WindowSetup setup;
    private final WindowMemory memory;
    private final FxJobs jobs = new FxJobs();
    private final SearchViewModel search;
    private final SidebarViewModel sidebar;
    private final SavedSearchesViewModel searches;
    private final ReadOnlyObjectWrapper<LibraryState> state =
            new ReadOnlyObjectWrapper<>(new LibraryState.Closed());
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Toast> toast = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Prompt> prompt = new ReadOnlyObjectWrapper<>();
    // Open, but not shown yet: it must be let go even if the window is closed in between.
    private volatile @Nullable OpenLibrary opening;
    private boolean onSchedule;

    MainWindowViewModel(WindowSetup setup, WindowMemory memory) {
        this.setup = setup;
        this.memory = memory;
        this.search = new SearchViewModel(setup.clock());
        this.sidebar = new SidebarViewModel(jobs, setup.clock(), this::failed);
        this.searches = new SavedSearchesViewModel(memory, jobs, toast::set, this::failed);
        searches.listProperty().subscribe(list -> refreshCounts());
    }

    /// From now on fetches from the sources of open libraries when their time has come.
    void fetchOnSchedule() {
        onSchedule = true;
    }

    Clock clock() {
        return setup.clock();
    }

    /// Opens a library in place of the one that is open, if any.
    ///
    /// @param imports what to import into it at once
    void open(Path folder, List<Path> imports) {
        Path place = folder.toAbsolutePath().normalize();
        if (state.get() instanceof LibraryState.Open(LibrarySession session)) {
            state.set(new LibraryState.Opening(place, "", 0, -1));
            leave(session);
            session.close(() -> begin(place, imports), this::failed);
        } else {
            begin(place, imports);
        }
    }

    private void begin(Path folder, List<Path> imports) {
        state.set(new LibraryState.Opening(folder, "", 0, -1));
        var latest = new FxLatest<LibraryState.Opening>(this::showOpening);
        jobs.start(
                "open-library",
                new OpeningWatch(folder, latest),
                progress -> {
                    opening = setup.opener().open(folder, progress);
                    return opening;
                },
                opened -> show(opened, folder, imports),
                failure -> cannotOpen(folder, imports, failure));
    }

    private void showOpening(LibraryState.Opening step) {
        if (state.get() instanceof LibraryState.Opening) {
            state.set(step);
        }
    }

    private void show(OpenLibrary opened, Path folder, List<Path> imports) {
        if (state.get() instanceof LibraryState.Closing) {
            return;
        }
        var session = new LibrarySession(opened, this);
        opening = null;
        memory.opened(folder);
        search.begin(memory.lastVisit(folder));
        session.restore(memory);
        session.follow(search);
        state.set(new LibraryState.Open(session));
        session.catchUp();
        session.importing().start(imports);
        if (onSchedule) {
            session.fetchOnSchedule();
        }
    }

    private void cannotOpen(Path folder, List<Path> imports, Exception failure) {
        state.set(new LibraryState.Closed());
        banners.add(
                new Banner(
                        Severity.ERROR,
                        Messages.text("library.cannot.open", folder),
                        FailureWords.of(failure),
                        List.of(
                                new Banner.Action(
                                        Messages.text("library.try.again"),
                                        () -> open(folder, imports)))));
    }

    /// Says what went wrong with something that the user did not wait for.
    void failed(Exception failure) {
        List<Banner.Action> actions =
                failure instanceof StoreException
                        ? List.of(
                                new Banner.Action(
                                        Messages.text("library.rebuild"), this::rebuildIndex))
                        : List.of();
        banners.add(
                new Banner(
                        Severity.ERROR,
                        Messages.text("library.trouble"),
                        FailureWords.of(failure),
                        actions));
    }

    /// Says that the tree could not be read to its end.
    void notCaughtUp(Exception failure) {
        banners.add(
                new Banner(
                        Severity.ERROR,
                        Messages.text("library.not.caught.up"),
                        FailureWords.of(failure),
                        List.of(
                                new Banner.Action(
                                        Messages.text("library.try.again"),
                                        () -> findSession().ifPresent(LibrarySession::catchUp)))));
    }

    /// Says that the program itself went wrong; only once while the same error repeats.
    ///
    /// @param code names the error
    /// @param details shows more of it
    void showError(String code, Runnable details) {
        String title = Messages.text("error.title", code);
        if (banners.stream().noneMatch(banner -> banner.title().equals(title))) {
            banners.add(
                    new Banner(
                            Severity.ERROR,
                            title,
                            Messages.text("error.advice"),
                            List.of(new Banner.Action(Messages.text("error.details"), details))));
        }
    }

    private void rebuildIndex() {
        findSession()
                .ifPresent(session ->
                        session.jobs()
                                .start(
                                        "rebuild-index",
                                        progress -> {
                                            session.library().reindex(progress);
                                            return true;
                                        },
                                        rebuilt -> say(Messages.text("library.rebuilt"), null),
                                        this::failed));
    }

    /// Says what became of a decision.
    void decided(DecisionsViewModel.Outcome outcome) {
        say(
                outcome.text(),
                outcome.undoable()
                        ? new Banner.Action(Messages.text("decision.undo"), this::undo)
                        : null);
    }

    /// Asks for a name for what is searched for.
    void saveSearch() {
        if (search.mistakeProperty().get() == null) {
            ask(new Prompt.ForSearch(search.queryInRangeProperty().get().text()));
        } else {
            say(Messages.text("search.wrong"), null);
        }
    }

    /// Asks the user something.
    void ask(Prompt question) {
        prompt.set(null);
        prompt.set(question);
    }

    /// Takes the newest decision back.
    void undo() {
        findSession().ifPresent(session -> session.decisions().undo());
    }

    /// Imports what lies at some paths into the open library.
    void importPaths(List<Path> paths) {
        findSession().ifPresent(session -> session.importing().start(paths));
    }

    /// Counts views and sources anew.
    void refreshCounts() {
        findSession()
                .ifPresent(session ->
                        sidebar.refresh(
                                session.queries(),
                                search.lastVisit(),
                                searches.listProperty().get()));
    }

    /// How the sources of frames are opened.
    SourceOpening sourceOpening() {
        return memory.sources();
    }

    /// Says something for a while.
    void say(String text, Banner.@Nullable Action action) {
        toast.set(new Toast(text, action));
    }

    /// Ends all work, lets go of the library and saves what the window remembers.
    ///
    /// @param done called on the JavaFX thread when the window may go away
    void close(Runnable done) {
        LibraryState before = state.get();
        if (before instanceof LibraryState.Closing) {
            return;
        }
        state.set(new LibraryState.Closing());
        Runnable save = () -> jobs.shutDown(progress -> letGo(), done, unsaved -> done.run());
        if (before instanceof LibraryState.Open(LibrarySession session)) {
            leave(session);
            session.close(save, unclosed -> save.run());
        } else {
            save.run();
        }
    }

    private boolean letGo() throws IOException {
        memory.save();
        OpenLibrary unseen = opening;
        if (unseen != null) {
            unseen.library().close();
        }
        return true;
    }

    private void leave(LibrarySession session) {
        memory.visited(session.folder(), setup.clock().instant());
        sidebar.clear();
        toast.set(null);
    }

    /// Tells whether nothing is under way: no library is being opened or let go, no job runs.
    boolean isIdle() {
        return switch (state.get()) {
            case LibraryState.Closed() -> jobs.isIdle();
            case LibraryState.Open(LibrarySession session) ->
                    jobs.isIdle() && session.jobs().isIdle();
            case LibraryState.Opening _, LibraryState.Closing _ -> false;
        };
    }

    Optional<LibrarySession> findSession() {
        return state.get() instanceof LibraryState.Open(LibrarySession session)
                ? Optional.of(session)
                : Optional.empty();
    }

    SearchViewModel search() {
        return search;
    }

    SavedSearchesViewModel searches() {
        return searches;
    }

    SidebarViewModel sidebar() {
        return sidebar;
    }

    /// Jobs of the window itself; those of a library are its session's.
    FxJobs jobs() {
        return jobs;
    }

    ObservableList<Banner> banners() {
        return banners;
    }

    ObjectProperty<@Nullable Toast> toastProperty() {
        return toast;
    }

    /// The question that was asked last.
    ReadOnlyObjectProperty<@Nullable Prompt> promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LibraryState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Tells the window how far the opening of a library is.
    private record OpeningWatch(Path folder, FxLatest<LibraryState.Opening> latest)
            implements Progress {

        @Override
        public void report(long done, long total) {
            latest.offer(new LibraryState.Opening(folder, "", done, total));
        }

        @Override
        public void say(String step) {
            latest.offer(new LibraryState.Opening(folder, step, 0, -1));
        }

        @Override
        public void checkStopped() {}
    }
}

package dumpexplorer.ui.app;

import dumpexplorer.ui.groups.GroupsView;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.settings.SettingsView;
import dumpexplorer.ui.settings.SettingsViewModel;
import dumpexplorer.ui.sources.SourcesViewModel;
import dumpexplorer.ui.start.StartView;
import dumpexplorer.ui.timeline.TimelineViewModel;
import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;

/// What each command does.
final class WindowCommands {

    private final MainWindow window;
    private final MainWindowViewModel model;
    private final FileAsker asker;
    private final Map<Command, Runnable> actions = new EnumMap<>(Command.class);

    WindowCommands(MainWindow window, MainWindowViewModel model, FileAsker asker) {
        this.window = window;
        this.model = model;
        this.asker = asker;
        moving();
        timeline();
        deciding();
        library();
        window();
    }

    Map<Command, Runnable> actions() {
        return actions;
    }

    /// Does what a command stands for.
    void run(Command command) {
        Runnable action = actions.get(command);
        if (action != null) {
            action.run();
        }
    }

    /// What the start page offers.
    StartView.Beginnings beginnings() {
        return new StartView.Beginnings(
                this::importFiles,
                this::importFolder,
                this::openLibrary,
                this::importSamples,
                this::connect);
    }

    private void moving() {
        actions.put(Command.NEXT, () -> findGroups().ifPresent(GroupsView::selectNext));
        actions.put(Command.PREVIOUS, () -> findGroups().ifPresent(GroupsView::selectPrevious));
        actions.put(Command.SEARCH, () -> window.search().focus());
        actions.put(Command.SAVE_SEARCH, model::saveSearch);
        actions.put(Command.CLEAR, this::clear);
        actions.put(Command.COMPARE, () -> ifGroupsShown(session -> session.groups().compare()));
        actions.put(Command.NEXT_PANE, window::focusNextPane);
    }

    private void timeline() {
        actions.put(
                Command.GO_TO_DATE,
                () ->
                        Optional.ofNullable(window.sessionView())
                                .ifPresent(shown -> shown.timeline().askForTime()));
        withTimeline(Command.ZOOM_IN, TimelineViewModel::zoomIn);
        withTimeline(Command.ZOOM_OUT, TimelineViewModel::zoomOut);
        withTimeline(Command.SHOW_ALL, TimelineViewModel::lookAtAll);
        withTimeline(Command.LIMIT, TimelineViewModel::chooseSeen);
        withTimeline(Command.BACK, TimelineViewModel::back);
        withTimeline(Command.FORWARD, TimelineViewModel::forward);
    }

    private void withTimeline(Command command, Consumer<TimelineViewModel> action) {
        actions.put(command, () -> ifGroupsShown(session -> action.accept(session.timeline())));
    }

    private Optional<GroupsView> findGroups() {
        return Optional.ofNullable(window.sessionView())
                .filter(SessionView::showsGroups)
                .map(SessionView::groups);
    }

    private void deciding() {
        decide(Command.RESOLVE, new GroupDecision.Resolve());
        decide(Command.IGNORE, new GroupDecision.Ignore());
        decide(Command.ACKNOWLEDGE, new GroupDecision.Acknowledge());
        decide(Command.REOPEN, new GroupDecision.Reopen());
        decide(Command.STAR, new GroupDecision.ToggleFavourite());
        actions.put(Command.MERGE, () -> ifGroupsShown(session -> session.groups().merge()));
        actions.put(Command.SPLIT, () -> ifGroupsShown(session -> session.groups().split()));
        actions.put(Command.NOTE, () -> ifGroupsShown(session -> session.groups().askForNote()));
        actions.put(Command.RENAME, () -> ifGroupsShown(session -> session.groups().askForTitle()));
        actions.put(Command.UNDO, model::undo);
    }

    private void decide(Command command, GroupDecision decision) {
        actions.put(command, () -> ifGroupsShown(session -> session.groups().decide(decision)));
    }

    // Nothing is decided about groups that nobody sees.
    private void ifGroupsShown(Consumer<LibrarySession> action) {
        SessionView shown = window.sessionView();
        if (shown != null && shown.showsGroups()) {
            model.findSession().ifPresent(action);
        }
    }

    private void clear() {
        SessionView shown = window.sessionView();
        if (shown == null || !shown.leaveSources()) {
            model.search().liftOneLimit();
        }
    }

    /// Shows the sources.
    void showSources() {
        Optional.ofNullable(window.sessionView()).ifPresent(SessionView::showSources);
    }

    private void connect() {
        showSources();
        model.findSession()
                .map(LibrarySession::sources)
                .filter(sources -> !sources.hasAny())
                .ifPresent(SourcesViewModel::add);
    }

    private void fetch() {
        model.findSession().ifPresent(session -> session.sources().fetching().fetchAll());
    }

    private void library() {
        actions.put(Command.IMPORT_FILES, this::importFiles);
        actions.put(Command.IMPORT_FOLDER, this::importFolder);
        actions.put(Command.PASTE_FILES, this::pasteFiles);
        actions.put(Command.IMPORT_SAMPLES, this::importSamples);
        actions.put(Command.OPEN_LIBRARY, this::openLibrary);
        actions.put(Command.SOURCES, this::showSources);
        actions.put(Command.FETCH, this::fetch);
    }

    private void window() {
        actions.put(Command.REFRESH, window::refresh);
        actions.put(Command.THEME, window::turnTheme);
        actions.put(Command.TURN_DUMP, window::turnDump);
        actions.put(
                Command.PALETTE,
                () -> {
                    var palette = new CommandPalette(actions, window.overlay()::hide);
                    window.overlay().show(palette.card(), palette.focus());
                });
        actions.put(
                Command.SETTINGS,
                () -> {
                    var settings =
                            new SettingsView(
                                    new SettingsViewModel(window.preferences()),
                                    window.overlay()::hide);
                    window.overlay().show(settings.card(), settings.focus());
                });
        actions.put(Command.HELP, () -> window.overlay().show(HelpOverlay.card()));
        actions.put(Command.QUIT, window::close);
    }

    /// Moves the keyboard to the groups.
    void focusGroups() {
        findGroups().ifPresent(GroupsView::focus);
    }

    private void importFiles() {
        model.importPaths(asker.askForFiles(window.stage(), Messages.text("ask.files")));
    }

    private void importFolder() {
        asker.askForFolder(window.stage(), Messages.text("ask.folder"))
                .ifPresent(folder -> model.importPaths(List.of(folder)));
    }

    private void openLibrary() {
        asker.askForFolder(window.stage(), Messages.text("ask.library"))
                .ifPresent(folder -> model.open(folder, List.of()));
    }

    private void importSamples() {
        model.findSession().ifPresent(session -> session.importing().startSamples());
    }

    private void pasteFiles() {
        List<File> files = Clipboard.getSystemClipboard().getFiles();
        model.importPaths(files.stream().map(File::toPath).toList());
    }
}

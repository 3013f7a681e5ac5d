package dumpexplorer.ui.app;

import dumpexplorer.ui.groups.GroupsView;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.start.StartView;
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
        deciding();
        library();
        window();
    }

    Map<Command, Runnable> actions() {
        return actions;
    }

    /// What the start page offers.
    StartView.Beginnings beginnings() {
        return new StartView.Beginnings(
                this::importFiles, this::importFolder, this::openLibrary, this::importSamples);
    }

    private void moving() {
        actions.put(Command.NEXT, () -> findGroups().ifPresent(GroupsView::selectNext));
        actions.put(Command.PREVIOUS, () -> findGroups().ifPresent(GroupsView::selectPrevious));
        actions.put(Command.SEARCH, () -> window.search().focus());
        withSession(Command.COMPARE, session -> session.groups().compare());
        actions.put(Command.CLEAR, () -> model.search().liftOneLimit());
    }

    private Optional<GroupsView> findGroups() {
        return Optional.ofNullable(window.sessionView()).map(SessionView::groups);
    }

    private void deciding() {
        decide(Command.RESOLVE, new GroupDecision.Resolve());
        decide(Command.IGNORE, new GroupDecision.Ignore());
        decide(Command.ACKNOWLEDGE, new GroupDecision.Acknowledge());
        decide(Command.REOPEN, new GroupDecision.Reopen());
        decide(Command.STAR, new GroupDecision.ToggleFavourite());
        withSession(Command.NOTE, session -> session.groups().askForNote());
        withSession(Command.RENAME, session -> session.groups().askForTitle());
        actions.put(Command.UNDO, model::undo);
    }

    private void decide(Command command, GroupDecision decision) {
        withSession(command, session -> session.groups().decide(decision));
    }

    private void withSession(Command command, Consumer<LibrarySession> action) {
        actions.put(command, () -> model.findSession().ifPresent(action));
    }

    private void library() {
        actions.put(Command.IMPORT_FILES, this::importFiles);
        actions.put(Command.IMPORT_FOLDER, this::importFolder);
        actions.put(Command.PASTE_FILES, this::pasteFiles);
        actions.put(Command.IMPORT_SAMPLES, this::importSamples);
        actions.put(Command.OPEN_LIBRARY, this::openLibrary);
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

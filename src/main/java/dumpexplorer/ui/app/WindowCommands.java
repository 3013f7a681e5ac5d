package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.start.StartView;
import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        actions.put(Command.SEARCH, () -> window.search().focus());
        actions.put(Command.CLEAR, () -> model.search().liftOneLimit());
    }

    private void deciding() {
        actions.put(Command.UNDO, model::undo);
    }

    private void library() {
        actions.put(Command.IMPORT_FILES, this::importFiles);
        actions.put(Command.IMPORT_FOLDER, this::importFolder);
        actions.put(Command.PASTE_FILES, this::pasteFiles);
        actions.put(Command.OPEN_LIBRARY, this::openLibrary);
    }

    private void window() {
        actions.put(Command.THEME, window::turnTheme);
        actions.put(Command.HELP, () -> window.overlay().show(HelpOverlay.card()));
        actions.put(Command.QUIT, window::close);
    }

    /// Moves the keyboard to the groups.
    void focusGroups() {}

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

    private void importSamples() {}

    private void pasteFiles() {
        List<File> files = Clipboard.getSystemClipboard().getFiles();
        model.importPaths(files.stream().map(File::toPath).toList());
    }
}

package dumpexplorer.ui.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks the user for files and folders.
public interface FileAsker {

    /// Asks with the platform's own dialogs.
    FileAsker DIALOGS =
            new FileAsker() {
                @Override
                public List<Path> askForFiles(Window owner, String title) {
                    var chooser = new FileChooser();
                    chooser.setTitle(title);
                    List<File> chosen = chooser.showOpenMultipleDialog(owner);
                    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
                }

                @Override
                public Optional<Path> askForFolder(Window owner, String title) {
                    var chooser = new DirectoryChooser();
                    chooser.setTitle(title);
                    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
                }
            };

    /// Asks for any number of files.
    ///
    /// @return those chosen, none where the user thought better of it
    List<Path> askForFiles(Window owner, String title);

    /// Asks for one folder.
    Optional<Path> askForFolder(Window owner, String title);
}

package dumpexplorer.ui.sources;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for a file or folder.
public interface PathChooser {

    /// Asks for a file; nothing where the user thought better of it.
    Optional<Path> chooseFile(String title);

    /// Asks for a folder; nothing where the user thought better of it.
    Optional<Path> chooseFolder(String title);
}

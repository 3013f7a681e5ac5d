package dumpexplorer.cli;

import java.nio.file.Path;
import java.util.List;

/// What the command line asks of the window, which it does not know.
public interface WindowDoor {

    /// Opens the window and waits until it is closed.
    ///
    /// @param library to open
    /// @param files to import into it
    /// @return exit code
    /// @throws Exception when it fails in a way that it cannot say itself
    int open(Path library, List<Path> files) throws Exception;

    /// Makes a picture of the window, without a display.
    ///
    /// @return exit code
    /// @throws Exception when it fails in a way that it cannot say itself
    int takePicture(PictureOrder order) throws Exception;
}

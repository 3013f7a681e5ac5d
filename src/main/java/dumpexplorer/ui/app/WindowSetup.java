package dumpexplorer.ui.app;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// What a window is opened with. Tests hand in folders of their own.
///
/// @param library the folder to open at first
/// @param imports files and folders to import at once; often empty
/// @param settings where it remembers things
/// @param opener opens libraries
/// @param asker asks for files to import and libraries to open
/// @param clock tells the time
public record WindowSetup(
        Path library,
        List<Path> imports,
        SettingsStore settings,
        Opener opener,
        FileAsker asker,
        Clock clock) {

    public WindowSetup {
        imports = List.copyOf(imports);
    }

    /// The same with another opener.
    WindowSetup with(Opener other) {
        return new WindowSetup(library, imports, settings, other, asker, clock);
    }

    /// Opens libraries.
    @FunctionalInterface
    public interface Opener {

        /// Opens a library, on the calling thread.
        ///
        /// @throws IOException when it cannot be used; says why and what to do
        OpenLibrary open(Path folder, Progress progress) throws IOException;
    }
}

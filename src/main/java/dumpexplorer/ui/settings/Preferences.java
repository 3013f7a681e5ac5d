package dumpexplorer.ui.settings;

import dumpexplorer.core.settings.Settings;
import dumpexplorer.core.settings.SourceOpening;
import dumpexplorer.ui.kit.ZoneChoice;
import java.nio.file.Path;
import java.util.List;

/// What can be set up, as the window holds it. All methods belong on the JavaFX thread.
public interface Preferences {

    /// The colour scheme as chosen.
    Settings.Theme theme();

    /// Wears another colour scheme.
    void chooseTheme(Settings.Theme theme);

    /// Whose clock the time axis shows.
    ZoneChoice zone();

    /// Shows another clock on the time axis.
    void chooseZone(ZoneChoice zone);

    /// How the sources of frames are opened.
    SourceOpening sources();

    /// Opens the sources of frames otherwise, from now on.
    void chooseSources(SourceOpening opening);

    /// Folders opened of late, the newest first.
    List<Path> libraries();

    /// Leaves a folder out of those opened of late; the folder itself stays as it is.
    void forgetLibrary(Path folder);

    /// Puts panes, columns and the timeline back to where a first start has them.
    void resetLayout();

    /// The file that keeps all this.
    Path file();
}

package dumpexplorer.cli;

import dumpexplorer.core.settings.Settings;
import java.nio.file.Path;

/// A picture of the window to be made.
///
/// @param library to open
/// @param view what stands out in it
/// @param query what is searched for; empty for all dumps
/// @param width in pixels
/// @param height in pixels
/// @param theme colours
/// @param out the PNG file
public record PictureOrder(
        Path library,
        PictureView view,
        String query,
        int width,
        int height,
        Settings.Theme theme,
        Path out) {

    /// What stands out in a picture.
    public enum PictureView {
        GROUPS,
        TIMELINE,
        STACKWALK,
        OVERVIEW,
        ENVIRONMENT,
        JSON,
        MODULES,
        HISTORY,
        COMPARE,
        SOURCES,
        IMPORT,
        SETTINGS,
        HELP,
        PALETTE,
        START
    }
}

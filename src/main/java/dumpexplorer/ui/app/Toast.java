package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Banner;
import org.jspecify.annotations.Nullable;

/// A short message that goes away by itself.
///
/// @param text one line
/// @param action what can be done about it, or null
record Toast(String text, Banner.@Nullable Action action) {}

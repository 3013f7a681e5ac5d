package dumpexplorer.ui.timeline;

import dumpexplorer.core.model.Trait;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How the timeline is looked at.
///
/// @param widthPixels room for the bars
/// @param stackedBy what the bars are divided by, or null
/// @param zone whose days are counted
record Sight(double widthPixels, @Nullable Trait stackedBy, ZoneId zone) {}

package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.TimeLevel;

/// Bars of a part of the time, as fine as they can be seen there.
///
/// @param reach the time that was counted; where it has no bars, there are no dumps
/// @param level length of the bars
/// @param bars from the first to the last dump of that time
record Detail(TimeWindow reach, TimeLevel level, Bars bars) {

    /// Tells whether these are the bars that a window needs.
    boolean serves(TimeWindow window, TimeLevel needed) {
        return level == needed && reach.covers(window);
    }
}

/// The timeline: counts by time, zooming, and the range that it limits the groups to. Counts come from
/// queries, never from dump files; what is done with the chosen range is the main window's business.
@NullMarked
package dumpexplorer.ui.timeline;

import org.jspecify.annotations.NullMarked;

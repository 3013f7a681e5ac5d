package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.Release;
import dumpexplorer.core.query.TimeLevel;
import java.util.List;

/// What there is to draw.
///
/// @param domain the whole library's time, with some air
/// @param all the time of the selected dumps, with some air
/// @param overview bars over all of the domain
/// @param detail bars of what is looked at
/// @param window what is looked at
/// @param releases when versions of the selected dumps were first seen, in order of time
record Picture(
        TimeWindow domain,
        TimeWindow all,
        Bars overview,
        Detail detail,
        TimeWindow window,
        List<Release> releases) {

    private static final TimeWindow NOWHEN = new TimeWindow(0, 1);

    /// Nothing is selected.
    static final Picture EMPTY =
            new Picture(
                    NOWHEN,
                    NOWHEN,
                    Bars.NONE,
                    new Detail(NOWHEN, TimeLevel.YEAR, Bars.NONE),
                    NOWHEN,
                    List.of());

    Picture {
        releases = List.copyOf(releases);
    }

    boolean isEmpty() {
        return overview.size() == 0;
    }

    Picture withDetail(Detail other) {
        return new Picture(domain, all, overview, other, window, releases);
    }

    Picture withWindow(TimeWindow other) {
        return new Picture(domain, all, overview, detail, other, releases);
    }
}

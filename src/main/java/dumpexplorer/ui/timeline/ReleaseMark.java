package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.Release;
import dumpexplorer.ui.kit.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A mark where versions were first seen.
///
/// @param millis time of the first of them
/// @param releases those that are too near to each other for marks of their own, in order of time
record ReleaseMark(long millis, List<Release> releases) {

    /// Marks that are nearer could not be told apart.
    private static final double NEAREST_PIXELS = 56;

    private static final int LONGEST_NAME = 10;

    /// The marks of a window.
    ///
    /// @param releases in order of time
    static List<ReleaseMark> of(List<Release> releases, TimeWindow window, double widthPixels) {
        double nearest = window.lengthMillis() * NEAREST_PIXELS / Math.max(1, widthPixels);
        var marks = new ArrayList<ReleaseMark>();
        var near = new ArrayList<Release>();
        long start = 0;
        for (Release release : releases) {
            long millis = release.firstSeen().toEpochMilli();
            if (window.contains(millis)) {
                if (!near.isEmpty() && millis - start >= nearest) {
                    marks.add(new ReleaseMark(start, List.copyOf(near)));
                    near.clear();
                }
                start = near.isEmpty() ? millis : start;
                near.add(release);
            }
        }
        if (!near.isEmpty()) {
            marks.add(new ReleaseMark(start, List.copyOf(near)));
        }
        return List.copyOf(marks);
    }

    /// The version with the most dumps, and how many others there are.
    String label() {
        Release biggest =
                releases.stream().max(Comparator.comparingLong(Release::count)).orElseThrow();
        String name = shortened(biggest.version());
        return releases.size() == 1
                ? name
                : Messages.text("timeline.release.more", name, releases.size() - 1);
    }

    private static String shortened(String version) {
        return version.length() <= LONGEST_NAME
                ? version
                : version.substring(0, LONGEST_NAME - 1) + "\u2026";
    }
}

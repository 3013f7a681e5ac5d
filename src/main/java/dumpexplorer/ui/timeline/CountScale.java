package dumpexplorer.ui.timeline;

/// How counts become heights.
public enum CountScale {
    /// Twice the count, twice the height.
    LINEAR,
    /// Ten times the count, one step higher: single dumps stay visible beside thousands.
    LOGARITHMIC;

    /// Height of a count.
    ///
    /// @param highest the count that fills all of the height
    /// @return 0 to 1
    double heightOf(long count, long highest) {
        return switch (this) {
            case LINEAR -> (double) count / highest;
            case LOGARITHMIC -> Math.log1p((double) count) / Math.log1p((double) highest);
        };
    }
}

package dumpexplorer.core.query;

/// Lengths of time buckets, all in UTC: the levels of the date branch.
public enum TimeLevel {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    /// Five minutes.
    SLOT
}

package dumpexplorer.core.query;

import java.util.Locale;

/// Lengths of time buckets, all in UTC: the levels of the date branch.
public enum TimeLevel {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    /// Five minutes.
    SLOT;

    /// The next longer one; of years, years.
    public TimeLevel coarser() {
        return switch (this) {
            case YEAR, MONTH -> YEAR;
            case DAY -> MONTH;
            case HOUR -> DAY;
            case SLOT -> HOUR;
        };
    }

    /// The level's name in commands and sentences: `day`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

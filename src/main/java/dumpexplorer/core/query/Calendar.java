package dumpexplorer.core.query;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/// Numbers the time buckets of one level, in UTC.
final class Calendar {

    private static final long DAY = TimeUnit.DAYS.toMicros(1);
    private static final long HOUR = TimeUnit.HOURS.toMicros(1);
    private static final long SLOT = TimeUnit.MINUTES.toMicros(5);
    private static final int MONTHS = 12;

    private final TimeLevel level;

    Calendar(TimeLevel level) {
        this.level = level;
    }

    /// Number of the bucket that holds a time; the buckets of one level follow each other.
    long bucket(long micros) {
        return switch (level) {
            case YEAR -> Math.floorDiv(month(Math.floorDiv(micros, DAY)), MONTHS);
            case MONTH -> month(Math.floorDiv(micros, DAY));
            case DAY -> Math.floorDiv(micros, DAY);
            case HOUR -> Math.floorDiv(micros, HOUR);
            case SLOT -> Math.floorDiv(micros, SLOT);
        };
    }

    private static long month(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * (long) MONTHS + date.getMonthValue() - 1;
    }

    /// First moment of a bucket.
    long startMicros(long bucket) {
        return switch (level) {
            case YEAR -> LocalDate.of((int) bucket, 1, 1).toEpochDay() * DAY;
            case MONTH ->
                    LocalDate.of(
                                            (int) Math.floorDiv(bucket, MONTHS),
                                            Math.floorMod(bucket, MONTHS) + 1,
                                            1)
                                    .toEpochDay()
                            * DAY;
            case DAY -> bucket * DAY;
            case HOUR -> bucket * HOUR;
            case SLOT -> bucket * SLOT;
        };
    }
}

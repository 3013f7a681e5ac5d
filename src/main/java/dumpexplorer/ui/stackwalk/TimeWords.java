package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes moments for people: exactly, and how long ago they are.
final class TimeWords {

    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final int DAYS_PER_YEAR = 365;
    private static final int DAYS_PER_MONTH = 30;

    private TimeWords() {}

    /// The moment to the millisecond, in UTC.
    static String exact(Instant time) {
        return EXACT.format(time);
    }

    /// How long ago it is, in the largest unit that fits.
    static String ago(Instant time, Instant now) {
        Duration past = Duration.between(time, now);
        long days = past.toDays();
        if (past.isNegative()) {
            return Messages.text("dump.time.future");
        }
        if (days >= DAYS_PER_YEAR) {
            return Messages.text("dump.time.years", days / DAYS_PER_YEAR);
        }
        if (days >= 2 * DAYS_PER_MONTH) {
            return Messages.text("dump.time.months", days / DAYS_PER_MONTH);
        }
        if (days >= 1) {
            return Messages.text("dump.time.days", days);
        }
        return past.toHours() >= 1
                ? Messages.text("dump.time.hours", past.toHours())
                : Messages.text("dump.time.minutes", past.toMinutes());
    }
}

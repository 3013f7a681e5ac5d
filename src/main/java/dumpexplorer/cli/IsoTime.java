package dumpexplorer.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Writes times, always UTC.
final class IsoTime {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssX", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FOR_PEOPLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FOR_PEOPLE_IN_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private IsoTime() {}

    /// ISO 8601 with `Z`; with microseconds where they are known: `2010-11-03T10:44:59.503195Z`.
    static String of(Instant time) {
        boolean whole = time.equals(time.truncatedTo(ChronoUnit.SECONDS));
        return (whole ? SECONDS : MICROSECONDS).format(time);
    }

    /// To the minute, for tables.
    static String forPeople(Instant time) {
        return FOR_PEOPLE.format(time);
    }

    /// To the second, for tables.
    static String forPeopleInSeconds(Instant time) {
        return FOR_PEOPLE_IN_SECONDS.format(time);
    }
}

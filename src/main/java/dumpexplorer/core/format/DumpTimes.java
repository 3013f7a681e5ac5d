package dumpexplorer.core.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of dumps: read from every text form met, to the microsecond, and written in Socorro's.
public final class DumpTimes {

    /// First moment of a sound dump: 1970.
    public static final Instant EARLIEST = Instant.EPOCH;

    /// First moment after the last one of a sound dump: 2200.
    public static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");

    private static final Pattern TEXT =
            Pattern.compile(
                    "(\\d{4})-(\\d\\d)-(\\d\\d)[T"
                            + " ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)?"
                            + " ?(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter SOCORRO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private DumpTimes() {}

    /// Reads a date and time such as `2009-03-31 14:45:09.215601` or `2010-12-28T14:07:07+01:00`:
    /// UTC where it names no zone.
    ///
    /// @return nothing where the text is no such time
    public static Optional<Instant> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local =
                    LocalDateTime.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(4)),
                            Integer.parseInt(matcher.group(5)),
                            matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6)));
            String fraction = matcher.group(7) == null ? "" : matcher.group(7);
            int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
            return Optional.of(
                    local.plusNanos(nanos)
                            .toInstant(offset(matcher.group(8)))
                            .truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(String zone) {
        return zone == null || Character.isLetter(zone.charAt(0))
                ? ZoneOffset.UTC
                : ZoneOffset.of(zone);
    }

    /// Reads a JSON number of seconds since 1970, rounded to microseconds of its shortest decimal
    /// form.
    ///
    /// @param number as JSON writes it; also `NaN` and `Infinity`
    /// @return nothing where it is no time from 1970 to 2199
    public static Optional<Instant> fromSeconds(String number) {
        double seconds = Double.parseDouble(number);
        boolean sound = seconds >= 0 && seconds < TOO_LATE.getEpochSecond();
        if (!sound) {
            return Optional.empty();
        }
        long micros =
                new BigDecimal(Double.toString(seconds))
                        .movePointRight(6)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact();
        Instant time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return isSound(time) ? Optional.of(time) : Optional.empty();
    }

    /// Whether a time lies from 1970 to 2199.
    public static boolean isSound(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(TOO_LATE);
    }

    /// A time as Socorro writes `date_processed`: `2009-03-31 14:45:09.215601`, UTC.
    public static String socorroText(Instant time) {
        return SOCORRO.format(time);
    }

    /// Microseconds since 1970.
    public static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}

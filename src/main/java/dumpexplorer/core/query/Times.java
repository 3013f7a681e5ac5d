package dumpexplorer.core.query;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads times as people write them in queries, in UTC: `2010`, `2010-11`, `2010-11-03`,
/// `2010-11-03T10:44`, down to the microsecond; `today`, `yesterday`; and `7d` for seven days ago.
/// Each means the whole stretch that it names; a relative one means an instant.
final class Times {

    private static final Pattern ABSOLUTE =
            Pattern.compile(
                    "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[Tt"
                            + " ](\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,6}))?)?)?[Zz]?)?)?)?");
    private static final Pattern RELATIVE = Pattern.compile("(\\d{1,5})(min|h|d|w|y)");
    private static final Map<String, Long> UNIT_MINUTES =
            Map.of("min", 1L, "h", 60L, "d", 1440L, "w", 10_080L, "y", 525_600L);

    private static final long MICROS_PER_SECOND = 1_000_000;

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /// What a text names, or nothing where it names no time.
    Optional<Stretch> find(String text) {
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            return Optional.of(ago(Long.parseLong(relative.group(1)), relative.group(2)));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return switch (text) {
            case "now" -> Optional.of(instant(clock.instant()));
            case "today" -> Optional.of(days(today, today.plusDays(1)));
            case "yesterday" -> Optional.of(days(today.minusDays(1), today));
            default -> findAbsolute(text);
        };
    }

    /// Tells whether a stretch is an instant: the meaning of a relative time.
    static boolean isInstant(Stretch stretch) {
        return stretch.from() == stretch.to();
    }

    private Stretch ago(long amount, String unit) {
        long minutes = amount * UNIT_MINUTES.getOrDefault(unit, 0L);
        return instant(clock.instant().minus(minutes, ChronoUnit.MINUTES));
    }

    private static Stretch instant(Instant instant) {
        return new Stretch(micros(instant), micros(instant));
    }

    static long micros(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND),
                instant.getNano() / 1000);
    }

    static Instant instantOf(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND),
                Math.floorMod(micros, MICROS_PER_SECOND) * 1000);
    }

    private static Stretch days(LocalDate from, LocalDate to) {
        return new Stretch(micros(from.atStartOfDay()), micros(to.atStartOfDay()));
    }

    private static long micros(LocalDateTime time) {
        return micros(time.toInstant(ZoneOffset.UTC));
    }

    private static Optional<Stretch> findAbsolute(String text) {
        Matcher parts = ABSOLUTE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime start =
                    LocalDateTime.of(
                            number(parts, 1, 0),
                            number(parts, 2, 1),
                            number(parts, 3, 1),
                            number(parts, 4, 0),
                            number(parts, 5, 0),
                            number(parts, 6, 0));
            return Optional.of(stretch(start, parts));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Stretch stretch(LocalDateTime start, Matcher parts) {
        String fraction = parts.group(7);
        if (fraction != null) {
            long unit = (long) Math.pow(10, 6 - fraction.length());
            long from = micros(start) + Long.parseLong(fraction) * unit;
            return new Stretch(from, from + unit);
        }
        ChronoUnit unit =
                switch (lastGroup(parts)) {
                    case 1 -> ChronoUnit.YEARS;
                    case 2 -> ChronoUnit.MONTHS;
                    case 3 -> ChronoUnit.DAYS;
                    case 4 -> ChronoUnit.HOURS;
                    case 5 -> ChronoUnit.MINUTES;
                    default -> ChronoUnit.SECONDS;
                };
        return new Stretch(micros(start), micros(start.plus(1, unit)));
    }

    private static int lastGroup(Matcher parts) {
        int group = 1;
        while (group < 6 && parts.group(group + 1) != null) {
            group++;
        }
        return group;
    }

    private static int number(Matcher parts, int group, int missing) {
        String digits = parts.group(group);
        return digits == null ? missing : Integer.parseInt(digits);
    }
}

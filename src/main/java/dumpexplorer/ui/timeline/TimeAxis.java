package dumpexplorer.ui.timeline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The marks of a time axis: fine ones with short labels, and above them the day, month or year that
/// they belong to, so that every label is unambiguous.
///
/// @param ticks fine marks, in order of time
/// @param contexts what the fine marks belong to, in order of time; the first may begin before the
///     window
record TimeAxis(List<Tick> ticks, List<Tick> contexts) {

    /// Room that a label and the gap after it need.
    private static final double LABEL_PIXELS = 52;

    /// A mark.
    ///
    /// @param millis where it is
    /// @param label what is written there
    record Tick(long millis, String label) {}

    /// A distance of fine marks.
    private record Step(ChronoUnit unit, int amount, String pattern, Context context) {

        double lengthMillis() {
            return (double) unit.getDuration().toMillis() * amount;
        }
    }

    private enum Context {
        DAY("EEE d MMM yyyy"),
        MONTH("MMMM yyyy"),
        YEAR("yyyy"),
        NONE("");

        private final String pattern;

        Context(String pattern) {
            this.pattern = pattern;
        }

        LocalDateTime floor(LocalDateTime time) {
            LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.withDayOfMonth(1);
                case YEAR, NONE -> day.withDayOfYear(1);
            };
        }

        LocalDateTime next(LocalDateTime start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case MONTH -> start.plusMonths(1);
                case YEAR, NONE -> start.plusYears(1);
            };
        }
    }

    private static final List<Step> STEPS =
            List.of(
                    new Step(ChronoUnit.MINUTES, 5, "HH:mm", Context.DAY),
                    new Step(ChronoUnit.MINUTES, 10, "HH:mm", Context.DAY),
                    new Step(ChronoUnit.MINUTES, 30, "HH:mm", Context.DAY),
                    new Step(ChronoUnit.HOURS, 1, "HH:mm", Context.DAY),
                    new Step(ChronoUnit.HOURS, 3, "HH:mm", Context.DAY),
                    new Step(ChronoUnit.HOURS, 6, "HH:mm", Context.DAY),
                    new Step(ChronoUnit.HOURS, 12, "HH:mm", Context.DAY),
                    new Step(ChronoUnit.DAYS, 1, "EEE d", Context.MONTH),
                    new Step(ChronoUnit.DAYS, 2, "EEE d", Context.MONTH),
                    new Step(ChronoUnit.DAYS, 5, "d", Context.MONTH),
                    new Step(ChronoUnit.DAYS, 10, "d", Context.MONTH),
                    new Step(ChronoUnit.MONTHS, 1, "MMM", Context.YEAR),
                    new Step(ChronoUnit.MONTHS, 3, "MMM", Context.YEAR),
                    new Step(ChronoUnit.MONTHS, 6, "MMM", Context.YEAR),
                    new Step(ChronoUnit.YEARS, 1, "yyyy", Context.NONE),
                    new Step(ChronoUnit.YEARS, 2, "yyyy", Context.NONE),
                    new Step(ChronoUnit.YEARS, 5, "yyyy", Context.NONE),
                    new Step(ChronoUnit.YEARS, 10, "yyyy", Context.NONE),
                    new Step(ChronoUnit.YEARS, 25, "yyyy", Context.NONE),
                    new Step(ChronoUnit.YEARS, 50, "yyyy", Context.NONE));

    /// The marks of a window.
    static TimeAxis of(TimeWindow window, double widthPixels, ZoneId zone) {
        double shortest = window.lengthMillis() * LABEL_PIXELS / Math.max(1, widthPixels);
        Step step =
                STEPS.stream()
                        .filter(candidate -> candidate.lengthMillis() >= shortest)
                        .findFirst()
                        .orElse(STEPS.getLast());
        return new TimeAxis(ticks(window, step, zone), contexts(window, step.context(), zone));
    }

    private static List<Tick> ticks(TimeWindow window, Step step, ZoneId zone) {
        var label = DateTimeFormatter.ofPattern(step.pattern(), Locale.ENGLISH);
        var ticks = new ArrayList<Tick>();
        LocalDateTime at = floor(local(window.fromMillis(), zone), step);
        long previous = Long.MIN_VALUE;
        while (true) {
            long millis = at.atZone(zone).toInstant().toEpochMilli();
            if (millis >= window.toMillis()) {
                return List.copyOf(ticks);
            }
            // An hour that the zone's clocks skip falls onto the one after it.
            if (millis >= window.fromMillis() && millis > previous) {
                ticks.add(new Tick(millis, label.format(at.atZone(zone))));
            }
            previous = millis;
            at = next(at, step);
        }
    }

    private static List<Tick> contexts(TimeWindow window, Context context, ZoneId zone) {
        if (context == Context.NONE) {
            return List.of();
        }
        var label = DateTimeFormatter.ofPattern(context.pattern, Locale.ENGLISH);
        var contexts = new ArrayList<Tick>();
        LocalDateTime at = context.floor(local(window.fromMillis(), zone));
        while (true) {
            long millis = at.atZone(zone).toInstant().toEpochMilli();
            if (millis >= window.toMillis()) {
                return List.copyOf(contexts);
            }
            contexts.add(new Tick(millis, label.format(at)));
            at = context.next(at);
        }
    }

    private static LocalDateTime local(long millis, ZoneId zone) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone);
    }

    private static LocalDateTime floor(LocalDateTime time, Step step) {
        LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (step.unit()) {
            case YEARS -> day.withDayOfYear(1).minusYears(time.getYear() % step.amount());
            case MONTHS ->
                    day.withDayOfMonth(1).minusMonths((time.getMonthValue() - 1) % step.amount());
            case DAYS -> day.minusDays((time.getDayOfMonth() - 1) % step.amount());
            default -> day;
        };
    }

    /// Days count anew in every month, so that no mark falls beside its first day.
    private static LocalDateTime next(LocalDateTime at, Step step) {
        LocalDateTime next = at.plus(step.amount(), step.unit());
        boolean crowded =
                step.unit() == ChronoUnit.DAYS
                        && step.amount() > 1
                        && (next.getMonth() != at.getMonth()
                                || next.plusDays(step.amount() / 2).getMonth() != at.getMonth());
        return crowded ? at.withDayOfMonth(1).plusMonths(1) : next;
    }
}

package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.Release;
import dumpexplorer.core.query.TimeLevel;
import dumpexplorer.core.query.TimeRange;
import dumpexplorer.ui.kit.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the timeline says in words.
final class TimelineWords {

    private static final String NO_OFFSET = "+00:00";

    private static final int MOST_SERIES = 4;

    private TimelineWords() {}

    /// How long a bar is, and of which zone where that is not plain.
    static String perBucket(Detail detail, ZoneId shownZone) {
        String per =
                switch (detail.level()) {
                    case YEAR -> Messages.text("timeline.per.year");
                    case MONTH -> Messages.text("timeline.per.month");
                    case DAY -> Messages.text("timeline.per.day");
                    case HOUR -> Messages.text("timeline.per.hour");
                    case SLOT -> Messages.text("timeline.per.slot");
                };
        boolean ofDays = detail.level().compareTo(TimeLevel.DAY) <= 0;
        boolean foreign = detail.bars().size() > 0 && !detail.bars().zone().equals(shownZone);
        return foreign && ofDays ? Messages.text("timeline.per.utc", per) : per;
    }

    /// The zone's name, with its distance to UTC at a moment.
    static String zone(ZoneId zone, long millis) {
        if (zone.equals(ZoneOffset.UTC)) {
            return Messages.text("timeline.zone.utc");
        }
        return Messages.text("timeline.zone.local", offset(zone, millis));
    }

    /// The zone of a whole axis, in two short words at most: its distance to UTC where that is the same
    /// all along.
    static String axisZone(ZoneId zone, TimeWindow window) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(window.range().from());
        if (next != null && next.getInstant().isBefore(window.range().to())) {
            return Messages.text("timeline.zone.changing");
        }
        String offset = offset(zone, window.fromMillis());
        String utc = Messages.text("timeline.zone.utc");
        return offset.equals(NO_OFFSET) ? utc : utc + " " + offset;
    }

    private static String offset(ZoneId zone, long millis) {
        String offset = zone.getRules().getOffset(Instant.ofEpochMilli(millis)).getId();
        return offset.equals("Z") ? NO_OFFSET : offset;
    }

    /// What is looked at: days, and hours only where bars are that short.
    static String seen(Detail detail, TimeWindow window, ZoneId zone) {
        boolean ofDays = detail.level().compareTo(TimeLevel.DAY) <= 0;
        return ofDays ? days(window, zone) : between("d MMM yyyy HH:mm", window, zone);
    }

    /// A window from day to day.
    static String days(TimeWindow window, ZoneId zone) {
        return between("d MMM yyyy", window, zone);
    }

    private static String between(String pattern, TimeWindow window, ZoneId zone) {
        return Messages.text(
                "timeline.range",
                format(pattern, window.range().from().atZone(zone)),
                format(pattern, window.range().to().atZone(zone)));
    }

    /// A stretch of time, as short as it can be without loss.
    static String range(TimeRange range, ZoneId zone) {
        ZonedDateTime from = range.from().atZone(zone);
        ZonedDateTime to = range.to().atZone(zone);
        boolean days = isMidnight(from) && isMidnight(to);
        if (!days) {
            boolean oneDay = from.toLocalDate().equals(to.toLocalDate());
            return Messages.text(
                    "timeline.range",
                    format("EEE d MMM yyyy HH:mm", from),
                    format(oneDay ? "HH:mm" : "EEE d MMM yyyy HH:mm", to));
        }
        ZonedDateTime last = to.minusDays(1);
        if (from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1) {
            return months(from, last);
        }
        return from.equals(last)
                ? format("EEE d MMM yyyy", from)
                : Messages.text(
                        "timeline.range",
                        format("EEE d MMM yyyy", from),
                        format("EEE d MMM yyyy", last));
    }

    private static String months(ZonedDateTime from, ZonedDateTime last) {
        boolean years = from.getMonthValue() == 1 && last.getMonthValue() == 12;
        String pattern = years ? "yyyy" : "MMMM yyyy";
        String first = format(pattern, from);
        String end = format(pattern, last);
        return first.equals(end) ? first : Messages.text("timeline.range", first, end);
    }

    private static boolean isMidnight(ZonedDateTime time) {
        return time.toLocalDate().atStartOfDay(time.getZone()).equals(time);
    }

    private static String format(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    /// What a bar stands for: its time, its count, its biggest parts, line by line.
    static String bucket(Bars bars, int bucket, BitSet hidden, ZoneId zone) {
        var range =
                new TimeRange(
                        Instant.ofEpochMilli(bars.start(bucket)),
                        Instant.ofEpochMilli(bars.end(bucket)));
        String words =
                Messages.text(
                        "timeline.bar",
                        Messages.text("timeline.dumps", bars.count(bucket, hidden)),
                        range(range, zone),
                        zone(zone, bars.start(bucket)));
        if (bars.series().size() == 1) {
            return words;
        }
        String parts =
                IntStream.range(0, bars.series().size())
                        .filter(place -> !hidden.get(place) && bars.count(bucket, place) > 0)
                        .boxed()
                        .sorted(Comparator.comparingLong(place -> -bars.count(bucket, place)))
                        .limit(MOST_SERIES)
                        .map(place -> part(bars, bucket, place))
                        .collect(Collectors.joining("\n"));
        return parts.isEmpty() ? words : words + "\n" + parts;
    }

    private static String part(Bars bars, int bucket, int place) {
        return Messages.text(
                "timeline.part", series(bars.series().get(place)), bars.count(bucket, place));
    }

    /// Name of a series.
    static String series(@Nullable String name) {
        return Objects.requireNonNullElseGet(name, () -> Messages.text("timeline.others"));
    }

    /// Versions that were first seen in a bar, line by line; empty where there are none.
    static String releases(List<Release> releases, Bars bars, int bucket) {
        List<Release> here =
                releases.stream()
                        .filter(release -> {
                            long millis = release.firstSeen().toEpochMilli();
                            return bars.start(bucket) <= millis && millis < bars.end(bucket);
                        })
                        .toList();
        String words =
                here.stream()
                        .limit(MOST_SERIES)
                        .map(TimelineWords::release)
                        .collect(Collectors.joining("\n"));
        return here.size() <= MOST_SERIES
                ? words
                : words + "\n" + Messages.text("timeline.releases.more", here.size() - MOST_SERIES);
    }

    private static String release(Release release) {
        String product = release.product();
        return product == null
                ? Messages.text("timeline.release", release.version())
                : Messages.text("timeline.release.of", product, release.version());
    }

    /// What is to be seen, for those who do not see it.
    static String summary(TimelineViewModel viewModel) {
        Picture picture = viewModel.pictureProperty().get();
        if (picture.isEmpty()) {
            return Messages.text("timeline.empty");
        }
        ZoneId zone = viewModel.layoutProperty().get().zone().zone();
        BitSet hidden = viewModel.hiddenPlaces();
        Detail detail = picture.detail();
        String seen =
                Messages.text(
                        "timeline.summary",
                        Messages.text(
                                "timeline.dumps", detail.bars().countIn(picture.window(), hidden)),
                        perBucket(detail, zone),
                        range(picture.window().range(), zone),
                        zone(zone, picture.window().fromMillis()),
                        detail.bars().highestIn(picture.window(), hidden));
        TimeRange chosen = viewModel.selectionProperty().get();
        return chosen == null
                ? seen
                : seen + " " + Messages.text("timeline.chosen", range(chosen, zone));
    }
}

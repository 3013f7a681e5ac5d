package dumpexplorer.ui.timeline;

import dumpexplorer.core.model.Trait;
import dumpexplorer.ui.kit.ZoneChoice;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the window remembers of the timeline from one start to the next.
///
/// @param zone whose clock it shows
/// @param scale how counts become heights
/// @param stackedBy what the bars are divided by, or null
/// @param releases whether the first dumps of versions are marked
/// @param fromMillis left edge of what is looked at, since 1970; with `toMillis` 0 where all is seen
/// @param toMillis right edge of it
public record TimelineLayout(
        ZoneChoice zone,
        CountScale scale,
        @Nullable Trait stackedBy,
        ReleaseMarks releases,
        long fromMillis,
        long toMillis) {

    /// What a first start shows.
    public static final TimelineLayout DEFAULT =
            new TimelineLayout(ZoneChoice.UTC, CountScale.LINEAR, null, ReleaseMarks.SHOWN, 0, 0);

    /// Reads what {@link #text} wrote, now or before releases were marked.
    ///
    /// @return the default where the text is of another making
    public static TimelineLayout parse(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 5 && words.length != 6) {
            return DEFAULT;
        }
        String releases = words.length == 6 ? words[5] : "";
        return new TimelineLayout(
                find(ZoneChoice.values(), words[0]).orElse(DEFAULT.zone),
                find(CountScale.values(), words[1]).orElse(DEFAULT.scale),
                find(Trait.values(), words[2]).orElse(null),
                find(ReleaseMarks.values(), releases).orElse(DEFAULT.releases),
                number(words[3]),
                number(words[4]));
    }

    /// One line to keep.
    public String text() {
        return String.join(
                " ",
                zone.name(),
                scale.name(),
                stackedBy == null ? "-" : stackedBy.name(),
                Long.toString(fromMillis),
                Long.toString(toMillis),
                releases.name());
    }

    /// The same by another clock.
    public TimelineLayout withZone(ZoneChoice other) {
        return new TimelineLayout(other, scale, stackedBy, releases, fromMillis, toMillis);
    }

    TimelineLayout withScale(CountScale other) {
        return new TimelineLayout(zone, other, stackedBy, releases, fromMillis, toMillis);
    }

    TimelineLayout withStackedBy(@Nullable Trait other) {
        return new TimelineLayout(zone, scale, other, releases, fromMillis, toMillis);
    }

    TimelineLayout withReleases(ReleaseMarks other) {
        return new TimelineLayout(zone, scale, stackedBy, other, fromMillis, toMillis);
    }

    /// The same somewhere else.
    ///
    /// @param window null for where all is seen
    TimelineLayout withWindow(@Nullable TimeWindow window) {
        long from = window == null ? 0 : window.fromMillis();
        long to = window == null ? 0 : window.toMillis();
        return new TimelineLayout(zone, scale, stackedBy, releases, from, to);
    }

    Optional<TimeWindow> findWindow() {
        return fromMillis < toMillis
                ? Optional.of(new TimeWindow(fromMillis, toMillis))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static long number(String word) {
        return word.matches("-?\\d{1,18}") ? Long.parseLong(word) : 0;
    }
}

package dumpexplorer.ui.timeline;

import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.QueryException;
import dumpexplorer.core.query.TimeLevel;
import dumpexplorer.core.query.TimeRange;
import dumpexplorer.core.query.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Asks for the counts that the timeline draws. Runs in jobs.
final class BarsReader {

    /// How much more than what is seen is asked for on each side, so that panning finds it there.
    private static final double MARGIN = 0.75;

    /// Hours that are worth adding up to a zone's own days; beyond, days of UTC have to do.
    private static final long MOST_FINE_BUCKETS = 60_000;

    private static final int MOST_SERIES = 8;

    private static final List<@Nullable String> ONE_SERIES = Collections.singletonList(null);

    private final Queries queries;

    BarsReader(Queries queries) {
        this.queries = queries;
    }

    /// Reads everything about a query.
    ///
    /// @param kept the window that is to stay where it has any sense for the query; null to see all
    Picture read(Query query, Sight sight, @Nullable TimeWindow kept) throws QueryException {
        TimeRange span = queries.span(query).orElse(null);
        if (span == null) {
            return Picture.EMPTY;
        }
        TimeWindow filled = TimeWindow.of(span);
        TimeWindow whole =
                queries.span(Query.ALL).map(TimeWindow::of).orElse(filled).joined(filled);
        TimeLevel level = Buckets.levelFor(whole, sight.widthPixels() * 2);
        Timeline counted = queries.timeline(query, level, sight.stackedBy());
        Bars overview = Bars.of(counted, shownSeries(counted.series()));
        TimeWindow all = framed(filled);
        TimeWindow domain = framed(whole.joined(overview.reach())).joined(all);
        TimeWindow window = kept != null && kept.overlaps(domain) ? kept.within(domain) : all;
        return new Picture(
                domain,
                all,
                overview,
                readDetail(query, sight, overview.series(), window),
                window,
                queries.releases(query));
    }

    /// Reads the bars of a window, and some more to its left and right.
    Detail readDetail(Query query, Sight sight, List<@Nullable String> series, TimeWindow window)
            throws QueryException {
        TimeLevel level = Buckets.levelFor(window, sight.widthPixels());
        TimeWindow asked = edged(window.widened(MARGIN), level, sight.zone());
        TimeLevel fine = countedAs(level, sight.zone(), asked);
        Bars counted =
                Bars.of(
                        count(query.within(asked.range()), fine, sight.stackedBy(), series),
                        series);
        Bars bars = fine == level ? counted : counted.regrouped(level, sight.zone());
        return new Detail(asked, level, bars);
    }

    /// Other values may be the biggest in a part of the time: what is counted apart stays what it is in
    /// the whole, or a colour would mean one thing in the legend and another in the bars.
    private Timeline count(
            Query limited, TimeLevel level, @Nullable Trait trait, List<@Nullable String> series)
            throws QueryException {
        if (trait == null) {
            return queries.timeline(limited, level, null);
        }
        List<String> named = series.stream().filter(Objects::nonNull).toList();
        return queries.timeline(limited, level, trait, named);
    }

    /// Reaches out to whole buckets, so that none is counted in part only.
    private static TimeWindow edged(TimeWindow window, TimeLevel level, ZoneId zone) {
        long from = Buckets.startOf(level, window.fromMillis(), zone);
        long last = Buckets.startOf(level, window.toMillis(), zone);
        return new TimeWindow(from, Buckets.endOf(level, last, zone));
    }

    /// The level to count at, so that a zone's own buckets can be added up.
    private static TimeLevel countedAs(TimeLevel level, ZoneId zone, TimeWindow asked) {
        TimeLevel fine = level;
        if (!hasOffset(zone, asked, Duration.ofHours(1))) {
            fine = TimeLevel.SLOT;
        } else if (!hasOffset(zone, asked, Duration.ofDays(1))) {
            fine = TimeLevel.HOUR;
        }
        long length = Buckets.length(fine).toMillis();
        boolean needed = fine.compareTo(level) > 0;
        return needed && asked.lengthMillis() / length <= MOST_FINE_BUCKETS ? fine : level;
    }

    /// Tells whether a zone differs from UTC by whole units only.
    private static boolean hasOffset(ZoneId zone, TimeWindow window, Duration unit) {
        return DoubleStream.of(0, 0.25, 0.5, 0.75, 1)
                .mapToObj(place -> Instant.ofEpochMilli(window.millisAt(place)))
                .mapToInt(moment -> zone.getRules().getOffset(moment).getTotalSeconds())
                .allMatch(offsetSeconds -> offsetSeconds % unit.toSeconds() == 0);
    }

    private static List<@Nullable String> shownSeries(List<@Nullable String> given) {
        var shown = new ArrayList<@Nullable String>(MOST_SERIES + 1);
        given.stream().filter(name -> name != null).limit(MOST_SERIES).forEach(shown::add);
        shown.add(null);
        return shown.size() == 1 ? ONE_SERIES : Collections.unmodifiableList(shown);
    }

    /// Some air at both ends.
    private static TimeWindow framed(TimeWindow window) {
        return window.zoomed(1, 0.5).widened(0.02);
    }
}

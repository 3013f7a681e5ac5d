package dumpexplorer.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.TimelineCount.Stacking;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineAnswersTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2010-11-20T12:00:00Z"), ZoneOffset.UTC);

    private final List<MemoryIndex.Row> rows = RandomDumps.rows(600, 25, 7);
    private final List<MemoryIndex.Row> live =
            rows.stream()
                    .filter(MemoryIndex.Row::live)
                    .sorted(
                            Comparator.comparingLong(MemoryIndex.Row::timeMicros)
                                    .thenComparing(row -> new DumpId(row.id())))
                    .toList();
    private final Answers answers =
            new Answers(new MemoryGround(new MemoryIndex(rows), Map.of()), CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"YEAR", "MONTH", "DAY", "HOUR", "SLOT"})
    void countsEveryBucketOnce(TimeLevel level) throws QueryException {
        Timeline timeline = answers.timeline(Query.ALL, level, new Stacking(Trait.OS, null));
        Map<Instant, Long> expected =
                live.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> start(Times.instantOf(row.timeMicros()), level),
                                        Collectors.counting()));
        List<Timeline.Bucket> filled =
                timeline.buckets().stream().filter(bucket -> bucket.count() > 0).toList();
        assertEquals(
                expected,
                filled.stream()
                        .collect(Collectors.toMap(Timeline.Bucket::start, Timeline.Bucket::count)));
        assertEquals(live.size(), filled.stream().mapToLong(Timeline.Bucket::count).sum());
        assertEquals(3, timeline.series().size());
        for (Timeline.Bucket bucket : timeline.buckets()) {
            assertEquals(
                    bucket.count(), bucket.bySeries().stream().mapToLong(Long::longValue).sum());
        }
    }

    private static Instant start(Instant time, TimeLevel level) {
        var at = time.atOffset(ZoneOffset.UTC).withNano(0).withSecond(0);
        var start =
                switch (level) {
                    case SLOT -> at.withMinute(at.getMinute() / 5 * 5);
                    case HOUR -> at.withMinute(0);
                    case DAY -> at.withMinute(0).withHour(0);
                    case MONTH -> at.withMinute(0).withHour(0).withDayOfMonth(1);
                    case YEAR -> at.withMinute(0).withHour(0).withDayOfYear(1);
                };
        return start.toInstant();
    }

    @Test
    void listsEmptyBucketsBetweenTheFirstAndTheLast() throws QueryException {
        Timeline timeline = answers.timeline(Query.ALL, TimeLevel.SLOT, null);
        for (int place = 1; place < timeline.buckets().size(); place++) {
            assertEquals(
                    timeline.buckets().get(place - 1).start().plusSeconds(300),
                    timeline.buckets().get(place).start());
        }
        assertEquals(
                start(Times.instantOf(live.getFirst().timeMicros()), TimeLevel.SLOT),
                timeline.buckets().getFirst().start());
        assertEquals(
                start(Times.instantOf(live.getLast().timeMicros()), TimeLevel.SLOT),
                timeline.buckets().getLast().start());
        assertEquals(1, timeline.series().size());
    }

    @Test
    void foldsAllButTheEightBiggestSeries() throws QueryException {
        Timeline timeline =
                answers.timeline(Query.ALL, TimeLevel.MONTH, new Stacking(Trait.SOURCE, null));
        assertEquals(9, timeline.series().size());
        assertEquals("socorro", timeline.series().getFirst());
        assertEquals(null, timeline.series().getLast());
    }

    @Test
    void keepsTheSeriesThatItIsGivenWhateverIsBiggest() throws QueryException {
        List<String> series = List.of("host:host-3", "nobody", "socorro");
        Timeline timeline =
                answers.timeline(Query.ALL, TimeLevel.YEAR, new Stacking(Trait.SOURCE, series));
        List<String> sources =
                live.stream().map(row -> row.traits().getOrDefault(Trait.SOURCE, "")).toList();
        long hosts = sources.stream().filter("host:host-3"::equals).count();
        long crashes = sources.stream().filter("socorro"::equals).count();
        assertEquals(Arrays.asList("host:host-3", "nobody", "socorro", null), timeline.series());
        assertEquals(
                List.of(hosts, 0L, crashes, live.size() - hosts - crashes),
                timeline.buckets().getFirst().bySeries());
    }

    @Test
    void keepsTheSeriesThatItIsGivenWhereNothingIsSelected() throws QueryException {
        Query nothing = Query.parse("version:none", CLOCK);
        Timeline timeline =
                answers.timeline(
                        nothing, TimeLevel.DAY, new Stacking(Trait.SOURCE, List.of("socorro")));
        assertEquals(Arrays.asList("socorro", null), timeline.series());
        assertEquals(List.of(), timeline.buckets());
    }

    @Test
    void tellsWhenSelectedVersionsWereFirstSeenAnywhere() throws QueryException {
        Query query = Query.parse("product:Foxglove version:4.0,5.0.1 since:2010-11-20", CLOCK);
        List<Release> expected =
                Stream.of("4.0", "5.0.1")
                        .map(this::releaseOfFoxglove)
                        .sorted(Comparator.comparing(Release::firstSeen))
                        .toList();
        assertEquals(expected, answers.releases(query));
    }

    private Release releaseOfFoxglove(String version) {
        List<MemoryIndex.Row> dumps =
                live.stream()
                        .filter(row -> "Foxglove".equals(row.traits().get(Trait.PRODUCT)))
                        .filter(row -> version.equals(row.traits().get(Trait.VERSION)))
                        .toList();
        long since = Times.micros(Instant.parse("2010-11-20T00:00:00Z"));
        return new Release(
                "Foxglove",
                version,
                Times.instantOf(dumps.getFirst().timeMicros()),
                dumps.stream().filter(row -> row.timeMicros() >= since).count());
    }

    @Test
    void countsGroupsOfWhatIsSelected() throws QueryException {
        Query query = Query.parse("product:Foxglove since:2010-11-20", CLOCK);
        assertEquals(answers.groups(query, GroupSort.LAST).size(), answers.groupCount(query));
    }

    @Test
    void refusesMoreThanAMillionBuckets() {
        MemoryIndex.Row early = live.getFirst();
        MemoryIndex.Row late =
                new MemoryIndex.Row(
                        new UUID(1, 1),
                        "late",
                        Times.micros(Instant.parse("2190-01-01T00:00:00Z")),
                        Map.of(),
                        "late",
                        List.of(),
                        true);
        Answers wide =
                new Answers(
                        new MemoryGround(
                                new MemoryIndex(new ArrayList<>(List.of(early, late))), Map.of()),
                        CLOCK);
        QueryException wrong =
                assertThrows(
                        QueryException.class, () -> wide.timeline(Query.ALL, TimeLevel.HOUR, null));
        long hours = 1 + (late.timeMicros() / 3_600_000_000L) - early.timeMicros() / 3_600_000_000L;
        assertEquals(
                String.format(
                        Locale.ROOT,
                        "by hour this would be %,d buckets, more than 1,000,000; count by day"
                                + " instead, or select less time with since: and before:",
                        hours),
                wrong.getMessage());
    }
}

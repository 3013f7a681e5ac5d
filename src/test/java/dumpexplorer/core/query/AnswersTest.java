package dumpexplorer.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.triage.GroupState;
import dumpexplorer.core.triage.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2010-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static final Comparator<MemoryIndex.Row> BY_TIME =
            Comparator.comparingLong(MemoryIndex.Row::timeMicros)
                    .thenComparing(row -> new DumpId(row.id()));

    private final List<MemoryIndex.Row> rows = RandomDumps.rows(600, 25, 7);
    private final List<MemoryIndex.Row> live =
            rows.stream().filter(MemoryIndex.Row::live).sorted(BY_TIME).toList();
    private final Map<GroupId, GroupState> states = states();
    private final Answers answers =
            new Answers(new MemoryGround(new MemoryIndex(rows), states), CLOCK);

    private static GroupState state(Status status, Optional<String> mergedInto) {
        return new GroupState(
                status,
                null,
                Instant.parse("2010-11-15T00:00:00Z"),
                null,
                0,
                null,
                null,
                status == Status.ACKNOWLEDGED,
                status == Status.ACKNOWLEDGED ? "The printing bug" : null,
                null,
                null,
                new TreeSet<>(status == Status.ACKNOWLEDGED ? List.of("paper", "ui") : List.of()),
                mergedInto.map(GroupId::new).orElse(null),
                List.of());
    }

    private static Map<GroupId, GroupState> states() {
        return Map.of(
                new GroupId("Crash__0"), state(Status.ACKNOWLEDGED, Optional.empty()),
                new GroupId("Crash__1"), state(Status.RESOLVED, Optional.empty()),
                new GroupId("Crash__2"), state(Status.IGNORED, Optional.empty()),
                new GroupId("Crash__3"), state(Status.OPEN, Optional.of("Crash__4")),
                new GroupId("Crash__5"), state(Status.OPEN, Optional.of("Merged__nowhere")),
                new GroupId("Crash__6"), state(Status.OPEN, Optional.of("Merged__nowhere")));
    }

    private static String groupOf(MemoryIndex.Row row) {
        return switch (row.group()) {
            case "Crash__3" -> "Crash__4";
            case "Crash__5", "Crash__6" -> "Merged__nowhere";
            default -> row.group();
        };
    }

    private static Query query(String text) throws QueryException {
        return Query.parse(text, CLOCK);
    }

    private record Sample(String text, Predicate<MemoryIndex.Row> meaning) {}

    private static boolean has(MemoryIndex.Row row, Trait trait, String value) {
        return value.equals(row.traits().get(trait));
    }

    private static boolean since(MemoryIndex.Row row, String time) {
        return row.timeMicros() >= Times.micros(Instant.parse(time));
    }

    private long countOf(MemoryIndex.Row row) {
        return live.stream().filter(other -> groupOf(other).equals(groupOf(row))).count();
    }

    private boolean firstSince(MemoryIndex.Row row, String time) {
        return live.stream()
                .filter(other -> groupOf(other).equals(groupOf(row)))
                .allMatch(other -> since(other, time));
    }

    private List<Sample> samples() {
        MemoryIndex.Row some = live.get(17);
        return List.of(
                new Sample("product:foxglove", row -> has(row, Trait.PRODUCT, "Foxglove")),
                new Sample(
                        "-product:\"Kestrel Mail\"",
                        row -> !has(row, Trait.PRODUCT, "Kestrel Mail")),
                new Sample(
                        "version:4.0*",
                        row -> row.traits().getOrDefault(Trait.VERSION, "").startsWith("4.0")),
                new Sample("-version:*", row -> !row.traits().containsKey(Trait.VERSION)),
                new Sample("version:\"\"", row -> !row.traits().containsKey(Trait.VERSION)),
                new Sample(
                        "os:linux*,*mac*",
                        row -> !row.traits().getOrDefault(Trait.OS, "").startsWith("Windows")),
                new Sample("source:host:*", row -> !has(row, Trait.SOURCE, "socorro")),
                new Sample("component:hostmanager", row -> false),
                new Sample("Layer3", row -> row.title().contains("Layer3")),
                new Sample("frame:nsFrame1*", row -> row.title().startsWith("nsFrame1")),
                new Sample("module:libxul.so", row -> true),
                new Sample("\"paint(int*) | layer\"", row -> true),
                new Sample("printing", row -> groupOf(row).equals("Crash__0")),
                new Sample(some.id().toString(), row -> row.id().equals(some.id())),
                new Sample("since:2010-11-10", row -> since(row, "2010-11-10T00:00:00Z")),
                new Sample("before:7d", row -> !since(row, "2010-11-13T12:00:00Z")),
                new Sample(
                        "on:2010-11-04..2010-11-25",
                        row ->
                                since(row, "2010-11-04T00:00:00Z")
                                        && !since(row, "2010-11-26T00:00:00Z")),
                new Sample("count:>30", row -> countOf(row) > 30),
                new Sample(
                        "count:2..20,40..*",
                        row -> (countOf(row) >= 2 && countOf(row) <= 20) || countOf(row) >= 40),
                new Sample("first:>2010-11-02", row -> firstSince(row, "2010-11-03T00:00:00Z")),
                new Sample("group:crash__3", row -> groupOf(row).equals("Crash__4")),
                new Sample("group:merged*", row -> groupOf(row).equals("Merged__nowhere")),
                new Sample("status:acknowledged", row -> groupOf(row).equals("Crash__0")),
                new Sample("status:regressed", row -> groupOf(row).equals("Crash__1")),
                new Sample("-is:ignored", row -> !groupOf(row).equals("Crash__2")),
                new Sample("is:favourite,regressed", row -> groupOf(row).matches("Crash__[01]")),
                new Sample("tag:PAPER", row -> groupOf(row).equals("Crash__0")));
    }

    @Test
    void answersTheSameWhereItWasPrepared() throws QueryException {
        Answers prepared = new Answers(new MemoryGround(new MemoryIndex(rows), states), CLOCK);
        Query open = query("status:open,acknowledged,regressed");
        prepared.prepare(open);
        for (GroupSort sort : GroupSort.values()) {
            assertEquals(answers.groups(open, sort), prepared.groups(open, sort));
        }
        assertEquals(answers.releases(open), prepared.releases(open));
        assertEquals(
                answers.dumps(open, DumpSort.NEWEST_FIRST, 0, 20),
                prepared.dumps(open, DumpSort.NEWEST_FIRST, 0, 20));
    }

    @Test
    void selectsWhatAReaderOfTheQueryWould() throws QueryException {
        for (Sample sample : samples()) {
            assertEquals(
                    ids(live.stream().filter(sample.meaning())),
                    selected(query(sample.text())),
                    sample.text());
        }
    }

    @Test
    void joinsTermsByAnd() throws QueryException {
        List<Sample> samples = samples();
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            List<Sample> chosen =
                    IntStream.range(0, 2 + random.nextInt(2))
                            .mapToObj(_ -> samples.get(random.nextInt(samples.size())))
                            .toList();
            String text = chosen.stream().map(Sample::text).collect(Collectors.joining(" "));
            Predicate<MemoryIndex.Row> all =
                    row -> chosen.stream().allMatch(sample -> sample.meaning().test(row));
            assertEquals(ids(live.stream().filter(all)), selected(query(text)), text);
        }
    }

    private static List<DumpId> ids(java.util.stream.Stream<MemoryIndex.Row> rows) {
        return rows.map(row -> new DumpId(row.id())).toList();
    }

    private List<DumpId> selected(Query query) {
        DumpPage page = answers.dumps(query, DumpSort.OLDEST_FIRST, 0, Integer.MAX_VALUE);
        assertEquals(page.rows().size(), page.total());
        return page.rows().stream().map(DumpRow::id).toList();
    }

    @Test
    void givesPagesInBothDirections() {
        List<DumpId> oldest = ids(live.stream());
        DumpPage page = answers.dumps(Query.ALL, DumpSort.NEWEST_FIRST, 5, 3);
        assertEquals(
                oldest.reversed().subList(5, 8), page.rows().stream().map(DumpRow::id).toList());
        assertEquals(live.size(), page.total());
        assertEquals(List.of(), answers.dumps(Query.ALL, DumpSort.OLDEST_FIRST, 10_000, 3).rows());
    }

    @Test
    void narrowsAQueryToAGroupAndATimeWithoutItsText() throws QueryException {
        TimeRange range =
                new TimeRange(
                        Instant.parse("2010-11-05T00:00:00Z"),
                        Instant.parse("2010-11-20T00:00:00Z"));
        Query narrowed = query("-version:4.0").inGroup(new GroupId("Crash__4")).within(range);
        List<DumpId> expected =
                ids(
                        live.stream()
                                .filter(row -> groupOf(row).equals("Crash__4"))
                                .filter(row -> !has(row, Trait.VERSION, "4.0"))
                                .filter(row -> since(row, "2010-11-05T00:00:00Z"))
                                .filter(row -> !since(row, "2010-11-20T00:00:00Z")));
        assertEquals(expected, selected(narrowed));
        assertEquals(expected, selected(query(narrowed.text())));
        assertEquals(List.of(), selected(Query.ALL.inGroup(new GroupId("Crash__3"))));
        assertEquals(List.of(), selected(Query.ALL.inGroup(new GroupId("nobody"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "product:Foxglove", "-version:*", "since:2010-11-20", "component:none"})
    void countsGroupsLikeAPatientReader(String text) throws QueryException {
        List<MemoryIndex.Row> chosen = live.stream().filter(row -> matches(text, row)).toList();
        Map<String, List<MemoryIndex.Row>> byGroup =
                chosen.stream().collect(Collectors.groupingBy(AnswersTest::groupOf));
        List<GroupRow> found = answers.groups(query(text), GroupSort.COUNT);
        assertEquals(
                byGroup.entrySet().stream()
                        .sorted(
                                Comparator.<Map.Entry<String, List<MemoryIndex.Row>>>comparingInt(
                                                group -> -group.getValue().size())
                                        .thenComparing(Map.Entry::getKey))
                        .map(group -> expected(group.getKey(), group.getValue(), chosen))
                        .toList(),
                found);
    }

    private static boolean matches(String text, MemoryIndex.Row row) {
        return switch (text) {
            case "product:Foxglove" -> has(row, Trait.PRODUCT, "Foxglove");
            case "-version:*" -> !row.traits().containsKey(Trait.VERSION);
            case "since:2010-11-20" -> since(row, "2010-11-20T00:00:00Z");
            default -> text.isEmpty();
        };
    }

    private GroupRow expected(
            String group, List<MemoryIndex.Row> chosen, List<MemoryIndex.Row> all) {
        boolean acknowledged = group.equals("Crash__0");
        Status status =
                switch (group) {
                    case "Crash__0" -> Status.ACKNOWLEDGED;
                    case "Crash__1" -> Status.REGRESSED;
                    case "Crash__2" -> Status.IGNORED;
                    default -> Status.OPEN;
                };
        return new GroupRow(
                new GroupId(group),
                acknowledged ? "The printing bug" : titleOf(group),
                status,
                acknowledged,
                chosen.size(),
                null,
                Times.instantOf(chosen.getFirst().timeMicros()),
                Times.instantOf(chosen.getLast().timeMicros()),
                values(chosen, Trait.TYPE),
                values(chosen, Trait.SOURCE),
                values(chosen, Trait.COMPONENT),
                values(chosen, Trait.PRODUCT),
                values(chosen, Trait.VERSION),
                acknowledged ? List.of("paper", "ui") : List.of(),
                null,
                null,
                sparkline(chosen, all));
    }

    /// The title of the group's own earliest dump; of a group that has none, of the earliest one
    /// merged into it.
    private String titleOf(String group) {
        return live.stream()
                .filter(row -> row.group().equals(group))
                .findFirst()
                .or(() -> live.stream().filter(row -> groupOf(row).equals(group)).findFirst())
                .map(MemoryIndex.Row::title)
                .orElseThrow();
    }

    private static List<String> values(List<MemoryIndex.Row> rows, Trait trait) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.traits().get(trait)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Integer> sparkline(
            List<MemoryIndex.Row> chosen, List<MemoryIndex.Row> all) {
        long first = all.getFirst().timeMicros();
        double length = all.getLast().timeMicros() - first + 1;
        Integer[] bars = IntStream.generate(() -> 0).limit(24).boxed().toArray(Integer[]::new);
        for (MemoryIndex.Row row : chosen) {
            bars[(int) ((row.timeMicros() - first) / length * 24)]++;
        }
        return List.of(bars);
    }

    @Test
    void sortsGroupsStablyInEveryOrder() {
        List<GroupRow> byTitle = answers.groups(Query.ALL, GroupSort.TITLE);
        assertEquals(
                byTitle.stream()
                        .sorted(
                                Comparator.comparing((GroupRow row) ->
                                                row.title().toLowerCase(Locale.ROOT))
                                        .thenComparing(GroupRow::id))
                        .toList(),
                byTitle);
        List<GroupRow> byLast = answers.groups(Query.ALL, GroupSort.LAST);
        assertEquals(
                byLast.stream().sorted(Comparator.comparing(GroupRow::last).reversed()).toList(),
                byLast);
        List<GroupRow> byFirst = answers.groups(Query.ALL, GroupSort.FIRST);
        assertEquals(
                byFirst.stream().sorted(Comparator.comparing(GroupRow::first).reversed()).toList(),
                byFirst);
    }

    @Test
    void answersAnEmptyLibrary() throws QueryException {
        Answers none = new Answers(new MemoryGround(new MemoryIndex(List.of()), Map.of()), CLOCK);
        assertEquals(List.of(), none.groups(Query.ALL, GroupSort.LAST));
        assertEquals(
                new DumpPage(List.of(), 0, 0), none.dumps(Query.ALL, DumpSort.NEWEST_FIRST, 0, 9));
        assertEquals(List.of(), none.timeline(query("status:open"), TimeLevel.DAY, null).buckets());
        assertEquals(Optional.empty(), none.span(Query.ALL));
    }

    @Test
    void countsTheViews() {
        Map<GroupView, Integer> counts = answers.viewCounts(Instant.parse("2010-11-03T00:00:00Z"));
        for (GroupView view : GroupView.values()) {
            String text = view.queryText(Instant.parse("2010-11-03T00:00:00Z"));
            assertEquals(count(text), counts.get(view), text);
        }
    }

    private int count(String text) {
        try {
            return answers.groups(query(text), GroupSort.LAST).size();
        } catch (QueryException wrong) {
            throw new AssertionError(wrong);
        }
    }
}

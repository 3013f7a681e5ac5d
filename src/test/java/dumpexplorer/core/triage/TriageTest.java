package dumpexplorer.core.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.model.GroupId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageTest {

    private static final GroupId PUMP = new GroupId("Crash__pump");
    private static final GroupId VALVE = new GroupId("Crash__valve");
    private static final GroupId TANK = new GroupId("Crash__tank");
    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");
    private static final Clock STOPPED = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path folder;

    private Path journal;

    @BeforeEach
    void nameJournal() {
        journal = folder.resolve("triage.jsonl");
    }

    private Triage open() throws IOException {
        return Triage.open(journal, STOPPED, "anna");
    }

    private static Map<GroupId, Map<String, @Nullable Object>> set(
            GroupId group, String field, @Nullable Object value) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(field, value);
        return Map.of(group, fields);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(journal);
    }

    @Test
    void aMissingJournalDecidesNothing() throws IOException {
        Triage triage = open();
        assertEquals(Map.of(), triage.states());
        assertEquals(GroupState.UNDECIDED, triage.state(PUMP));
        assertEquals(PUMP, triage.canonical(PUMP));
        assertEquals(List.of(), triage.brokenLines());
        assertTrue(Files.notExists(journal));
    }

    @Test
    void everyFieldComesBackAfterReopening() throws IOException {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("status", Status.IGNORED);
        all.put("seen_until", Instant.parse("2024-02-28T01:02:03.000004Z"));
        all.put("resolved_in", "4.0");
        all.put("ignored_until_count", 12);
        all.put("ignored_until", "2025-01-01T00:00:00Z");
        all.put("ignored_until_version", "5.0");
        all.put("favourite", true);
        all.put("title", "The pump stands still");
        all.put("note", "line 1\nline \"2\" \u2019");
        all.put("issue", "https://example.org/7");
        all.put("tags", List.of("pump", "cold", "pump"));
        all.put("merged_into", VALVE);
        List<Decision> decided = open().decide(Map.of(PUMP, all));

        GroupState wanted =
                new GroupState(
                        Status.IGNORED,
                        NOW,
                        Instant.parse("2024-02-28T01:02:03.000004Z"),
                        "4.0",
                        12,
                        Instant.parse("2025-01-01T00:00:00Z"),
                        "5.0",
                        true,
                        "The pump stands still",
                        "line 1\nline \"2\" \u2019",
                        "https://example.org/7",
                        new TreeSet<>(List.of("cold", "pump")),
                        VALVE,
                        decided);
        assertEquals(Map.of(PUMP, wanted), open().states());
        assertEquals("anna", decided.getFirst().by());
    }

    @Test
    void writesOneObjectPerLineWithTheFiveKeys() throws IOException {
        Decision decided = open().decide(set(PUMP, "favourite", true)).getFirst();
        assertEquals(
                List.of(
                        "{\"id\":\""
                                + decided.id()
                                + "\",\"at\":\"2024-03-01T10:00:00.000000Z\","
                                + "\"by\":\"anna\",\"group\":\"Crash__pump\",\"set\":{\"favourite\":true}}"),
                lines());
    }

    @Test
    void decisionTimesGrowStrictlyWhenTheClockStands() throws IOException {
        Triage triage = open();
        List<Instant> times = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            triage.decide(set(round == 1 ? VALVE : PUMP, "favourite", round == 0))
                    .forEach(decision -> times.add(decision.at()));
        }
        assertEquals(List.of(NOW, NOW.plusNanos(1_000), NOW.plusNanos(2_000)), times);
    }

    @Test
    void aDecisionCountsEvenAfterOneFromAClockAhead() throws IOException {
        Clock ahead = Clock.fixed(NOW.plusSeconds(3600), ZoneOffset.UTC);
        Triage.open(journal, ahead, "bert").decide(set(PUMP, "title", "from tomorrow"));
        Triage triage = open();
        triage.decide(set(PUMP, "title", "from today"));
        assertEquals("from today", triage.state(PUMP).title());
        assertEquals("from today", open().state(PUMP).title());
    }

    @Test
    void aLaterLineOnlyReplacesTheFieldsThatItSets() throws IOException {
        Triage triage = open();
        triage.decide(set(PUMP, "title", "Pump"));
        triage.decide(set(PUMP, "status", "resolved"));
        triage.decide(set(PUMP, "title", null));
        GroupState state = triage.state(PUMP);
        assertEquals(Status.RESOLVED, state.status());
        assertEquals(null, state.title());
        assertEquals(3, state.history().size());
    }

    @Test
    void refusesUnknownFieldsAndValuesThatDoNotFitAndWritesNothing() throws IOException {
        Triage triage = open();
        assertThrows(
                IllegalArgumentException.class, () -> triage.decide(set(PUMP, "colour", "red")));
        assertThrows(
                IllegalArgumentException.class,
                () -> triage.decide(set(PUMP, "status", "regressed")));
        assertThrows(
                IllegalArgumentException.class, () -> triage.decide(set(PUMP, "favourite", "yes")));
        assertThrows(
                IllegalArgumentException.class,
                () -> triage.decide(set(PUMP, "ignored_until_count", -1)));
        assertThrows(
                IllegalArgumentException.class, () -> triage.decide(set(PUMP, "tags", List.of(1))));
        assertTrue(Files.notExists(journal));
    }

    @Test
    void anUnwritableJournalDecidesNothing() throws IOException {
        Triage triage = open();
        Files.createDirectory(journal);
        assertThrows(IOException.class, () -> triage.decide(set(PUMP, "favourite", true)));
        assertEquals(Map.of(), triage.states());
    }

    @Test
    void undoRestoresEachFieldAsItWas() throws IOException {
        Triage triage = open();
        triage.decide(set(PUMP, "title", "Pump"));
        Map<String, @Nullable Object> both = new LinkedHashMap<>();
        both.put("title", "Broken pump");
        both.put("status", "resolved");
        List<Decision> decided = new ArrayList<>(triage.decide(Map.of(PUMP, both)));
        decided.addAll(triage.decide(set(VALVE, "tags", List.of("x"))));
        List<Decision> undone = triage.undo(decided);

        assertEquals("Pump", triage.state(PUMP).title());
        assertEquals(Status.OPEN, triage.state(PUMP).status());
        assertEquals(List.of(), List.copyOf(triage.state(VALVE).tags()));
        assertEquals(5, lines().size());

        triage.undo(undone);
        assertEquals("Broken pump", open().state(PUMP).title());
        assertEquals(Status.RESOLVED, open().state(PUMP).status());
        assertEquals(List.of("x"), List.copyOf(open().state(VALVE).tags()));
    }

    @Test
    void undoOfTwoDecisionsOnOneFieldGoesBackBeforeTheFirst() throws IOException {
        Triage triage = open();
        triage.decide(set(PUMP, "title", "one"));
        List<Decision> decided = new ArrayList<>(triage.decide(set(PUMP, "title", "two")));
        decided.addAll(triage.decide(set(PUMP, "title", "three")));
        triage.undo(decided);
        assertEquals("one", triage.state(PUMP).title());
    }

    @Test
    void aTornLastLineIsLeftAndTheNextStartsOnItsOwn() throws IOException {
        open().decide(set(PUMP, "title", "Pump"));
        String torn = "{\"id\":\"0000";
        Files.writeString(journal, torn, StandardOpenOption.APPEND);
        Triage triage = open();
        assertEquals(1, triage.brokenLines().size());
        assertTrue(triage.brokenLines().getFirst().startsWith("line 2: "));
        triage.decide(set(VALVE, "title", "Valve"));

        assertEquals(torn, lines().get(1));
        assertEquals("Pump", open().state(PUMP).title());
        assertEquals("Valve", open().state(VALVE).title());
    }

    @Test
    void brokenLinesAreNamedAndTheOthersCount() throws IOException {
        String id = "11111111-1111-4111-8111-111111111111";
        String start =
                "{\"id\":\""
                        + id
                        + "\",\"at\":\"2024-01-01T00:00:00Z\",\"by\":\"b\",\"group\":\"g\",";
        Files.write(
                journal,
                List.of(
                        "<<<<<<< HEAD",
                        "[1]",
                        start + "\"set\":[]}",
                        start.replace(id, "7") + "\"set\":{}}",
                        start.replace("2024-01-01T00:00:00Z", "yesterday") + "\"set\":{}}",
                        "",
                        start
                                + "\"more\":1,\"set\":{\"title\":\"T\",\"colour\":\"red\",\"favourite\":7}}"),
                StandardCharsets.UTF_8);
        Triage triage = open();
        assertEquals(
                List.of("line 1", "line 2", "line 3", "line 4", "line 5"),
                triage.brokenLines().stream().map(line -> line.substring(0, 6)).toList());
        GroupState state = triage.state(new GroupId("g"));
        assertEquals("T", state.title());
        assertEquals(false, state.favourite());
        assertEquals("red", state.history().getFirst().set().get("colour"));
    }

    @Test
    void mergesAreFollowedToTheirEnd() throws IOException {
        Triage triage = open();
        triage.decide(set(PUMP, "merged_into", VALVE));
        triage.decide(set(VALVE, "merged_into", TANK));
        assertEquals(TANK, triage.canonical(PUMP));
        assertEquals(TANK, triage.canonical(VALVE));
        assertEquals(TANK, triage.canonical(TANK));
        triage.decide(set(VALVE, "merged_into", null));
        assertEquals(VALVE, triage.canonical(PUMP));
    }

    @Test
    void groupsMergedInACircleCountAsTheSmallest() throws IOException {
        Triage triage = open();
        triage.decide(set(VALVE, "merged_into", TANK));
        triage.decide(set(TANK, "merged_into", VALVE));
        triage.decide(set(PUMP, "merged_into", VALVE));
        assertEquals(TANK, triage.canonical(VALVE));
        assertEquals(TANK, triage.canonical(TANK));
        assertEquals(TANK, triage.canonical(PUMP));
        triage.decide(set(PUMP, "merged_into", PUMP));
        assertEquals(PUMP, triage.canonical(PUMP));
    }

    @Test
    void knowsWhatWasMergedIntoAGroup() throws IOException {
        Triage triage = open();
        assertEquals(List.of(), triage.mergedInto(TANK));
        triage.decide(set(PUMP, "merged_into", VALVE));
        triage.decide(set(VALVE, "merged_into", TANK));
        assertEquals(List.of(PUMP, VALVE), triage.mergedInto(TANK), "those behind them too");
        assertEquals(List.of(), triage.mergedInto(VALVE), "counts as another itself");
        triage.decide(set(TANK, "merged_into", VALVE));
        assertEquals(List.of(PUMP, TANK, VALVE), triage.mergedInto(TANK), "in a circle");
    }

    @Test
    void listenersAndTheGenerationTellOfEveryChange() throws Exception {
        Triage triage = open();
        long before = triage.generation();
        List<String> heard = new ArrayList<>();
        AutoCloseable listening = triage.onChange(() -> heard.add("changed"));
        triage.decide(set(PUMP, "favourite", true));
        listening.close();
        triage.decide(set(PUMP, "favourite", false));
        assertEquals(List.of("changed"), heard);
        assertEquals(before + 2, triage.generation());
    }

    @Test
    void twoJournalsMergeByUnionInAnyOrder() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            List<String> common = randomDecisions(random, "c", List.of());
            List<String> left = randomDecisions(random, "l", common);
            List<String> right = randomDecisions(random, "r", common);
            List<String> union = new ArrayList<>(left);
            union.addAll(right);
            Map<GroupId, GroupState> wanted = foldOf(union);
            for (int order = 0; order < 5; order++) {
                Collections.shuffle(union, random);
                assertEquals(wanted, foldOf(union));
            }
        }
    }

    private List<String> randomDecisions(Random random, String who, List<String> earlier)
            throws IOException {
        Files.write(journal, earlier);
        Clock clock = Clock.fixed(NOW.plusSeconds(random.nextInt(5)), ZoneOffset.UTC);
        Triage triage = Triage.open(journal, clock, who);
        List<Decision> own = new ArrayList<>();
        for (int count = random.nextInt(12); count > 0; count--) {
            GroupId group = List.of(PUMP, VALVE, TANK).get(random.nextInt(3));
            switch (random.nextInt(5)) {
                case 0 -> own.addAll(triage.decide(set(group, "title", who + count)));
                case 1 ->
                        own.addAll(
                                triage.decide(
                                        set(
                                                group,
                                                "status",
                                                random.nextBoolean() ? "open" : "resolved")));
                case 2 -> own.addAll(triage.decide(set(group, "tags", List.of(who, "t" + count))));
                case 3 -> own.addAll(triage.decide(set(group, "merged_into", VALVE)));
                default -> triage.undo(own);
            }
        }
        return Files.exists(journal) ? lines() : earlier;
    }

    private Map<GroupId, GroupState> foldOf(List<String> lines) throws IOException {
        Files.write(journal, lines);
        Triage triage = open();
        assertEquals(List.of(), triage.brokenLines());
        return triage.states();
    }
}

package dumpexplorer.core.remote.sync;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.AllFormats;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.ServerGroup;
import dumpexplorer.core.triage.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageSyncTest {

    private static final GroupId PUMP = group(1);
    private static final GroupId VALVE = group(2);

    @TempDir Path folder;
    private Library library;
    private final BackendInMemory backend = new BackendInMemory();

    @BeforeEach
    void fetchTwoGroups() throws IOException {
        open();
        backend.add(PUMP, "Pump 7 failed", 12);
        backend.add(VALVE, "Valve stuck", 3);
        fetch();
    }

    private void open() throws IOException {
        library =
                Library.open(
                        folder.resolve("library"),
                        AllFormats.create(),
                        Clock.systemUTC(),
                        Progress.UNWATCHED);
        library.servers().expect(List.of(backend.name()));
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    @Test
    void sendsEveryKindOfDecision() throws Exception {
        decide(PUMP, "title", "Pumps fail");
        decide(PUMP, "issue", "https://example.org/7");
        decide(VALVE, "favourite", true);
        decide(PUMP, "status", Status.RESOLVED);

        SyncReport report = send();

        assertEquals(
                List.of(
                        "errorgroup_modify [\"Error__1\", {\"description\":\"Pumps fail\"}]",
                        "errorgroup_modify [\"Error__1\", {\"_github_url\":\"https://example.org/7\"}]",
                        "errorgroup_favorite [\"Error__2\", true]",
                        "errorgroup_hide [\"Error__1\"]"),
                backend.told);
        assertEquals(new SyncReport("testbed", 4, 0, 0, List.of(), List.of()), report);
    }

    @Test
    void sendsDecisionsAboutManyGroupsInTheOrderInWhichTheyWereMade() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int number = 31; number > 1; number--) {
            backend.add(group(number), "group " + number, 1);
        }
        fetch();
        for (int number = 31; number > 1; number--) {
            decide(group(number), "title", "T" + number);
            expected.add(
                    "errorgroup_modify [\"Error__%d\", {\"description\":\"T%d\"}]"
                            .formatted(number, number));
        }
        close();
        open();

        send();

        assertEquals(expected, backend.told);
    }

    @Test
    void tellsNothingTwice() throws Exception {
        decide(PUMP, "title", "Pumps fail");
        send();
        close();
        open();

        assertEquals(new SyncReport("testbed", 0, 0, 0, List.of(), List.of()), send());
        assertEquals(1, backend.told.size());
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws Exception {
        decide(PUMP, "title", "Pumps fail");
        decide(VALVE, "title", "Valves stick");
        backend.callsUntilGone = 4; // look, tell and look again for the first, look for the second

        assertThrows(RemoteFailure.class, this::send);
        assertEquals(1, waiting().queued().size());
        backend.callsUntilGone = Integer.MAX_VALUE;

        assertEquals(1, send().sent());
        assertEquals(2, backend.told.size());
        assertEquals(0, waiting().queued().size());
    }

    @Test
    void sendsOnlyTheLastWordAboutAField() throws Exception {
        decide(PUMP, "favourite", true);
        decide(PUMP, "title", "first");
        decide(PUMP, "title", "second");
        decide(PUMP, "favourite", false);

        SyncReport report = send();

        assertEquals(
                List.of("errorgroup_modify [\"Error__1\", {\"description\":\"second\"}]"),
                backend.told);
        assertEquals(1, report.agreed());
    }

    @Test
    void neverOverwritesWhatSomebodyElseHasChanged() throws Exception {
        decide(PUMP, "title", "Pumps fail");
        waiting();
        pump().put("description", "Pumpe kaputt");
        fetch(); // what the fetch brings must not hide that it has changed since the decision

        SyncReport report = send();

        assertEquals(List.of(), backend.told);
        Conflict conflict = report.conflicts().getFirst();
        assertEquals(Conflict.Reason.CHANGED_THERE, conflict.reason());
        assertEquals("Pumps fail", conflict.mine().value().textValue());
        assertEquals("Pumpe kaputt", conflict.theirs().textValue());
        assertEquals(0, report.queued());
        assertEquals(report.conflicts(), send().conflicts());
    }

    @Test
    void sendsMineOverAConflictWhenTheUserSaysSo() throws Exception {
        decide(PUMP, "title", "Pumps fail");
        waiting();
        pump().put("description", "Pumpe kaputt");
        Conflict conflict = send().conflicts().getFirst();

        sync().settle(conflict, Conflict.Choice.MINE);

        assertEquals(1, send().sent());
        assertEquals("Pumps fail", pump().get("description").textValue());
    }

    @Test
    void takesTheirsOverWhenTheUserSaysSo() throws Exception {
        decide(PUMP, "title", "Pumps fail");
        waiting();
        pump().put("description", "Pumpe kaputt");
        Conflict conflict = send().conflicts().getFirst();

        sync().settle(conflict, Conflict.Choice.THEIRS);

        assertEquals("Pumpe kaputt", library.triage().state(PUMP).title());
        assertEquals(new SyncReport("testbed", 0, 0, 0, List.of(), List.of()), send());
        assertEquals(List.of(), backend.told);
    }

    @Test
    void doesNotHideDumpsThatCameAfterTheDecision() throws Exception {
        decide(PUMP, "status", Status.RESOLVED);
        waiting();
        pump().put("count", 15);

        Conflict conflict = send().conflicts().getFirst();

        assertEquals(Conflict.Reason.NEW_DUMPS, conflict.reason());
        assertEquals(15, conflict.theirs().intValue());
        assertEquals(List.of(), backend.told);
    }

    @Test
    void showsThatAGroupIsGone() throws Exception {
        decide(PUMP, "title", "Pumps fail");
        backend.groups.remove(PUMP);

        assertEquals(Conflict.Reason.GONE, send().conflicts().getFirst().reason());
    }

    @Test
    void removesOnlyWhatItWasAskedToByName() throws Exception {
        decide(PUMP, "removed_there", true);

        send();

        assertEquals(List.of("errorgroup_remove [\"Error__1\"]"), backend.told);
        assertEquals(0, waiting().queued().size());
    }

    @Test
    void looksAgainWhereTheServerSwallowsErrors() throws Exception {
        backend.swallows = true;
        decide(PUMP, "title", "Pumps fail");

        SyncReport report = send();

        assertEquals(0, report.sent());
        assertEquals(1, report.queued());
        assertEquals(
                List.of("testbed took the title of Error__1 without a word and does not have it"),
                report.problems());
    }

    @Test
    void keepsOnePoisonedGroupFromHoldingUpTheOthers() throws Exception {
        backend.poisoned.add(PUMP);
        decide(PUMP, "title", "Pumps fail");
        decide(VALVE, "title", "Valves stick");

        SyncReport report = send();

        assertEquals(1, report.sent());
        assertEquals(1, report.queued());
        assertEquals(List.of("testbed: int exceeds XML-RPC limits"), report.problems());
    }

    @Test
    void saysNothingOfWhatABackendHasNoWordFor() throws Exception {
        decide(PUMP, "status", Status.IGNORED);
        decide(PUMP, "note", "only here");
        decide(group(99), "title", "not there");

        assertEquals(new SyncReport("testbed", 0, 0, 0, List.of(), List.of()), send());
        assertEquals(List.of(), backend.told);
    }

    @Test
    void takesOverWhatWasDecidedThere() throws Exception {
        pump().put("user_favorite", true).put("_github_url", "https://x/1");
        fetch();

        adopt();

        assertEquals(true, library.triage().state(PUMP).favourite());
        assertEquals("https://x/1", library.triage().state(PUMP).issue());
        assertEquals("backend testbed", library.triage().state(PUMP).history().getFirst().by());
        assertEquals(List.of(), waiting().queued());
        assertEquals(0, adopt());
    }

    @Test
    void takesOverWhatWasChangedThereAfterItWasSent() throws Exception {
        decide(PUMP, "favourite", true);
        send();
        pump().put("user_favorite", false);
        fetch();

        adopt();

        assertEquals(false, library.triage().state(PUMP).favourite());
    }

    @Test
    void doesNotTakeBackWhatWasJustSent() throws Exception {
        decide(PUMP, "favourite", true);
        decide(PUMP, "issue", "https://x/1");
        send();

        assertEquals(0, adopt());
        assertEquals(true, library.triage().state(PUMP).favourite());
    }

    @Test
    void keepsWhatIsStillToBeSent() throws Exception {
        decide(PUMP, "favourite", true);
        waiting();
        fetch();

        assertEquals(0, adopt());
        assertEquals(1, send().sent());
    }

    private int adopt() throws IOException {
        return new Adoption(library).adopt(backend.name()).size();
    }

    private static GroupId group(int number) {
        return new GroupId("Error__" + number);
    }

    private void decide(GroupId group, String field, @Nullable Object value) throws IOException {
        Map<String, @Nullable Object> set = new HashMap<>();
        set.put(field, value);
        library.triage().decide(Map.of(group, set));
    }

    private void fetch() throws IOException {
        List<ServerGroup> seen = new ArrayList<>();
        backend.groups.forEach((group, info) ->
                seen.add(
                        new ServerGroup(
                                group,
                                info.get("count").longValue(),
                                -1,
                                null,
                                info.get("description").textValue(),
                                info.get("user_favorite").booleanValue(),
                                info.path("_github_url").textValue(),
                                ServerGroup.Presence.LISTED,
                                ServerGroup.Extent.NUMBERS,
                                new TreeSet<>())));
        library.servers().replace(backend.name(), seen);
    }

    private TriageSync sync() {
        return new TriageSync(library);
    }

    private TriageSync.Waiting waiting() throws IOException {
        return sync().waiting(backend.name());
    }

    private SyncReport send() throws RemoteFailure, IOException {
        return sync().send(backend, Progress.UNWATCHED);
    }

    private ObjectNode pump() {
        return requireNonNull(backend.groups.get(PUMP));
    }
}

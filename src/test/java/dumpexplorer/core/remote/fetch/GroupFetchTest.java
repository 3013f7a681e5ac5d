package dumpexplorer.core.remote.fetch;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.store.ServerGroup;
import dumpexplorer.core.store.ServerGroup.Extent;
import dumpexplorer.core.store.ServerGroup.Presence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupFetchTest {

    private static final String API = "testbed";
    private static final String URL = "http+xmlrpc://api:8000";
    private static final double FIRST = TestLibrary.before(Duration.ofHours(10));

    @TempDir private Path folder;
    private TestLibrary test;
    private final TestBackend backend = new TestBackend();

    @BeforeEach
    void open() throws IOException {
        test = new TestLibrary(folder);
        test.net.put(URL, backend);
        test.add(API, "api", URL);
        store("host:h1", 0, 5);
        store("host:h2", 3, 2);
    }

    /// Dumps of the groups 0, 1, 2 by turns.
    private void store(String source, int from, int count) {
        for (int at = from; at < from + count; at++) {
            backend.store(source, dump(at));
        }
    }

    private static ObjectNode dump(int at) {
        return TestDumps.dump(FIRST + at * 60 + 0.5, "hostmanager", at % 3);
    }

    @AfterEach
    void close() throws IOException {
        test.close();
    }

    private SourceReport fetch() throws IOException {
        return test.fetch().sources().getFirst();
    }

    private static String line(String source, int at, String extent) {
        String id = dump(at).path("dump_id").textValue();
        return source + " " + id + " " + TestDumps.group(at % 3) + " " + extent;
    }

    private List<String> kept(String extent) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < 5; at++) {
            lines.add(line("host:h1", at, extent));
        }
        lines.add(line("host:h2", 3, extent));
        lines.add(line("host:h2", 4, extent));
        lines.sort(null);
        return lines;
    }

    private ServerGroup group(int number) {
        return requireNonNull(
                test.library.servers().of(API).get(new GroupId(TestDumps.group(number))));
    }

    @Test
    void fetchesWhatIsKeptAndRemembersWhatWasCounted() throws IOException {
        for (int at = 9; at < 30; at += 3) {
            store("host:h1", at, 1);
        }
        SourceReport report = fetch();
        assertEquals(SourceState.OK, report.state());
        assertEquals(null, report.error());
        assertEquals(
                new ServerGroup(
                        new GroupId(TestDumps.group(0)),
                        10,
                        3,
                        Instant.ofEpochMilli(Math.round((FIRST + 27 * 60 + 0.5) * 1000)),
                        "Gerät 0 hängt",
                        false,
                        "https://example.org/0",
                        Presence.LISTED,
                        Extent.WHOLE,
                        new TreeSet<>(List.of("host:h1"))),
                group(0));
        assertEquals(
                Optional.of(10L),
                test.library.servers().findCount(new GroupId(TestDumps.group(0))));
        assertEquals(true, group(1).favourite());
        assertEquals(3 + 3 + 1, report.created());
        assertEquals(group(0).last(), test.status(API).lastUpdate());
    }

    @Test
    void asksOnlyForGroupsThatChanged() throws IOException {
        assertEquals(7, fetch().created());
        assertEquals(kept("whole"), test.held());
        test.net.takeCalls();
        assertEquals(0, fetch().read());
        assertEquals(List.of("ping[]", "errorgroup_list[true]"), test.net.takeCalls());
        store("host:h1", 40, 1);
        SourceReport third = fetch();
        assertEquals(1, third.read());
        assertEquals(1, third.created());
        List<String> calls = test.net.takeCalls();
        assertEquals(4, calls.size(), calls::toString);
        assertEquals("errorgroup_info[\"" + TestDumps.group(1) + "\",true]", list(calls.get(2)));
    }

    private static String list(String call) {
        return call.replace(", ", ",");
    }

    @Test
    void fetchesDescriptionsFirstAndDataWhenAsked() throws IOException {
        test.fetch(FetchOrder.Data.LAZY);
        assertEquals(kept("bare"), test.held());
        assertEquals(Extent.DUMPS, group(0).extent());
        test.net.takeCalls();
        assertEquals(0, test.fetch(FetchOrder.Data.LAZY).sum(SourceReport::read));
        assertEquals(2, test.net.takeCalls().size());
        SourceReport whole = fetch();
        assertEquals(7, whole.updated());
        assertEquals(kept("whole"), test.held());
        assertEquals(Extent.WHOLE, group(0).extent());
    }

    @Test
    void keepsNumbersThatAreNoneAsTheyAre() throws IOException {
        ObjectNode strange = TestDumps.dump(FIRST + 7, "hostmanager", 7);
        ((ObjectNode) strange.path("description")).put("load", Double.NaN).put("most", 1e300);
        backend.store("host:h1", strange);
        test.fetch(FetchOrder.Data.LAZY);
        FetchReport whole = test.fetch();
        assertEquals(8, whole.sum(SourceReport::updated));
        assertEquals(List.of(), whole.conflicts());
    }

    @Test
    void takesDumpsThatHostsHandedOverForTheSame() throws IOException {
        TestHost host = new TestHost(test.clock, List.of(dump(0), dump(1), dump(7)));
        test.net.put("https+xmlrpc://h1:1", host);
        test.add("host:h1", "host", "https+xmlrpc://h1:1");
        test.fetch("host:h1");
        FetchReport report = test.fetch(API);
        assertEquals(5, report.sum(SourceReport::created));
        assertEquals(0, report.sum(SourceReport::duplicate));
        List<String> all = new ArrayList<>(kept("whole"));
        all.add(line("host:h1", 7, "whole"));
        all.sort(null);
        assertEquals(all, test.held());
        test.net.remove(URL);
        test.fetch("host:h1");
        assertEquals(all, test.held());
    }

    @Test
    void worksWithoutMulticall() throws IOException {
        backend.isAlone = true;
        assertEquals(7, fetch().created());
        assertEquals(kept("whole"), test.held());
    }

    @Test
    void keepsADumpWithoutItsDataWhereTheseCannotBeHad() throws IOException {
        String poison = dump(4).path("dump_id").textValue();
        backend.poisonedDumps.add(poison);
        SourceReport report = fetch();
        assertEquals(7, report.created());
        assertEquals(SourceState.PARTIAL, report.state());
        List<String> expected = new ArrayList<>(kept("whole"));
        expected.replaceAll(line -> line.contains(poison) ? line.replace("whole", "bare") : line);
        assertEquals(expected, test.held());
        assertEquals(2, report.missing().size());
        assertEquals(
                "the data of dump "
                        + TestDumps.group(1)
                        + "/host:h1/"
                        + poison
                        + " cannot be had: int exceeds XML-RPC limits",
                report.missing().getFirst());
        backend.poisonedDumps.clear();
        SourceReport next = fetch();
        assertEquals(2, next.updated());
        assertEquals(SourceState.OK, next.state());
        assertEquals(kept("whole"), test.held());
    }

    @Test
    void survivesAGroupThatMakesTheListFail() throws IOException {
        fetch();
        backend.poisonedGroups.add(TestDumps.group(1));
        String poison = dump(40).path("dump_id").textValue();
        backend.poisonedDumps.add(poison);
        store("host:h3", 40, 1);
        store("host:h1", 43, 1);
        store("host:h2", 6, 1);
        SourceReport report = fetch();
        assertEquals(SourceState.PARTIAL, report.state());
        assertEquals(
                "groups that are not known here cannot be had, as their list fails: int exceeds"
                        + " XML-RPC limits",
                report.missing().getFirst());
        assertTrue(test.held().contains(line("host:h2", 6, "whole")), report::toString);
        assertEquals(Presence.LISTED, group(0).presence());
        backend.poisonedGroups.clear();
        backend.poisonedDumps.clear();
        assertEquals(SourceState.OK, fetch().state());
        assertTrue(test.held().contains(line("host:h3", 40, "whole")));
    }

    @Test
    void asksAPoisonedGroupSourceBySource() throws IOException {
        // The list works, as it does over backend_debug's own protocol; the group's info does not.
        test.net.put(
                URL,
                (call, progress) -> {
                    boolean lists = call.method().equals("errorgroup_list");
                    backend.poisonedGroups.clear();
                    if (!lists) {
                        backend.poisonedGroups.add(TestDumps.group(1));
                    }
                    return backend.answer(call, progress);
                });
        backend.poisonedDumps.add(dump(4).path("dump_id").textValue());
        store("host:h3", 10, 1);
        SourceReport report = fetch();
        List<String> held = test.held();
        assertTrue(held.contains(line("host:h3", 10, "whole")), held::toString);
        assertTrue(held.contains(line("host:h1", 0, "whole")), held::toString);
        assertEquals(
                List.of(
                        "group "
                                + TestDumps.group(1)
                                + " cannot be listed: int exceeds XML-RPC"
                                + " limits",
                        "dumps of host:h2 in group "
                                + TestDumps.group(1)
                                + " cannot be listed: int exceeds XML-RPC limits"),
                report.missing());
        assertEquals(Extent.NUMBERS, group(1).extent());
    }

    @Test
    void tellsHiddenGroupsFromThoseThatAreGone() throws IOException {
        fetch();
        backend.hidden.add(TestDumps.group(0));
        backend.remove(TestDumps.group(1));
        assertEquals(SourceState.OK, fetch().state());
        assertEquals(Presence.HIDDEN, group(0).presence());
        assertEquals(Extent.WHOLE, group(0).extent());
        assertEquals(Presence.GONE, group(1).presence());
        assertEquals(3, group(1).count());
        test.net.takeCalls();
        fetch();
        assertEquals(2, test.net.takeCalls().size());
        backend.hidden.clear();
        store("host:h1", 41, 1);
        store("host:h1", 43, 1);
        SourceReport report = fetch();
        assertEquals(2, report.created());
        assertEquals(Presence.LISTED, group(0).presence());
        assertEquals(Presence.LISTED, group(1).presence());
        assertEquals(1, group(1).count());
    }

    @Test
    void findsHiddenGroupsOfWhichADumpIsHere() throws IOException {
        backend.hidden.add(TestDumps.group(0));
        TestHost host = new TestHost(test.clock, List.of(dump(0)));
        test.net.put("https+xmlrpc://h1:1", host);
        test.add("host:h1", "host", "https+xmlrpc://h1:1");
        test.fetch("host:h1");
        test.library.flush();
        test.fetch(API);
        assertEquals(Presence.HIDDEN, group(0).presence());
        assertEquals(kept("whole"), test.held());
    }

    @Test
    void goesOnWhereItBrokeOff() throws IOException {
        for (int number = 100; number < 140; number++) {
            backend.store("host:h1", TestDumps.dump(FIRST + number, "hostmanager", number));
        }
        backend.callsLeft = 6; // ping, list, a portion of groups, three of its dumps
        SourceReport cut = fetch();
        assertEquals(SourceState.FAILED, cut.state());
        assertEquals("errorgroup_info: broke off", cut.error());
        long first = cut.created();
        assertTrue(first >= 25 && first < 47, cut::toString);
        backend.callsLeft = Integer.MAX_VALUE;
        SourceReport rest = fetch();
        assertEquals(SourceState.OK, rest.state());
        assertEquals(47 - first, rest.created());
        assertEquals(47 - first, rest.read());
    }

    @Test
    void letsTheBackendCollectFirst() throws IOException {
        test.fetcher.run(
                new FetchOrder(List.of(API), FetchOrder.Data.NOW, FetchOrder.Refresh.FORCE),
                FetchProgress.UNWATCHED);
        assertEquals(
                List.of("ping[]", "errordumps_force_refresh[]", "errorgroup_list[true]"),
                test.net.takeCalls().subList(0, 3));
    }

    @Test
    void asksBackendDebugItself() throws IOException {
        backend.isAlone = true;
        test.net.put("sslrpc2://debug:8005", backend);
        test.add("backend:backend_debug", "module", "sslrpc2://debug");
        test.fetch("backend:backend_debug");
        assertEquals(kept("whole"), test.held());
        assertTrue(
                test.net.takeCalls().stream().noneMatch(call -> call.startsWith("system.")),
                "it has no multicall");
    }
}

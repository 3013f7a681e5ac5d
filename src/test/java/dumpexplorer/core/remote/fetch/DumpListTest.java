package dumpexplorer.core.remote.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.remote.SourceStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpListTest {

    private static final String HOST = "host:host-01";
    private static final String XML = "https+xmlrpc://h1:8000";
    private static final String JSON = "ssl+jsonrpc://h1:8003";

    @TempDir private Path folder;
    private TestLibrary test;
    private TestHost host;

    @BeforeEach
    void open() throws IOException {
        test = new TestLibrary(folder);
        double first = TestLibrary.before(Duration.ofHours(10));
        host = new TestHost(test.clock, TestDumps.dumps(10, first, 3600, "hostmanager"));
        test.net.put(XML, host);
        test.add(HOST, "host", XML);
    }

    @AfterEach
    void close() throws IOException {
        test.close();
    }

    private SourceReport only(FetchReport report) {
        assertEquals(1, report.sources().size());
        return report.sources().getFirst();
    }

    private static Instant time(ObjectNode dump) {
        return Asking.time(dump.path("timestamp")).orElseThrow();
    }

    private List<String> expected(int from, int to) {
        List<String> lines = new ArrayList<>();
        for (ObjectNode dump : host.dumps.subList(from, to)) {
            lines.add(
                    String.join(
                            " ",
                            HOST,
                            dump.path("dump_id").textValue(),
                            dump.path("group_id").textValue(),
                            "whole"));
        }
        lines.sort(null);
        return lines;
    }

    @Test
    void fetchesAllAndThenOnlyWhatIsNew() throws IOException {
        SourceReport first = only(test.fetch());
        assertEquals(
                new SourceReport(HOST, SourceState.OK, 10, 10, 0, 0, 0, List.of(), null), first);
        assertEquals(expected(0, 10), test.held());
        Instant newest = time(host.dumps.getLast());
        assertEquals(
                new SourceStatus(
                        SourceState.OK,
                        TestLibrary.START,
                        TestLibrary.START,
                        newest,
                        null,
                        null,
                        Duration.ZERO,
                        null),
                test.status(HOST));
        assertEquals(List.of("host_info[]", "dump_list[0]"), test.net.takeCalls());

        test.clock.now = TestLibrary.START.plusSeconds(60);
        host.dumps.add(TestDumps.dump(TestLibrary.before(Duration.ZERO) + 30.5, "hostmanager", 9));
        SourceReport second = only(test.fetch());
        assertEquals(1, second.duplicate()); // of the overlap
        assertEquals(1, second.created());
        assertEquals(2, second.read());
        assertEquals(expected(0, 11), test.held());
        String after = Asking.seconds(newest.minus(DumpList.OVERLAP)).toString();
        assertEquals(List.of("host_info[]", "dump_list[" + after + "]"), test.net.takeCalls());
    }

    @Test
    void takesADumpThatAppearsAfterALaterOne() throws IOException {
        test.fetch();
        double late = host.dumps.getLast().path("timestamp").doubleValue() - 300;
        host.dumps.add(TestDumps.dump(late, "hostmanager", 5));
        SourceReport second = only(test.fetch());
        assertEquals(2, second.read());
        assertEquals(1, second.created());
        assertEquals(1, second.duplicate());
    }

    @Test
    void staysBehindWhatBrokeOffAndEndsCompleteTheNextTime() throws IOException {
        host.breaksOffAfter = 4;
        SourceReport cut = only(test.fetch());
        assertEquals(SourceState.FAILED, cut.state());
        assertEquals(4, cut.created());
        assertEquals("dump_list: https+xmlrpc://h1:8000: the answer broke off", firstPart(cut));
        assertNull(test.status(HOST).lastUpdate());
        assertEquals(expected(0, 4), test.held());
        host.breaksOffAfter = Integer.MAX_VALUE;
        SourceReport whole = only(test.fetch());
        assertEquals(6, whole.created());
        assertEquals(4, whole.duplicate());
        assertEquals(expected(0, 10), test.held());
    }

    private static String firstPart(SourceReport report) {
        String error = String.valueOf(report.error());
        int end = error.indexOf("; ");
        return end < 0 ? error : error.substring(0, end);
    }

    @Test
    void asksOnceMoreWhenAConnectionBreaks() throws IOException {
        int[] left = {1};
        test.net.put(
                XML,
                (call, progress) -> {
                    if (call.method().equals("dump_list") && left[0]-- > 0) {
                        throw new TestNet.BrokenOff(
                                TestDumps.after(host.dumps, call.arguments().get(0)), 3);
                    }
                    return host.answer(call, progress);
                });
        SourceReport report = only(test.fetch());
        assertEquals(10, report.created());
        assertEquals(3, report.duplicate());
        assertEquals(SourceState.OK, report.state());
    }

    @Test
    void triesTheOtherProtocolWhereOneFails() throws IOException {
        test.net.put(
                XML,
                (call, progress) -> {
                    throw TestNet.failure(RemoteFailure.Kind.MALFORMED, "no XML", null);
                });
        test.net.put(JSON, host);
        SourceReport report = only(test.fetch());
        assertEquals(
                new SourceReport(HOST, SourceState.OK, 10, 10, 0, 0, 0, List.of(), null), report);
    }

    @Test
    void saysWhatWentWrongOnBothProtocols() throws IOException {
        test.net.remove(XML);
        test.net.put(
                JSON,
                (call, progress) -> {
                    throw TestNet.failure(
                            RemoteFailure.Kind.UNAUTHORISED, "certificate refused", null);
                });
        SourceReport report = only(test.fetch());
        assertEquals(SourceState.UNREACHABLE, report.state());
        assertEquals(
                "host_info: https+xmlrpc://h1:8000: connection refused; certificate refused",
                report.error());
    }

    @Test
    void doesNotLetADumpFromTheFutureHideLaterOnes() throws IOException {
        host.dumps.add(
                TestDumps.dump(TestLibrary.before(Duration.ofDays(-9000)), "hostmanager", 7));
        test.fetch();
        assertEquals(TestLibrary.START, test.status(HOST).lastUpdate());
        test.clock.now = TestLibrary.START.plusSeconds(100);
        host.dumps.add(
                TestDumps.dump(TestLibrary.before(Duration.ofSeconds(-50)), "hostmanager", 8));
        assertEquals(1, only(test.fetch()).created());
    }

    @Test
    void asksEarlierWhereTheClockWasPutBack() throws IOException {
        host.clockOffset = Duration.ofHours(2);
        host.dumps.add(
                TestDumps.dump(TestLibrary.before(Duration.ofMinutes(-90)), "hostmanager", 1));
        test.fetch();
        host.clockOffset = Duration.ofHours(-1);
        host.dumps.add(
                TestDumps.dump(TestLibrary.before(Duration.ofMinutes(60)), "hostmanager", 2));
        test.net.takeCalls();
        SourceReport report = only(test.fetch());
        assertEquals(1, report.created());
        String after =
                Asking.seconds(TestLibrary.START.minus(DumpList.OVERLAP).minus(Duration.ofHours(3)))
                        .toString();
        assertEquals("dump_list[" + after + "]", test.net.takeCalls().getLast());
        assertEquals(Duration.ofHours(-1), test.status(HOST).clockOffset());
    }

    @Test
    void fetchesTheNewestWhereTheListIsTooLargeAndSaysWhatIsMissing() throws IOException {
        host.mostDumps = 4;
        SourceReport part = only(test.fetch());
        assertEquals(SourceState.PARTIAL, part.state());
        assertEquals(expected(6, 10), test.held());
        SourceStatus status = test.status(HOST);
        assertNull(status.lastUpdate());
        assertEquals(time(host.dumps.getLast()), status.reached());
        Instant from = status.missingUntil();
        assertTrue(
                from != null
                        && from.isAfter(time(host.dumps.get(5)))
                        && !from.isAfter(time(host.dumps.get(6))),
                String.valueOf(from));
        assertEquals(
                List.of("dumps before " + from + " cannot be had: the answer is too large"),
                part.missing());
        assertEquals(part.missing().getFirst(), part.error());

        test.net.takeCalls();
        host.dumps.add(TestDumps.dump(TestLibrary.before(Duration.ZERO), "hostmanager", 1));
        assertEquals(1, only(test.fetch()).created());
        assertEquals(from, test.status(HOST).missingUntil());
        // its clock, all, its other protocol, and what came since
        assertEquals(4, test.net.takeCalls().size());

        host.mostDumps = 100;
        SourceReport whole = only(test.fetch());
        assertEquals(SourceState.OK, whole.state());
        assertEquals(6, whole.created());
        assertNull(test.status(HOST).missingUntil());
    }

    @Test
    void keepsTheOthersWhereSomeDumpsCannotBeRead() throws IOException {
        host.dumps.get(2).put("timestamp", "yesterday");
        host.dumps.get(4).put("group_id", 7);
        host.dumps.get(5).removeAll();
        FetchReport report = test.fetch();
        assertEquals(7, only(report).created());
        assertEquals(3, only(report).rejected());
        assertEquals(
                List.of("host:host-01/dump 3", "host:host-01/dump 5", "host:host-01/dump 6"),
                report.rejects().stream().map(FetchReport.Reject::input).toList());
        assertEquals(SourceState.OK, only(report).state());
    }

    @Test
    void tellsASourceWithoutDumpsFromOneThatFails() throws IOException {
        host.dumps.clear();
        assertEquals(SourceState.EMPTY, only(test.fetch()).state());
        host.dumps.add(TestDumps.dump(TestLibrary.before(Duration.ofHours(1)), "hostmanager", 1));
        assertEquals(SourceState.OK, only(test.fetch()).state());
        host.dumps.clear();
        assertEquals(SourceState.OK, only(test.fetch()).state());
    }

    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE,UNREACHABLE",
        "UNTRUSTED,UNTRUSTED",
        "UNAUTHORISED,UNAUTHORISED",
        "MALFORMED,FAILED",
        "CUT_OFF,FAILED"
    })
    void tellsFailuresApart(RemoteFailure.Kind kind, SourceState state) throws IOException {
        test.fetch();
        test.net.put(
                XML,
                (call, progress) -> {
                    throw TestNet.failure(kind, "so it is", null);
                });
        SourceReport report = only(test.fetch());
        assertEquals(state, report.state());
        assertEquals("host_info: so it is", firstPart(report));
        assertEquals(time(host.dumps.getLast()), test.status(HOST).lastUpdate());
        assertEquals(TestLibrary.START, test.status(HOST).lastFetch());
    }

    @Test
    void takesNoOtherAnswerForAnEmptyList() throws IOException {
        test.net.put(XML, (call, progress) -> TestDumps.JSON.createObjectNode().put("a", 1));
        SourceReport map = only(test.fetch());
        assertEquals(SourceState.FAILED, map.state());
        assertEquals(
                "dump_list: host:host-01 answered with something that is no list of dumps",
                firstPart(map));
        test.net.put(XML, (call, progress) -> TestDumps.JSON.nullNode());
        assertEquals(SourceState.UNREACHABLE, only(test.fetch()).state());
        assertNull(test.status(HOST).lastUpdate());
    }
}

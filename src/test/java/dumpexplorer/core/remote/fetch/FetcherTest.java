package dumpexplorer.core.remote.fetch;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.remote.SourceStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {

    private static final String CORE = "backend:backend_core";

    @TempDir private Path folder;
    private TestLibrary test;

    @BeforeEach
    void open() throws IOException {
        test = new TestLibrary(folder);
    }

    @AfterEach
    void close() throws IOException {
        test.close();
    }

    private TestHost host(int count) {
        double first = TestLibrary.before(Duration.ofHours(10));
        return new TestHost(test.clock, TestDumps.dumps(count, first, 60, "hostmanager"));
    }

    private static Map<String, SourceState> states(FetchReport report) {
        Map<String, SourceState> states = new TreeMap<>();
        report.sources().forEach(source -> states.put(source.source(), source.state()));
        return states;
    }

    @Test
    void letsOthersFinishWhileSomeHang() throws IOException {
        CountDownLatch others = new CountDownLatch(35);
        for (int number = 0; number < 40; number++) {
            String url = "https+xmlrpc://h" + number + ":1";
            test.add("host:h" + number, "host", url);
            boolean hangs = number % 8 == 3;
            TestHost sound = host(5);
            test.net.put(url, hangs ? (call, progress) -> hang(others) : sound);
        }
        FetchReport report =
                test.fetcher.run(
                        FetchOrder.ALL,
                        new Watcher() {
                            @Override
                            public void ended(SourceReport source) {
                                others.countDown();
                            }
                        });
        assertEquals(
                35,
                report.sources().stream()
                        .filter(source -> source.state() == SourceState.OK)
                        .count());
        assertEquals(35 * 5, report.sum(SourceReport::created));
        assertEquals(
                5,
                report.sources().stream()
                        .filter(source -> "host_info: nothing came".equals(source.error()))
                        .count());
    }

    private static JsonNode hang(CountDownLatch others) throws RemoteFailure {
        try {
            assertTrue(others.await(60, TimeUnit.SECONDS), "the others wait for those that hang");
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
        throw TestNet.failure(RemoteFailure.Kind.UNREACHABLE, "nothing came", null);
    }

    /// Watches nothing.
    private static class Watcher implements FetchProgress {

        @Override
        public void report(long done, long total) {}

        @Override
        public void say(String state) {}

        @Override
        public void checkStopped() {}

        @Override
        public void began(String source) {}

        @Override
        public void ended(SourceReport source) {}
    }

    @Test
    void asksOnlyEnabledSourcesUnlessTheyAreNamed() throws IOException {
        test.net.put("https+xmlrpc://a:1", host(1));
        test.net.put("https+xmlrpc://b:1", host(1));
        test.add("host:a", "host", "https+xmlrpc://a:1");
        Source off = test.add("host:b", "host", "https+xmlrpc://b:1");
        test.book.put(off.used(Source.Use.DISABLED));
        assertEquals(Map.of("host:a", SourceState.OK), states(test.fetch()));
        assertEquals(Map.of("host:b", SourceState.OK), states(test.fetch("host:b")));
        assertThrows(IllegalArgumentException.class, () -> test.fetch("host:c"));
    }

    @Test
    void keepsWhatItHasWhenItIsStopped() throws IOException {
        TestHost host = host(50);
        test.net.put(
                "https+xmlrpc://a:1",
                (call, progress) -> {
                    if (call.method().equals("dump_list")) {
                        throw new TestNet.BrokenOff(
                                TestDumps.after(host.dumps, call.arguments().get(0)), 7);
                    }
                    return host.answer(call, progress);
                });
        test.add("host:a", "host", "https+xmlrpc://a:1");
        FetchReport report =
                test.fetcher.run(
                        FetchOrder.ALL,
                        new Watcher() {
                            private volatile boolean some;

                            @Override
                            public void report(long done, long total) {
                                some |= done >= 7;
                            }

                            @Override
                            public void checkStopped() {
                                if (some) {
                                    throw new CancellationException("enough");
                                }
                            }
                        });
        assertTrue(report.stopped());
        assertEquals(7, report.sum(SourceReport::created));
        assertEquals("stopped before its end", report.sources().getFirst().error());
        assertEquals(SourceStatus.NONE, test.status("host:a"));
        assertEquals(7, test.held().size());
    }

    @Test
    void saysThatItDoesNotKnowAKind() throws IOException {
        test.add("loft", "pigeon", "coo");
        SourceReport report = test.fetch().sources().getFirst();
        assertEquals("this program does not know sources of kind pigeon", report.error());
        assertEquals(SourceState.FAILED, report.state());
    }

    /// backend_core with its own dumps and some hosts; a host without dumps cannot be reached.
    private void core(TestHost own, Map<String, List<ObjectNode>> hosts, ArrayNode hostList) {
        test.net.put(
                "sslrpc2://core:8004",
                (call, progress) ->
                        switch (call.method()) {
                            case "host_name_list" -> {
                                ArrayNode names = TestDumps.JSON.createArrayNode();
                                hosts.keySet().forEach(names::add);
                                yield names;
                            }
                            case "host_list" -> {
                                if (hostList.isEmpty()) {
                                    throw TestNet.failure(
                                            RemoteFailure.Kind.FAULT, "no method", null);
                                }
                                yield hostList;
                            }
                            case "host_dump_list" -> {
                                List<ObjectNode> dumps =
                                        requireNonNull(
                                                hosts.get(call.arguments().get(0).textValue()));
                                yield dumps.isEmpty()
                                        ? TestDumps.JSON.nullNode()
                                        : TestDumps.after(dumps, call.arguments().get(1));
                            }
                            default -> own.answer(call, progress);
                        });
    }

    private static Map<String, List<ObjectNode>> twoHosts() {
        double first = TestLibrary.before(Duration.ofHours(5));
        Map<String, List<ObjectNode>> hosts = new TreeMap<>();
        hosts.put("h1", TestDumps.dumps(3, first, 60, "hostmanager"));
        hosts.put("h2", List.of());
        return hosts;
    }

    @Test
    void findsHostsThroughTheBackend() throws IOException {
        TestHost own =
                new TestHost(
                        test.clock,
                        TestDumps.dumps(
                                2, TestLibrary.before(Duration.ofHours(9)), 60, "backend_core"));
        core(own, twoHosts(), TestDumps.JSON.createArrayNode());
        test.add(CORE, "module", "sslrpc2://core");
        FetchReport report = test.fetch();
        assertEquals(
                Map.of(
                        CORE,
                        SourceState.OK,
                        "host:h1",
                        SourceState.OK,
                        "host:h2",
                        SourceState.UNREACHABLE),
                states(report));
        assertEquals(
                "dump_list: the backend could not reach host:h2",
                report.sources().getLast().error());
        assertEquals(3, test.held().stream().filter(line -> line.startsWith("host:h1 ")).count());
        assertEquals(2, test.held().stream().filter(line -> line.startsWith(CORE)).count());
        test.net.takeCalls();
        FetchReport again = test.fetch();
        assertEquals(0, again.sum(SourceReport::created));
        assertTrue(again.sum(SourceReport::read) > 0, "the overlap is asked for again");
        assertTrue(test.net.takeCalls().stream().noneMatch(call -> call.equals("dump_list[0]")));
    }

    @Test
    void leavesDisabledHostsAloneAndKnowsClocks() throws IOException {
        ArrayNode told = TestDumps.JSON.createArrayNode();
        told.addObject().put("name", "h1").putObject("host_info").put("time_diff", -120.5);
        told.addObject().put("name", "h2").put("enabled", false);
        core(host(0), twoHosts(), told);
        test.add(CORE, "module", "sslrpc2://core");
        Map<String, SourceState> states = states(test.fetch());
        assertEquals(SourceState.DISABLED, states.get("host:h2"));
        assertEquals(SourceState.EMPTY, states.get(CORE));
        assertEquals(
                Duration.ofMillis(-120_500),
                requireNonNull(test.book.found(CORE).get("host:h1")).clockOffset());
        assertTrue(
                test.net.takeCalls().stream().noneMatch(call -> call.contains("\"h2\",")),
                "a disabled host was asked");
    }

    @Test
    void leavesHostsOutThatAreAskedDirectlyAndDoWell() throws IOException {
        core(host(0), twoHosts(), TestDumps.JSON.createArrayNode());
        test.add(CORE, "module", "sslrpc2://core");
        test.add("host:h1", "host", "https+xmlrpc://h1:1");
        test.net.put("https+xmlrpc://h1:1", host(4));
        test.fetch();
        assertTrue(
                test.net.takeCalls().stream()
                        .noneMatch(call -> call.startsWith("host_dump_list[\"h1")));
        assertEquals(Set.of("host:h2"), test.book.found(CORE).keySet());
        test.net.remove("https+xmlrpc://h1:1");
        test.fetch("host:h1");
        test.fetch();
        assertEquals(Set.of("host:h1", "host:h2"), test.book.found(CORE).keySet());
        assertTrue(
                test.net.takeCalls().stream()
                        .anyMatch(call -> call.startsWith("host_dump_list[\"h1")));
    }

    @Test
    void asksTheHostsThoughTheModulesOwnListFails() throws IOException {
        TestHost own = host(5);
        own.mostDumps = 0;
        core(own, twoHosts(), TestDumps.JSON.createArrayNode());
        test.add(CORE, "module", "sslrpc2://core");
        FetchReport report = test.fetch();
        assertEquals(SourceState.PARTIAL, states(report).get(CORE));
        assertEquals(SourceState.OK, states(report).get("host:h1"));
        assertEquals(3, report.sum(SourceReport::created));
    }

    @Test
    void readsEqualDumpsFromEverywhereAsOne() throws IOException {
        List<ObjectNode> dumps = twoHosts().getOrDefault("h1", List.of());
        core(host(0), twoHosts(), TestDumps.JSON.createArrayNode());
        test.add(CORE, "module", "sslrpc2://core");
        test.add("host:h1", "host", "https+xmlrpc://h1:1");
        TestHost direct = new TestHost(test.clock, dumps);
        test.net.put("https+xmlrpc://h1:1", direct);
        assertEquals(3, test.fetch("host:h1").sum(SourceReport::created));
        List<String> held = test.held();
        test.net.remove("https+xmlrpc://h1:1");
        test.fetch("host:h1");
        FetchReport through = test.fetch(CORE);
        assertEquals(3, through.sum(SourceReport::duplicate));
        assertEquals(List.of(), through.conflicts());
        assertEquals(held, test.held());
        assertEquals(
                IntStream.range(0, 3)
                        .mapToObj(at ->
                                "host:h1 "
                                        + dumps.get(at).path("dump_id").textValue()
                                        + " "
                                        + TestDumps.group(at)
                                        + " whole")
                        .sorted()
                        .toList(),
                held);
    }
}

package dumpexplorer.core.remote.jsonrpc;

import static dumpexplorer.core.remote.jsonrpc.ScriptedHost.call;
import static dumpexplorer.core.remote.jsonrpc.ScriptedHost.echo;
import static dumpexplorer.core.remote.jsonrpc.ScriptedHost.request;
import static dumpexplorer.core.remote.jsonrpc.ScriptedHost.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.ElementSink;
import dumpexplorer.core.remote.HeldContent;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.MutualTls;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.SinkException;
import dumpexplorer.core.remote.StopWhen;
import dumpexplorer.core.remote.TreeSink;
import dumpexplorer.core.remote.jsonrpc.ScriptedHost.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Calls over mutual TLS, to hosts that do what a test wants.
@Timeout(60)
class CallTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir static Path folder;
    private static MutualTls tls;

    @BeforeAll
    static void makeCertificates() throws Exception {
        tls = MutualTls.in(folder);
    }

    @Test
    void sendsACallAndHandsOnItsResult() throws Exception {
        try (ScriptedHost host = ScriptedHost.start(tls, ScriptedHost::echo);
                Caller caller = host.dial()) {
            JsonNode dump = JSON.readTree("{\"a\":[1,-2.5,null,true,\"ä€🙂\"],\"b\":{}}");
            Call call =
                    new Call(
                            "x",
                            List.of(IntNode.valueOf(1), dump),
                            Map.of("after", JsonNodeFactory.instance.numberNode(1.5)));
            assertEquals(
                    JSON.readTree(
                            "{\"kwargs\":{\"after\":1.5},\"args\":[1,{\"a\":[1,-2.5,null,true,"
                                    + "\"ä€🙂\"],\"b\":{}}],\"type\":\"request\",\"id\":1,"
                                    + "\"method\":\"x\"}"),
                    call(caller, call));
            assertEquals(2, call(caller, Call.of("y")).get("id").intValue());
            assertEquals(1, host.connections());
        }
    }

    @Test
    void letsManyCallsShareOneConnectionWhateverTheOrderOfTheirAnswers() throws Exception {
        int calls = 20;
        Script backwards =
                (requests, connection) -> {
                    List<JsonNode> waiting = new ArrayList<>();
                    for (int i = 0; i < calls; i++) {
                        waiting.add(request(requests));
                    }
                    StringBuilder answers = new StringBuilder("\n");
                    for (JsonNode request : waiting.reversed()) {
                        answers.append("{\"result\":")
                                .append(request.get("args").get(0))
                                .append(",\"id\":")
                                .append(request.get("id"))
                                .append("}\r\n\n");
                    }
                    send(connection, answers.toString());
                    request(requests);
                };
        try (ScriptedHost host = ScriptedHost.start(tls, backwards);
                Caller caller = host.dial()) {
            List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                Call call = Call.of("echo", IntNode.valueOf(i * i));
                answers.add(inBackground(() -> call(caller, call)));
            }
            for (int i = 0; i < calls; i++) {
                assertEquals(IntNode.valueOf(i * i), answers.get(i).get());
            }
            assertEquals(1, host.connections());
        }
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> CompletableFuture<T> inBackground(Work<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        result.complete(work.run());
                    } catch (Throwable failed) {
                        result.completeExceptionally(failed);
                    }
                });
        return result;
    }

    /// Hands out a list of 4 MB, as one line, with the id in front or behind.
    private static void sendLongList(Connection connection, String before, String after)
            throws IOException {
        byte[] some =
                "{\"data\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxx\"},"
                        .repeat(1000)
                        .getBytes(StandardCharsets.UTF_8);
        send(connection, before + "[");
        for (int i = 0; i < 100; i++) {
            connection.output().write(some);
        }
        send(connection, "null]" + after + "\n");
    }

    @Test
    void streamsALongLineAndLeavesTheOthersTheirTurn() throws Exception {
        Script large =
                (requests, connection) -> {
                    JsonNode first = request(requests);
                    JsonNode second = request(requests);
                    JsonNode wantsList =
                            first.get("method").asText().equals("list") ? first : second;
                    JsonNode other = wantsList.equals(first) ? second : first;
                    sendLongList(
                            connection, "{\"id\":" + wantsList.get("id") + ",\"result\":", "}");
                    send(connection, "{\"id\":" + other.get("id") + ",\"result\":7}\n");
                    echo(requests, connection);
                };
        try (ScriptedHost host = ScriptedHost.start(tls, large);
                Caller caller = host.dial()) {
            CompletableFuture<JsonNode> other = inBackground(() -> call(caller, Call.of("other")));
            assertEquals(100_001, countElements(caller, Call.of("list")));
            assertEquals(IntNode.valueOf(7), other.get());
            assertEquals(1, host.connections());
        }
    }

    private static long countElements(Caller caller, Call call) throws RemoteFailure {
        ElementSink sink = new ElementSink(HeldContent::close);
        caller.call(call, sink, Progress.UNWATCHED);
        return sink.count();
    }

    @Test
    void findsTheIdBehindALongResult() throws Exception {
        Script late =
                (requests, connection) -> {
                    JsonNode id = request(requests).get("id");
                    sendLongList(
                            connection,
                            "{\"result\":",
                            ",\"type\":\"response\",\"id\":" + id + "}");
                    echo(requests, connection);
                };
        try (ScriptedHost host = ScriptedHost.start(tls, late);
                Caller caller = host.dial()) {
            assertEquals(100_001, countElements(caller, Call.of("list")));
            assertEquals("x", call(caller, Call.of("x")).get("method").textValue());
        }
    }

    @Test
    void stopsInTheMiddleOfALongLineWithoutDisturbingTheOthers() throws Exception {
        CountDownLatch bothAsked = new CountDownLatch(1);
        Script large =
                (requests, connection) -> {
                    JsonNode first = request(requests);
                    JsonNode second = request(requests);
                    bothAsked.countDown();
                    JsonNode wantsList =
                            first.get("method").asText().equals("list") ? first : second;
                    JsonNode other = wantsList.equals(first) ? second : first;
                    sendLongList(
                            connection, "{\"id\":" + wantsList.get("id") + ",\"result\":", "}");
                    send(connection, "{\"id\":" + other.get("id") + ",\"result\":7}\n");
                    echo(requests, connection);
                };
        try (ScriptedHost host = ScriptedHost.start(tls, large);
                Caller caller = host.dial()) {
            CompletableFuture<JsonNode> other = inBackground(() -> call(caller, Call.of("other")));
            AtomicInteger elements = new AtomicInteger();
            ElementSink sink =
                    new ElementSink(element -> {
                        element.close();
                        elements.incrementAndGet();
                        awaitQuietly(bothAsked);
                    });
            StopWhen hasSome = new StopWhen(() -> elements.get() > 10);
            assertThrows(
                    CancellationException.class, () -> caller.call(Call.of("list"), sink, hasSome));
            assertEquals(IntNode.valueOf(7), other.get());
            assertEquals("x", call(caller, Call.of("x")).get("method").textValue());
            assertEquals(1, host.connections());
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }

    @Test
    void leavesAConnectionWhoseOnlyAnswerIsNotWantedAnyMore() throws Exception {
        Script endless =
                (requests, connection) -> {
                    JsonNode request = request(requests);
                    if (request.get("method").asText().equals("x")) {
                        send(connection, "{\"id\":" + request.get("id") + ",\"result\":true}\n");
                        request(requests);
                    }
                    send(connection, "{\"id\":" + request.get("id") + ",\"result\":[");
                    while (true) {
                        send(connection, "{},".repeat(1000));
                    }
                };
        try (ScriptedHost host = ScriptedHost.start(tls, endless);
                Caller caller = host.dial()) {
            ElementSink full =
                    new ElementSink(_ -> {
                        throw new IOException("disk full");
                    });
            assertThrows(
                    SinkException.class,
                    () -> caller.call(Call.of("list"), full, Progress.UNWATCHED));
            assertEquals(JSON.readTree("true"), call(caller, Call.of("x")));
            assertEquals(2, host.connections());
        }
    }

    @Test
    void endsAnAnswerThatIsLongerThanItsLimit() throws Exception {
        Limits few = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 1 << 20, 100);
        Script endless =
                (requests, connection) -> {
                    send(connection, "{\"id\":" + request(requests).get("id") + ",\"result\":[");
                    while (true) {
                        send(connection, "{},".repeat(1000));
                    }
                };
        try (ScriptedHost host = ScriptedHost.start(tls, endless);
                Caller caller = host.dial(few)) {
            RemoteFailure failure =
                    assertThrows(RemoteFailure.class, () -> countElements(caller, Call.of("list")));
            assertEquals(Kind.TOO_LARGE, failure.kind());
            assertTrue(failure.getMessage().endsWith("a line of more than 1048576 bytes"));
        }
    }

    @Test
    void givesUpWhenAnAnswerStopsGrowing() throws Exception {
        Limits impatient = new Limits(Duration.ofSeconds(10), Duration.ofMillis(400), 1 << 20, 100);
        Script stuck =
                (requests, connection) -> {
                    send(
                            connection,
                            "{\"id\":"
                                    + request(requests).get("id")
                                    + ",\"result\":["
                                    + "{},".repeat(1000));
                    requests.readLine();
                };
        try (ScriptedHost host = ScriptedHost.start(tls, stuck);
                Caller caller = host.dial(impatient)) {
            RemoteFailure failure =
                    assertThrows(RemoteFailure.class, () -> countElements(caller, Call.of("list")));
            assertEquals(Kind.CUT_OFF, failure.kind());
            assertTrue(failure.getMessage().contains("fallen silent"), failure.getMessage());
        }
    }

    @Test
    void doesNotTakeASlowSinkForASilentServer() throws Exception {
        Limits impatient =
                new Limits(Duration.ofSeconds(10), Duration.ofMillis(300), 256 << 20, 100);
        Script large =
                (requests, connection) -> {
                    JsonNode first = request(requests);
                    JsonNode second = request(requests);
                    JsonNode wantsList =
                            first.get("method").asText().equals("list") ? first : second;
                    JsonNode other = wantsList.equals(first) ? second : first;
                    sendLongList(
                            connection, "{\"id\":" + wantsList.get("id") + ",\"result\":", "}");
                    send(connection, "{\"id\":" + other.get("id") + ",\"result\":7}\n");
                    request(requests);
                };
        try (ScriptedHost host = ScriptedHost.start(tls, large);
                Caller caller = host.dial(impatient)) {
            CountDownLatch looks = new CountDownLatch(6);
            StopWhen counting =
                    new StopWhen(() -> {
                        looks.countDown();
                        return false;
                    });
            TreeSink seven = new TreeSink(1000);
            CompletableFuture<Boolean> other =
                    inBackground(() -> {
                        caller.call(Call.of("other"), seven, counting);
                        return true;
                    });
            ElementSink slow =
                    new ElementSink(element -> {
                        element.close();
                        // The other call looks for its answer every 150 ms: longer than the
                        // silence.
                        awaitQuietly(looks);
                    });
            caller.call(Call.of("list"), slow, Progress.UNWATCHED);
            assertEquals(100_001, slow.count());
            assertTrue(other.get());
            assertEquals(IntNode.valueOf(7), seven.requireResult());
        }
    }
}

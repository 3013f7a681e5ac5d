package dumpexplorer.core.remote.sslrpc2;

import static dumpexplorer.core.remote.sslrpc2.ScriptedModule.call;
import static dumpexplorer.core.remote.sslrpc2.ScriptedModule.echo;
import static dumpexplorer.core.remote.sslrpc2.ScriptedModule.reply;
import static dumpexplorer.core.remote.sslrpc2.ScriptedModule.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.ElementSink;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.MutualTls;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.SinkException;
import dumpexplorer.core.remote.StopWhen;
import dumpexplorer.core.remote.TreeSink;
import dumpexplorer.core.remote.sslrpc2.ScriptedModule.Script;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Calls over mutual TLS, to servers that do what a test wants.
@Timeout(60)
class CallTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    @TempDir static Path folder;
    private static MutualTls tls;

    @BeforeAll
    static void makeCertificates() throws Exception {
        tls = MutualTls.in(folder);
    }

    private static RemoteFailure failure(Caller caller, Call call) {
        return assertThrows(RemoteFailure.class, () -> call(caller, call));
    }

    @Test
    void sendsACallAndHandsOnItsResult() throws Exception {
        try (ScriptedModule module = ScriptedModule.start(tls, ScriptedModule::echo);
                Caller caller = module.dial()) {
            JsonNode dump = JSON.readTree("{\"a\":[1,-2.5,null,true,\"ä€🙂\"],\"b\":{}}");
            Call call =
                    new Call(
                            "x",
                            List.of(IntNode.valueOf(1), dump),
                            Map.of("after", JsonNodeFactory.instance.numberNode(1.5)));
            assertEquals(
                    JSON.readTree(
                            "[1,\"x\",[1,{\"a\":[1,-2.5,null,true,\"ä€🙂\"],\"b\":{}}],{\"after\":1.5}]"),
                    call(caller, call));
            assertEquals(JSON.readTree("[2,\"y\",[],{}]"), call(caller, Call.of("y")));
            assertEquals(1, module.connections());
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
                    for (JsonNode request : waiting.reversed()) {
                        reply(connection, request.get(0), 0, request.get(2).get(0));
                    }
                    request(requests);
                };
        try (ScriptedModule module = ScriptedModule.start(tls, backwards);
                Caller caller = module.dial()) {
            List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                Call call = Call.of("echo", IntNode.valueOf(i * i));
                answers.add(inBackground(() -> call(caller, call)));
            }
            for (int i = 0; i < calls; i++) {
                assertEquals(IntNode.valueOf(i * i), answers.get(i).get());
            }
            assertEquals(1, module.connections());
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

    @Test
    void stopsOneCallWithoutDisturbingTheOthersAndReadsOverItsLateAnswer() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Script late =
                (requests, connection) -> {
                    JsonNode first = request(requests);
                    JsonNode second = request(requests);
                    asked.countDown();
                    awaitQuietly(stopped);
                    reply(connection, first.get(0), 0, first);
                    reply(connection, second.get(0), 0, second);
                    echo(requests, connection);
                };
        try (ScriptedModule module = ScriptedModule.start(tls, late);
                Caller caller = module.dial()) {
            CompletableFuture<JsonNode> other =
                    inBackground(() -> call(caller, Call.of("patient")));
            StopWhen bothAsked = new StopWhen(() -> asked.getCount() == 0);
            assertThrows(
                    CancellationException.class,
                    () -> caller.call(Call.of("impatient"), new TreeSink(1000), bothAsked));
            stopped.countDown();
            assertEquals("patient", other.get().get(1).textValue());
            assertEquals("next", call(caller, Call.of("next")).get(1).textValue());
            assertEquals(1, module.connections());
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
    void stopsTheOnlyCallAndOpensANewConnectionForTheNext() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Script once =
                (requests, connection) -> {
                    if (asked.getCount() == 0) {
                        echo(requests, connection);
                    }
                    request(requests);
                    asked.countDown();
                    assertEquals(-1, requests.read());
                };
        try (ScriptedModule module = ScriptedModule.start(tls, once);
                Caller caller = module.dial()) {
            StopWhen hasAsked = new StopWhen(() -> asked.getCount() == 0);
            assertThrows(
                    CancellationException.class,
                    () -> caller.call(Call.of("x"), new TreeSink(1000), hasAsked));
            assertEquals("y", call(caller, Call.of("y")).get(1).textValue());
        }
    }

    @Test
    void givesUpWhenNothingComesForTooLong() throws Exception {
        Limits impatient =
                new Limits(Duration.ofSeconds(10), Duration.ofMillis(300), 64 << 20, 100);
        try (ScriptedModule module =
                        ScriptedModule.start(tls, (requests, _) -> requests.readAllBytes());
                Caller caller = module.dial(impatient)) {
            RemoteFailure failure = failure(caller, Call.of("ping"));
            assertEquals(Kind.CUT_OFF, failure.kind());
            assertTrue(failure.getMessage().contains("has not answered"), failure.getMessage());
        }
    }

    @Test
    void makesACallAgainWhenTheConnectionHadBeenClosedMeanwhile() throws Exception {
        Script oneEach =
                (requests, connection) -> {
                    JsonNode request = request(requests);
                    reply(connection, request.get(0), 0, request.get(1));
                };
        try (ScriptedModule module = ScriptedModule.start(tls, oneEach);
                Caller caller = module.dial()) {
            for (int i = 0; i < 5; i++) {
                assertEquals(TextNode.valueOf("x"), call(caller, Call.of("x")));
            }
            assertEquals(5, module.connections());
        }
    }

    @Test
    void saysThatTheConnectionWasClosedWithoutAnAnswer() throws Exception {
        try (ScriptedModule module = ScriptedModule.start(tls, (requests, _) -> request(requests));
                Caller caller = module.dial()) {
            RemoteFailure failure = failure(caller, Call.of("ping"));
            assertEquals(Kind.UNAUTHORISED, failure.kind());
            assertTrue(failure.getMessage().contains("without a word"), failure.getMessage());
            assertEquals(1, module.connections());
        }
    }

    @Test
    void takesRepliesThatUnpackBeyond16MegabytesElementByElement() throws Exception {
        String text = "x".repeat(1 << 20);
        Script large =
                (requests, connection) -> {
                    var list = JsonNodeFactory.instance.arrayNode();
                    for (int i = 0; i < 20; i++) {
                        list.addObject().put("data", text);
                    }
                    reply(connection, request(requests).get(0), 0, list);
                    echo(requests, connection);
                };
        try (ScriptedModule module = ScriptedModule.start(tls, large);
                Caller caller = module.dial()) {
            List<Long> sizes = new ArrayList<>();
            ElementSink sink =
                    new ElementSink(element -> {
                        sizes.add(element.sizeBytes());
                        element.close();
                    });
            caller.call(Call.of("dump_list"), sink, Progress.UNWATCHED);
            assertEquals(Collections.nCopies(20, (1L << 20) + 11), sizes);
            assertEquals("next", call(caller, Call.of("next")).get(1).textValue());
        }
    }

    @Test
    void saysThatTheSinkHasFailedAndKeepsTheConnection() throws Exception {
        try (ScriptedModule module = ScriptedModule.start(tls, ScriptedModule::echo);
                Caller caller = module.dial()) {
            ElementSink full =
                    new ElementSink(_ -> {
                        throw new IOException("disk full");
                    });
            SinkException thrown =
                    assertThrows(
                            SinkException.class,
                            () -> caller.call(Call.of("x"), full, Progress.UNWATCHED));
            assertEquals("disk full", thrown.getMessage());
            RemoteFailure large =
                    assertThrows(
                            RemoteFailure.class,
                            () -> caller.call(Call.of("x"), new TreeSink(10), Progress.UNWATCHED));
            assertEquals(Kind.TOO_LARGE, large.kind());
            assertEquals("y", call(caller, Call.of("y")).get(1).textValue());
            assertEquals(1, module.connections());
        }
    }

    @Test
    void refusesToSendWhatTheProtocolCannotCarryAndKeepsTheConnection() throws Exception {
        try (ScriptedModule module = ScriptedModule.start(tls, ScriptedModule::echo);
                Caller caller = module.dial()) {
            assertEquals("y", call(caller, Call.of("y")).get(1).textValue());
            RemoteFailure large =
                    failure(caller, Call.of("x", TextNode.valueOf("x".repeat(17 << 20))));
            assertEquals(Kind.TOO_LARGE, large.kind());
            BigInteger beyond = BigInteger.ONE.shiftLeft(70);
            RemoteFailure number =
                    failure(caller, Call.of("x", JsonNodeFactory.instance.numberNode(beyond)));
            assertEquals(Kind.FAULT, number.kind());
            assertEquals("y", call(caller, Call.of("y")).get(1).textValue());
            assertEquals(1, module.connections());
        }
    }

    @Test
    void failsCallsUnderWayAndLaterOnesWhenItIsClosed() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Script silent =
                (requests, _) -> {
                    request(requests);
                    asked.countDown();
                    requests.readAllBytes();
                };
        try (ScriptedModule module = ScriptedModule.start(tls, silent)) {
            Caller caller = module.dial();
            CompletableFuture<RemoteFailure> failed =
                    inBackground(() -> failure(caller, Call.of("x")));
            asked.await();
            caller.close();
            assertTrue(failed.get().getMessage().endsWith("the connection was closed here"));
            assertTrue(
                    failure(caller, Call.of("x"))
                            .getMessage()
                            .endsWith("the connection was closed here"));
        }
    }

    @Test
    void reportsTheBytesThatHaveArrived() throws Exception {
        long[] reported = {0};
        Progress progress =
                new Progress() {
                    @Override
                    public void report(long done, long total) {
                        reported[0] = done;
                        assertEquals(-1, total);
                    }

                    @Override
                    public void say(String state) {}

                    @Override
                    public void checkStopped() {}
                };
        try (ScriptedModule module = ScriptedModule.start(tls, ScriptedModule::echo);
                Caller caller = module.dial()) {
            TreeSink sink = new TreeSink(1000);
            caller.call(Call.of("ping"), sink, progress);
            assertEquals(4 + 12, reported[0]);
        }
    }
}

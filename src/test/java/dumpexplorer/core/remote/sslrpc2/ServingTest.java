package dumpexplorer.core.remote.sslrpc2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.Connector;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Listener;
import dumpexplorer.core.remote.MutualTls;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Servant;
import dumpexplorer.core.remote.TreeSink;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The serving side, spoken to in frames byte by byte.
@Timeout(60)
class ServingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 64 << 20, 50);

    @TempDir static Path folder;
    private static MutualTls tls;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private Listener listener;

    @BeforeAll
    static void makeCertificates() throws Exception {
        tls = MutualTls.in(folder);
    }

    @BeforeEach
    void listen() throws RemoteFailure {
        listener =
                tls.listen(
                        LIMITS,
                        new FrameServing(
                                this::answer,
                                OfferedMethod.FOR_PUSHES,
                                LIMITS,
                                trouble -> troubles.add(trouble.getMessage())));
    }

    @AfterEach
    void close() {
        listener.close();
    }

    private JsonNode answer(Call call, Optional<Servant.Login> login) throws Servant.Refusal {
        assertEquals(Optional.empty(), login);
        calls.add(call);
        return switch (call.method()) {
            case "ping" -> BooleanNode.TRUE;
            case "dump_push_from_backend" -> NullNode.getInstance();
            case "large" -> noise(17 << 20);
            case "repetitive" -> TextNode.valueOf("x".repeat(17 << 20));
            case "number" -> JsonNodeFactory.instance.numberNode(BigInteger.ONE.shiftLeft(70));
            case "refused" ->
                    throw new Servant.Refusal(
                            Servant.Refusal.Kind.FAILED,
                            "no",
                            JsonNodeFactory.instance.objectNode().put("code", "denied"));
            default ->
                    throw new Servant.Refusal(
                            Servant.Refusal.Kind.NO_SUCH_METHOD, "no", NullNode.getInstance());
        };
    }

    /// Text that no packing makes shorter.
    private static JsonNode noise(int size) {
        byte[] letters = new byte[size];
        new Random(1).nextBytes(letters);
        for (int i = 0; i < size; i++) {
            letters[i] &= 0x7f;
        }
        return TextNode.valueOf(new String(letters, StandardCharsets.US_ASCII));
    }

    private Connection connect() throws RemoteFailure {
        Address address = MutualTls.address(Protocol.SSLRPC2, listener);
        return new Connector(address, tls.client(), LIMITS).open(Progress.UNWATCHED);
    }

    private static void send(Connection connection, String spacedHex) throws IOException {
        connection.output().write(HexFormat.of().parseHex(spacedHex.replace(" ", "")));
        connection.output().flush();
    }

    private static JsonNode reply(Connection connection) throws IOException {
        Frame frame =
                Frame.Header.read(connection.input()).orElseThrow().readFrame(connection.input());
        Frame.Message message = frame.message();
        MsgpackReader reader = new MsgpackReader(message.bytes(), message.sizeBytes(), 50);
        TreeSink sink = new TreeSink(64 << 20);
        reader.read(sink);
        reader.requireEnd();
        return sink.requireResult();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// Requests in the order of the table of PROTOCOLS.md section 6.2, and ids of every kind.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c0 | [null,3,1]",
                "8101c0 | [null,3,1]",
                "93010203 | [null,3,2]",
                "9501020304c0 | [null,3,2]",
                "90 | [null,3,2]",
                "94a178a470696e679080 | [null,3,3]",
                "94c0a470696e679080 | [null,3,3]",
                "94cb3ff0000000000000a470696e679080 | [null,3,3]",
                "94cfffffffffffffffffa470696e679080 | [null,3,3]",
                "9405079080 | [5,3,4]",
                "9405a470696e67c080 | [5,3,5]",
                "9405a470696e678080 | [5,3,5]",
                "9405a470696e6790c0 | [5,3,6]",
                "9405a470696e679090 | [5,3,6]",
                "9405a470696e67908101c0 | [5,3,7]",
                "9405a470696e679082a16101c0c0 | [5,3,7]",
                "9405c0c0c0 | [5,3,4]",
                "9405a470696e679080 | [5,0,true]",
                "9400a470696e679080 | [0,0,true]",
                "94f9a470696e679080 | [-7,0,true]",
                "94d38000000000000000a470696e679080 | [-9223372036854775808,0,true]",
                "94c3a470696e679080 | [true,0,true]",
                "9401d90470696e679080 | [1,0,true]",
                "9401c40470696e679080 | [1,0,true]",
                "9405a85f5f726570725f5f9080 | [5,2,\"__repr__\"]",
                "9405a76e6f7468696e679080 | [5,2,\"nothing\"]",
                "9405a7726566757365649080 | [5,1,{\"code\":\"denied\"}]",
            })
    void answersEachRequestAsTheOriginalDoesAndGoesOn(String hex, String reply) throws Exception {
        try (Connection connection = connect()) {
            send(connection, "000000%02x".formatted(hex.length() / 2) + hex);
            assertEquals(JSON.readTree(reply), reply(connection));
            send(connection, "00000009 9406a470696e679080");
            assertEquals(JSON.readTree("[6,0,true]"), reply(connection));
        }
        assertEquals(List.of(), troubles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "020000099401a470696e679080",
                "01000005ffffffffff",
                "010000020400",
                "00000001c1",
                "0000000a9401a470696e6790 80c0",
                "00000000",
                "00000005dbffffffff",
                "000000099401a470696e679181",
                "010000058080804000",
                "0000003d919191919191919191919191919191919191919191919191919191919191"
                        + "91919191919191919191919191919191919191919191919191919191919190",
                "0000000b9401a470696e67908180c0",
            })
    void closesTheConnectionOnWhatIsNoMessageAndSaysSoHere(String spacedHex) throws Exception {
        try (Connection connection = connect()) {
            send(connection, spacedHex);
            assertEquals(-1, connection.input().read());
        }
        listener.close();
        assertEquals(1, troubles.size(), troubles.toString());
        assertEquals(List.of(), calls);
    }

    @Test
    void refusesRequestsThatUnpackTo16Megabytes() throws Exception {
        MsgpackWriter writer = new MsgpackWriter();
        writer.list(4);
        writer.integer(1);
        writer.text("ping");
        writer.list(1);
        writer.text("x".repeat(17 << 20));
        writer.map(0);
        try (Connection connection = connect()) {
            connection.output().write(Frame.pack(writer.toByteArray()).wireBytes());
            connection.output().flush();
            assertEquals(-1, connection.input().read());
        }
        listener.close();
        assertTrue(troubles.getFirst().contains("17825"), troubles.toString());
        assertEquals(List.of(), calls);
    }

    @Test
    void answersRequestsThatComeTogetherEachOnce() throws Exception {
        try (Connection connection = connect()) {
            StringBuilder all = new StringBuilder();
            for (int id = 0; id < 100; id++) {
                all.append("00000009 94%02xa4".formatted(id)).append(hex("ping")).append("9080");
            }
            send(connection, all.toString());
            for (int id = 0; id < 100; id++) {
                assertEquals(JSON.readTree("[" + id + ",0,true]"), reply(connection));
            }
        }
        assertEquals(100, calls.size());
    }

    @Test
    void saysThatAReplyCannotBeSent() throws Exception {
        try (Connection connection = connect()) {
            send(connection, "0000000a 9401a5" + hex("large") + "9080");
            assertEquals(
                    JSON.readTree(
                            "[1,1,{\"message\":\"chr() arg not in range(256)\","
                                    + "\"type\":\"<type 'exceptions.ValueError'>\"}]"),
                    reply(connection));
            send(connection, "0000000b 9402a6" + hex("number") + "9080");
            JsonNode number = reply(connection);
            assertEquals(1, number.get(1).intValue());
            assertEquals(
                    "<type 'exceptions.OverflowError'>", number.get(2).get("type").textValue());
            send(connection, "0000000f 9403aa" + hex("repetitive") + "9080");
            assertEquals(17 << 20, reply(connection).get(2).textValue().length());
        }
    }

    @Test
    void tellsWhichMethodsThereAre() throws Exception {
        try (Caller caller =
                new Sslrpc2Dialler()
                        .dial(
                                MutualTls.address(Protocol.SSLRPC2, listener),
                                tls.client(),
                                LIMITS)) {
            assertEquals(
                    JSON.readTree(
                            "[\"ping\",\"dump_push_from_backend\",\"receive_dump_from_api\","
                                    + "\"$list$\",\"$info$\",\"$infoall$\"]"),
                    call(caller, Call.of("$list$")));
            JsonNode push =
                    JSON.readTree(
                            "{\"docs\":\"Takes a dump of a backend module.\",\"varkwargs\":null,"
                                    + "\"defaults\":{},\"args\":[\"tomato_module\",\"dump_dict\"],"
                                    + "\"varargs\":null}");
            Call info = Call.of("$info$", TextNode.valueOf("dump_push_from_backend"));
            assertEquals(push, call(caller, info));
            JsonNode all = call(caller, Call.of("$infoall$"));
            assertEquals(6, all.size());
            assertEquals(push, all.get("dump_push_from_backend"));
            RemoteFailure unknown =
                    assertThrows(
                            RemoteFailure.class,
                            () -> call(caller, Call.of("$info$", TextNode.valueOf("x"))));
            assertTrue(unknown.getMessage().endsWith("Method not found: x [internal]"));
        }
        assertEquals(List.of(), calls);
    }

    private static JsonNode call(Caller caller, Call call) throws RemoteFailure {
        TreeSink sink = new TreeSink(1 << 20);
        caller.call(call, sink, Progress.UNWATCHED);
        return sink.requireResult();
    }

    @Test
    void letsNobodyInWithoutACertificate() throws Exception {
        Address address = MutualTls.address(Protocol.SSLRPC2, listener);
        Access nobody =
                new Access(
                        null,
                        Optional::empty,
                        tls.client().authorities(),
                        null,
                        null,
                        null,
                        Optional::empty);
        RemoteFailure failure;
        try (Caller caller = new Sslrpc2Dialler().dial(address, nobody, LIMITS)) {
            failure = assertThrows(RemoteFailure.class, () -> call(caller, Call.of("ping")));
        }
        assertEquals(RemoteFailure.Kind.UNAUTHORISED, failure.kind());
        assertEquals(List.of(), calls);
    }

    @Test
    void endsConnectionsThatBreakOffWithinARequest() throws Exception {
        try (Connection connection = connect()) {
            send(connection, "00000009 9401a4");
        }
        try (Connection connection = connect()) {
            send(connection, "000000099401a470696e679080");
            assertEquals(JSON.readTree("[1,0,true]"), reply(connection));
        }
        assertEquals(1, calls.size());
        assertEquals(List.of(), troubles);
    }

    @Test
    void closesConnectionsThatStaySilentForTooLong() throws Exception {
        Limits impatient = new Limits(Duration.ofSeconds(10), Duration.ofMillis(300), 64 << 20, 50);
        FrameServing serving = new FrameServing(this::answer, List.of(), impatient, _ -> {});
        try (Listener other = tls.listen(impatient, serving);
                Connection connection =
                        new Connector(
                                        MutualTls.address(Protocol.SSLRPC2, other),
                                        tls.client(),
                                        LIMITS)
                                .open(Progress.UNWATCHED)) {
            send(connection, "00000009 9401a4");
            assertThrows(
                    IOException.class,
                    () -> {
                        if (connection.input().read() < 0) {
                            throw new IOException("closed");
                        }
                    });
        }
    }
}

package dumpexplorer.core.remote.xmlrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Listener;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.Servant;
import dumpexplorer.core.remote.TestIdentity;
import dumpexplorer.core.remote.TreeSink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Serving callers over HTTP.
@Timeout(60)
class XmlRpcServingTest {

    private static final String PING =
            """
            <?xml version='1.0'?>
            <methodCall>
            <methodName>ping</methodName>
            <params>
            </params>
            </methodCall>
            """;
    private static final String PONG =
            """
            <?xml version='1.0'?>
            <methodResponse>
            <params>
            <param>
            <value><boolean>1</boolean></value>
            </param>
            </params>
            </methodResponse>
            """;
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 100_000, 20);

    @TempDir Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<RemoteFailure> troubles = Collections.synchronizedList(new ArrayList<>());
    private @Nullable Listener listener;

    @BeforeEach
    void open() throws RemoteFailure {
        listener = listen(Optional.empty(), LIMITS);
    }

    @AfterEach
    void close() {
        listener().close();
    }

    @Test
    void answersInTheWordsOfTheOriginal() throws IOException {
        assertEquals(
                "HTTP/1.0 200 OK\r\nServer: dump-explorer\r\nConnection: close\r\n"
                        + "Content-Length: 129\r\nContent-Type: text/xml\r\n\r\n"
                        + PONG,
                exchange(post("", PING)));
        assertEquals(List.of("ping [] {} Optional.empty"), asked);
    }

    @Test
    void takesArgumentsByPositionAndByName() throws Exception {
        Call call =
                new Call(
                        "echo",
                        List.of(TextNode.valueOf("ä\r\n")),
                        Map.of("key", JsonNodeFactory.instance.numberNode(1L << 40)));
        assertEquals("[\"ä\\r\\n\"]", call(Access.ANONYMOUS, call).toString());
        assertEquals(List.of("echo [\"ä\\r\\n\"] {key=1099511627776} Optional.empty"), asked);
        asked.clear();
        exchange(
                post(
                        "",
                        PING.replace(
                                "<params>\n",
                                "<params><param><value>a</value></param><param><value><struct/></value></param>")));
        assertEquals(List.of("ping [\"a\",{}] {} Optional.empty"), asked);
    }

    @Test
    void hearsWhoTheCallerSaysToBe() throws Exception {
        Access access =
                new Access(
                        "me",
                        () -> Optional.of("a:b".toCharArray()),
                        null,
                        null,
                        null,
                        null,
                        Optional::empty);
        call(access, Call.of("ping"));
        assertEquals(List.of("ping [] {} Optional[Login[user=me]]"), asked);
    }

    @Test
    void packsLongAnswersForThoseWhoTakeThem() throws IOException {
        String call = PING.replace("ping", "long");
        assertTrue(exchange(post("", call)).endsWith("</methodResponse>\n"));
        assertTrue(
                exchange(post("Accept-Encoding: gzip;q=1\r\n", call))
                        .endsWith("</methodResponse>\n"));
        String packed = exchange(post("Accept-Encoding: deflate, gzip\r\n", call));
        assertTrue(packed.contains("Content-Encoding: gzip\r\n"), packed);
        assertTrue(exchange(post("Accept-Encoding: gzip\r\n", PING)).endsWith(PONG));
    }

    @Test
    void saysWhatTheServantRefuses() {
        RemoteFailure unknown =
                assertThrows(RemoteFailure.class, () -> call(Access.ANONYMOUS, Call.of("nothing")));
        assertEquals(26, unknown.findFaultCode().orElseThrow());
        RemoteFailure failed =
                assertThrows(RemoteFailure.class, () -> call(Access.ANONYMOUS, Call.of("fail")));
        assertEquals(999, failed.findFaultCode().orElseThrow());
        assertEquals("{\"type\":\"user\",\"message\":\"gäb\"}", String.valueOf(failed.error()));
    }

    @Test
    void servesOverTlsToThoseWithACertificate() throws Exception {
        TestIdentity authority = TestIdentity.authority("Test authority");
        Path vouching = authority.writeCertificate(folder.resolve("ca.pem"));
        Path own = authority.issue("server", "127.0.0.1").writePem(folder.resolve("server.pem"));
        Path theirs = authority.issue("web").writePem(folder.resolve("web.pem"));
        Listener secured = listen(Optional.of(access(vouching, own)), LIMITS);
        try (secured) {
            Address address = address(Protocol.HTTPS_XMLRPC, secured);
            assertEquals(
                    "true", call(address, access(vouching, theirs), Call.of("ping")).toString());
            RemoteFailure refused =
                    assertThrows(
                            RemoteFailure.class,
                            () -> call(address, access(vouching, null), Call.of("ping")));
            assertEquals(Kind.UNAUTHORISED, refused.kind());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET / HTTP/1.1\\r\\n\\r\\n                                                     | 501 Not Implemented         | only POST is served
                    POST / HTTP/1.1\\r\\n\\r\\n                                                    | 411 Length Required         | a Content-Length is needed
                    POST / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n                    | 411 Length Required         | the length must be known before
                    POST / HTTP/1.1\\r\\nContent-Encoding: gzip\\r\\nContent-Length: 1\\r\\n\\r\\nx | 415 Unsupported Media Type  | packed requests are not understood
                    POST / HTTP/1.1\\r\\nContent-Length: x\\r\\n\\r\\n                             | 400 Bad Request             | its Content-Length is no number: x
                    POST / HTTP/1.1\\r\\nContent-Length: 100001\\r\\n\\r\\n                        | 413 Content Too Large       | 100001 bytes are more than the 100000 allowed
                    POST / HTTP/1.1\\r\\nContent-Length: 5\\r\\n\\r\\nhello                        | 400 Bad Request             | the call makes no sense: expected a tag, found “h” (at byte 0)
                    POST / HTTP/1.1\\r\\nContent-Length: 12\\r\\n\\r\\n<methodCall>                | 400 Bad Request             | the call makes no sense: it ends early, after 12 bytes
                    POST / HTTP/1.1\\r\\nAuthorization: Basic eA==\\r\\nContent-Length: 1\\r\\n\\r\\nx | 400 Bad Request         | the login cannot be read
                    """)
    void saysWhyItRefusesARequest(String request, String status, String why) throws IOException {
        String response = exchange(request.replace("\\r", "\r").replace("\\n", "\n"));
        assertTrue(response.startsWith("HTTP/1.0 " + status + "\r\n"), response);
        assertTrue(response.endsWith("\r\n\r\n" + why + "\n"), response);
        assertEquals(List.of(), asked);
    }

    @Test
    void refusesBombs() throws IOException {
        String bomb = PING.replace("<methodCall>", "<!DOCTYPE m [<!ENTITY a 'lol'>]><methodCall>");
        assertTrue(exchange(post("", bomb)).contains("(entity bombs)"));
        String nested = "<value><array><data>".repeat(100);
        assertTrue(
                exchange(post("", PING.replace("<params>", "<params><param>" + nested)))
                        .contains("nested more than 20 deep"));
        String many = "<value/>".repeat(12_000);
        assertTrue(
                exchange(
                                post(
                                        "",
                                        PING.replace(
                                                "<params>",
                                                "<params><param><value><array><data>" + many)))
                        .startsWith("HTTP/1.0 413 "));
        assertEquals(List.of(), asked);
    }

    @Test
    void letsACallerThatSendsFarTooMuchReadWhy() throws IOException {
        assertTrue(exchange(post("", "x".repeat(300_000))).startsWith("HTTP/1.0 413 "));
    }

    @Test
    void servesOthersWhileSomeSendNothing() throws Exception {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            silent.add(connect());
        }
        assertEquals("true", call(Access.ANONYMOUS, Call.of("ping")).toString());
        for (Socket each : silent) {
            each.close();
        }
    }

    @Test
    void closesConnectionsThatStaySilent() throws Exception {
        Limits impatient = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1000, 20);
        try (Listener hurried = listen(Optional.empty(), impatient);
                Socket silent =
                        new Socket(InetAddress.getLoopbackAddress(), hurried.address().getPort())) {
            assertEquals(-1, silent.getInputStream().read());
        }
    }

    @Test
    void takesPushesOfPythonsOwnClient() throws Exception {
        String script =
                """
                import sys, xmlrpc.client
                server = xmlrpc.client.ServerProxy(sys.argv[1], allow_none=True)
                assert server.ping() is True
                dump = {'timestamp': 1495000000.5, 'dump_id': '1', 'description': {'subject': 'G\\u00e4r <&> \\U0001f642'}, 'data': None}
                assert server.echo(['web', dump], {'store_key': 'k'}) == ['web', dump]
                assert server.echo('web', dump) == ['web', dump]
                assert server.long()[:4] == 'xxxx'
                try:
                    server.nothing()
                except xmlrpc.client.Fault as fault:
                    assert (fault.faultCode, fault.faultString) == (26, 'No such method!')
                try:
                    server.echo('x' * 200000)
                except xmlrpc.client.ProtocolError as error:
                    assert error.errcode == 413
                print('well')
                """;
        Path file = Files.writeString(folder.resolve("client.py"), script);
        Process python =
                python(
                        file.toString(),
                        "http://127.0.0.1:" + listener().address().getPort() + "/RPC2");
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(python.waitFor(30, TimeUnit.SECONDS));
        assertEquals("well\n", said);
        assertEquals(
                "echo [\"web\",{\"timestamp\":1.4950000005E9,\"dump_id\":\"1\",\"description\":"
                        + "{\"subject\":\"Gär <&> 🙂\"},\"data\":null}] {store_key=\"k\"} Optional.empty",
                asked.get(1));
    }

    private static Process python(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3"));
        Collections.addAll(command, arguments);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException absent) {
            Assumptions.abort("no python3 here");
            throw absent;
        }
    }

    private JsonNode serve(Call call, Optional<Servant.Login> login) throws Servant.Refusal {
        asked.add(
                call.method()
                        + " "
                        + JsonNodeFactory.instance.arrayNode().addAll(call.arguments())
                        + " "
                        + call.named()
                        + " "
                        + login);
        return switch (call.method()) {
            case "ping" -> JsonNodeFactory.instance.booleanNode(true);
            case "echo" -> JsonNodeFactory.instance.arrayNode().addAll(call.arguments());
            case "long" -> TextNode.valueOf("x".repeat(5000));
            case "fail" ->
                    throw new Servant.Refusal(
                            Servant.Refusal.Kind.FAILED,
                            "no",
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("type", "user")
                                    .put("message", "gäb"));
            default ->
                    throw new Servant.Refusal(
                            Servant.Refusal.Kind.NO_SUCH_METHOD,
                            "no",
                            JsonNodeFactory.instance.nullNode());
        };
    }

    private Listener listen(Optional<Access> security, Limits limits) throws RemoteFailure {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        XmlRpcServing serving = new XmlRpcServing(this::serve, limits, troubles::add);
        return Listener.open(anywhere, security, limits, new Listener.Places(10), serving);
    }

    private Listener listener() {
        return Objects.requireNonNull(listener);
    }

    private static Access access(Path authorities, @Nullable Path certificate) {
        return new Access(
                null, Optional::empty, authorities, null, certificate, null, Optional::empty);
    }

    private static Address address(Protocol protocol, Listener at) {
        return new Address(protocol, "127.0.0.1", at.address().getPort(), "/RPC2");
    }

    private JsonNode call(Access access, Call call) throws RemoteFailure {
        return call(address(Protocol.HTTP_XMLRPC, listener()), access, call);
    }

    private static JsonNode call(Address address, Access access, Call call) throws RemoteFailure {
        try (Caller caller = new XmlRpcDialler().dial(address, access, Limits.USUAL)) {
            TreeSink tree = new TreeSink(1 << 20);
            caller.call(call, tree, Progress.UNWATCHED);
            return tree.requireResult();
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), listener().address().getPort());
    }

    private String exchange(String request) throws IOException {
        try (Socket line = connect()) {
            line.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            line.shutdownOutput();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String post(String fields, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "POST /anything HTTP/1.1\r\n"
                + fields
                + "Content-Length: "
                + length
                + "\r\n\r\n"
                + body;
    }
}

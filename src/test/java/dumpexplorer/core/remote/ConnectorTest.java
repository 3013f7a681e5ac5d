package dumpexplorer.core.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.Watch;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Opening connections, or not.
@Timeout(60)
class ConnectorTest {

    private static final Limits SHORT =
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1 << 20, 50);
    private static final Limits LONG =
            new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 1 << 20, 50);

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void saysThatNothingListens() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Address address = new Address(Protocol.HTTP_XMLRPC, "127.0.0.1", free, "/");
        RemoteFailure failure =
                assertThrows(
                        RemoteFailure.class,
                        () ->
                                new Connector(address, Access.ANONYMOUS, LONG)
                                        .open(Progress.UNWATCHED));
        assertEquals(
                "http+xmlrpc://127.0.0.1:"
                        + free
                        + "/: nothing listens at this port (connection refused)",
                failure.getMessage());
        assertEquals(
                List.of(Kind.UNREACHABLE, Step.CONNECT), List.of(failure.kind(), failure.step()));
    }

    @Test
    void saysThatNobodyKnowsTheName() {
        Address address = new Address(Protocol.HTTP_XMLRPC, "nobody.invalid", 8000, "/RPC2");
        RemoteFailure failure =
                assertThrows(
                        RemoteFailure.class,
                        () ->
                                new Connector(address, Access.ANONYMOUS, LONG)
                                        .open(Progress.UNWATCHED));
        assertEquals(List.of(Kind.UNREACHABLE, Step.NAME), List.of(failure.kind(), failure.step()));
    }

    @Test
    void saysThatAServerSpeaksNoTls() throws Exception {
        ScriptedServer plain =
                ScriptedServer.start(line -> {
                    line.getOutputStream()
                            .write("HTTP/1.0 400 Bad\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    line.getInputStream().read();
                });
        opened.add(plain);
        Connector connector =
                new Connector(plain.address(Protocol.HTTPS_XMLRPC), Access.ANONYMOUS, LONG);
        RemoteFailure failure =
                assertThrows(RemoteFailure.class, () -> connector.open(Progress.UNWATCHED));
        assertEquals(
                List.of(Kind.MALFORMED, Step.TLS),
                List.of(failure.kind(), failure.step()),
                failure.getMessage());
    }

    @Test
    void doesNotWaitLongerThanAllowedForAHandshake() throws Exception {
        ScriptedServer silent = silentServer();
        Address address = new Address(Protocol.SSLRPC2, "127.0.0.1", silent.port(), "/");
        RemoteFailure failure =
                assertThrows(
                        RemoteFailure.class,
                        () ->
                                new Connector(address, Access.ANONYMOUS, SHORT)
                                        .open(Progress.UNWATCHED));
        assertEquals(List.of(Kind.UNREACHABLE, Step.TLS), List.of(failure.kind(), failure.step()));
    }

    @Test
    void stopsWithinAHandshake() throws Exception {
        ScriptedServer silent = silentServer();
        Address address = new Address(Protocol.SSLRPC2, "127.0.0.1", silent.port(), "/");
        Connector connector = new Connector(address, Access.ANONYMOUS, LONG);
        assertThrows(CancellationException.class, () -> connector.open(new StopAfter(3)));
    }

    @Test
    void stopsWhileTheServerIsSilent() throws Exception {
        ScriptedServer silent = silentServer();
        Connection connection = openPlain(silent, LONG);
        try (Watch _ = connection.attend(new StopAfter(3))) {
            assertThrows(CancellationException.class, () -> connection.input().read());
        }
    }

    @Test
    void doesNotWaitLongerThanAllowedForASilentServer() throws Exception {
        ScriptedServer silent = silentServer();
        Connection connection = openPlain(silent, SHORT);
        try (Watch _ = connection.attend(Progress.UNWATCHED)) {
            BrokenConnectionException broken =
                    assertThrows(BrokenConnectionException.class, () -> connection.input().read());
            assertEquals(Kind.CUT_OFF, broken.failure().kind());
            assertTrue(
                    broken.getMessage().endsWith("it has not answered for 1 seconds"),
                    broken.getMessage());
        }
    }

    private Connection openPlain(ScriptedServer silent, Limits limits) throws RemoteFailure {
        Address address = new Address(Protocol.HTTP_XMLRPC, "127.0.0.1", silent.port(), "/");
        Connection connection =
                new Connector(address, Access.ANONYMOUS, limits).open(Progress.UNWATCHED);
        opened.add(connection);
        return connection;
    }

    private ScriptedServer silentServer() throws IOException {
        ScriptedServer silent = ScriptedServer.silent();
        opened.add(silent);
        return silent;
    }
}

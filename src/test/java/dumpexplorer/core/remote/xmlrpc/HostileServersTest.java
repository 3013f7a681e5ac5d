package dumpexplorer.core.remote.xmlrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.JsonSink;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.ScriptedServer;
import dumpexplorer.core.remote.SinkException;
import dumpexplorer.core.remote.StopAfter;
import dumpexplorer.core.remote.TreeSink;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Servers that are slow, cut off, lie and attack.
@Timeout(60)
class HostileServersTest {

    private final HttpPeer peer = new HttpPeer();

    @AfterEach
    void closeServers() throws Exception {
        peer.close();
    }

    @Test
    void doesNotWaitForMoreThanTheAnswer() throws Exception {
        byte[] lying =
                HttpPeer.utf8("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + HttpPeer.PONG);
        ScriptedServer server =
                peer.start(line -> {
                    HttpPeer.request(line);
                    line.getOutputStream().write(lying);
                    line.getInputStream().read();
                });
        assertEquals("true", HttpPeer.answer(server, Access.ANONYMOUS, Call.of("ping")).toString());
    }

    @Test
    void takesNoAnswerForAnUnknownUser() throws Exception {
        RemoteFailure failure =
                HttpPeer.failure(peer.answering(new byte[0]), HttpPeer.loggedIn("nobody", "x"));
        assertEquals(Kind.UNAUTHORISED, failure.kind());
        assertTrue(failure.getMessage().contains("is “nobody” right?"), failure.getMessage());
        assertEquals(
                Kind.CUT_OFF,
                HttpPeer.failure(peer.answering(new byte[0]), Access.ANONYMOUS).kind());
    }

    @Test
    void takesAConnectionThatIsResetForOneWithoutAnAnswer() throws Exception {
        ScriptedServer server =
                peer.start(line -> {
                    line.getInputStream().read();
                    line.setSoLinger(true, 0);
                });
        assertEquals(
                Kind.UNAUTHORISED,
                HttpPeer.failure(server, HttpPeer.loggedIn("nobody", "x")).kind());
        assertEquals(Kind.CUT_OFF, HttpPeer.failure(server, Access.ANONYMOUS).kind());
    }

    @Test
    void neverSendsACallTwice() throws Exception {
        ScriptedServer server = peer.answering(new byte[0]);
        HttpPeer.failure(server, Access.ANONYMOUS);
        assertEquals(1, server.connections());
    }

    @Test
    void saysThatAnAnswerBreaksOffWhereverItDoes() throws Exception {
        for (byte[] response :
                List.of(
                        HttpPeer.plain(HttpPeer.PONG),
                        HttpPeer.packed(HttpPeer.PONG),
                        HttpPeer.utf8("HTTP/1.0 200 OK\r\n\r\n" + HttpPeer.PONG.strip()))) {
            for (int length = 1; length < response.length; length += 7) {
                byte[] cut = Arrays.copyOf(response, length);
                RemoteFailure failure = HttpPeer.failure(peer.answering(cut), Access.ANONYMOUS);
                boolean told = failure.kind() == Kind.CUT_OFF || failure.kind() == Kind.MALFORMED;
                assertTrue(told, length + ": " + failure);
            }
        }
    }

    @Test
    void saysThatAServerFellSilentWithinItsAnswer() throws Exception {
        Limits impatient = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(1), 1 << 20, 50);
        for (String part :
                List.of("", "HTTP/1.0 200 OK\r\nContent-Length: 500\r\n\r\n<methodResp")) {
            ScriptedServer server =
                    peer.start(line -> {
                        HttpPeer.request(line);
                        line.getOutputStream().write(HttpPeer.utf8(part));
                        line.getInputStream().read();
                    });
            RemoteFailure failure =
                    assertThrows(
                            RemoteFailure.class,
                            () ->
                                    HttpPeer.call(
                                            server,
                                            Access.ANONYMOUS,
                                            impatient,
                                            Progress.UNWATCHED));
            assertEquals(Kind.CUT_OFF, failure.kind());
            assertTrue(failure.getMessage().endsWith("for 1 seconds"), failure.getMessage());
        }
    }

    @Test
    void stopsWhileTheServerIsSilent() throws Exception {
        ScriptedServer server = ScriptedServer.silent();
        peer.keep(server);
        assertThrows(
                CancellationException.class,
                () -> HttpPeer.call(server, Access.ANONYMOUS, HttpPeer.LIMITS, new StopAfter(3)));
    }

    @Test
    void endsCallsUnderWayWhenItIsClosed() throws Exception {
        XmlRpcClient[] client = new XmlRpcClient[1];
        ScriptedServer server =
                peer.start(line -> {
                    HttpPeer.request(line);
                    client[0].close();
                    line.getInputStream().read();
                });
        client[0] =
                new XmlRpcClient(
                        server.address(Protocol.HTTP_XMLRPC), Access.ANONYMOUS, HttpPeer.LIMITS);
        RemoteFailure failure =
                assertThrows(
                        RemoteFailure.class,
                        () ->
                                client[0].call(
                                        Call.of("ping"), new TreeSink(100), Progress.UNWATCHED));
        assertTrue(
                failure.getMessage().endsWith("the connection was closed here"),
                failure.getMessage());
    }

    @Test
    void saysThatAnAnswerIsTooLarge() throws Exception {
        String large =
                HttpPeer.PONG.replace(
                        "<boolean>1</boolean>", "<string>" + "x".repeat(2 << 20) + "</string>");
        RemoteFailure byLimit =
                HttpPeer.failure(peer.answering(HttpPeer.packed(large)), Access.ANONYMOUS);
        assertEquals(Kind.TOO_LARGE, byLimit.kind());
        assertTrue(
                byLimit.getMessage().contains("larger than the 1048576 bytes that are allowed"),
                byLimit.getMessage());
        ScriptedServer server =
                peer.answering(
                        HttpPeer.plain(
                                HttpPeer.PONG.replace("<boolean>1</boolean>", "x".repeat(5000))));
        RemoteFailure bySink =
                assertThrows(
                        RemoteFailure.class,
                        () -> {
                            try (Caller caller =
                                    HttpPeer.dial(server, Access.ANONYMOUS, HttpPeer.LIMITS)) {
                                caller.call(
                                        Call.of("ping"), new TreeSink(1000), Progress.UNWATCHED);
                            }
                        });
        assertEquals(Kind.TOO_LARGE, bySink.kind());
    }

    @Test
    void tellsTroubleOfTheSinkFromTroubleOfTheServer() throws Exception {
        String text = "<string>" + "x".repeat(100_000) + "</string>";
        ScriptedServer server =
                peer.answering(HttpPeer.plain(HttpPeer.PONG.replace("<boolean>1</boolean>", text)));
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        SinkException trouble =
                assertThrows(
                        SinkException.class,
                        () -> {
                            try (Caller caller =
                                    HttpPeer.dial(server, Access.ANONYMOUS, HttpPeer.LIMITS)) {
                                caller.call(
                                        Call.of("ping"), new JsonSink(full), Progress.UNWATCHED);
                            }
                        });
        assertEquals("No space left on device", trouble.getMessage());
    }

    @Test
    void refusesEntityBombs() throws Exception {
        String bomb =
                HttpPeer.PONG.replace(
                        "<methodResponse>", "<!DOCTYPE m [<!ENTITY e \"lol\">]><methodResponse>");
        RemoteFailure failure =
                HttpPeer.failure(peer.answering(HttpPeer.plain(bomb)), Access.ANONYMOUS);
        assertEquals(Kind.MALFORMED, failure.kind());
        assertTrue(failure.getMessage().contains("(entity bombs)"), failure.getMessage());
    }

    @Test
    void refusesTheRestOfAPackedAnswerThatIsDamaged() throws Exception {
        byte[] response = HttpPeer.packed(HttpPeer.PONG);
        response[response.length - 6] ^= 1;
        RemoteFailure failure = HttpPeer.failure(peer.answering(response), Access.ANONYMOUS);
        assertEquals(Kind.MALFORMED, failure.kind());
        assertTrue(failure.getMessage().contains("checksum"), failure.getMessage());
    }
}

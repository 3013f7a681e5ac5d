package dumpexplorer.core.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who trusts whom, from both sides.
@Timeout(60)
class TlsTest {

    private static final Limits LONG =
            new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 1 << 20, 50);

    @TempDir Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<RemoteFailure> refused = Collections.synchronizedList(new ArrayList<>());
    private TestIdentity authority;
    private TestIdentity server;

    @BeforeEach
    void makeCertificates() {
        authority = TestIdentity.authority("Test authority");
        server = authority.issue("server", "localhost", "127.0.0.1");
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void carriesBytesBothWaysWithoutTls() throws Exception {
        Listener listener = listen(Optional.empty(), LONG);
        Connection connection =
                connector(Protocol.HTTP_XMLRPC, listener, Access.ANONYMOUS)
                        .open(Progress.UNWATCHED);
        assertEquals("HELLO", shout(connection, "hello"));
        assertEquals(Optional.empty(), connection.findFingerprint());
        assertEquals(List.of(5L, 5L), List.of(connection.sentBytes(), connection.receivedBytes()));
    }

    @Test
    void trustsWhomANamedAuthorityVouchesFor() throws Exception {
        Listener listener = listenWith(server, null);
        Connection connection = open(Protocol.HTTPS_XMLRPC, listener, trusting(authority));
        assertEquals("HELLO", shout(connection, "hello"));
        assertEquals(Optional.of(server.fingerprint()), connection.findFingerprint());
    }

    @Test
    void namesTheFingerprintOfACertificateThatNobodyVouchesFor() throws Exception {
        Listener listener = listenWith(TestIdentity.selfSigned("stranger"), null);
        RemoteFailure failure = refusal(Protocol.HTTPS_XMLRPC, listener, trusting(authority));
        assertEquals(List.of(Kind.UNTRUSTED, Step.TLS), List.of(failure.kind(), failure.step()));
        String fingerprint = failure.findFingerprint().orElseThrow();
        assertTrue(
                failure.getMessage().contains("fingerprint " + fingerprint), failure.getMessage());
        Connection connection = open(Protocol.HTTPS_XMLRPC, listener, accepting(fingerprint));
        assertEquals("HELLO", shout(connection, "hello"));
    }

    @Test
    void trustsNobodyWhomTheSystemDoesNotKnow() throws Exception {
        Listener listener = listenWith(server, null);
        RemoteFailure failure = refusal(Protocol.HTTPS_XMLRPC, listener, Access.ANONYMOUS);
        assertEquals(Kind.UNTRUSTED, failure.kind());
        assertEquals(Optional.of(server.fingerprint()), failure.findFingerprint());
    }

    @Test
    void warnsOfACertificateThatHasChanged() throws Exception {
        Listener listener = listenWith(server, null);
        RemoteFailure failure =
                refusal(Protocol.HTTPS_XMLRPC, listener, accepting("ab".repeat(32)));
        assertEquals(Kind.UNTRUSTED, failure.kind());
        assertTrue(
                failure.getMessage().contains("is not the one that was accepted (abab"),
                failure.getMessage());
        assertEquals(Optional.of(server.fingerprint()), failure.findFingerprint());
    }

    @Test
    void takesAFingerprintForNameDateAndAuthority() throws Exception {
        TestIdentity old = authority.issueExpired("old", "elsewhere.invalid");
        Listener listener = listenWith(old, null);
        assertEquals(
                "HELLO",
                shout(open(Protocol.SSL_JSONRPC, listener, accepting(old.fingerprint())), "hello"));
    }

    @Test
    void saysThatACertificateHasExpired() throws Exception {
        Listener listener = listenWith(authority.issueExpired("old", "127.0.0.1"), null);
        RemoteFailure failure = refusal(Protocol.HTTPS_XMLRPC, listener, trusting(authority));
        assertTrue(failure.getMessage().contains("it has expired on "), failure.getMessage());
    }

    @Test
    void refusesACertificateThatNamesOtherHosts() throws Exception {
        Listener listener = listenWith(authority.issue("elsewhere", "elsewhere.invalid"), null);
        RemoteFailure failure = refusal(Protocol.HTTPS_XMLRPC, listener, trusting(authority));
        assertEquals(Kind.UNTRUSTED, failure.kind());
        assertTrue(failure.getMessage().contains("it names other hosts"), failure.getMessage());
    }

    @Test
    void asksForNoNameWhereACertificateHasNoneOrNamesAModule() throws Exception {
        Listener nameless = listenWith(authority.issue("host-01"), null);
        assertEquals(
                "HELLO", shout(open(Protocol.SSL_JSONRPC, nameless, trusting(authority)), "hello"));
        Listener module = listenWith(authority.issue("backend_core", "backend.invalid"), null);
        assertEquals("HELLO", shout(open(Protocol.SSLRPC2, module, trusting(authority)), "hello"));
    }

    @Test
    void trustsASelfSignedCertificateThatIsNamedItself() throws Exception {
        TestIdentity lone = TestIdentity.selfSigned("host-07");
        Listener listener = listenWith(lone, null);
        assertEquals(
                "HELLO", shout(open(Protocol.HTTPS_XMLRPC, listener, trusting(lone)), "hello"));
    }

    @Test
    void showsItsOwnCertificateInAnyForm() throws Exception {
        Listener listener = listenWith(server, authority);
        TestIdentity client = authority.issue("explorer");
        Path whole = client.writePem(folder.resolve("client.pem"));
        Path alone = client.writeCertificate(folder.resolve("client.crt"));
        Path store = client.writeKeyStore(folder.resolve("client.p12"), "changeit");
        for (Access access :
                List.of(
                        with(whole, null, null),
                        with(alone, whole, null),
                        with(store, null, "changeit"))) {
            assertEquals("HELLO", shout(open(Protocol.SSLRPC2, listener, access), "hello"));
        }
        assertEquals(List.of(), refused);
    }

    @Test
    void saysThatItsOwnCertificateIsRefused() throws Exception {
        Listener listener = listenWith(server, authority);
        Path stranger =
                TestIdentity.selfSigned("stranger").writePem(folder.resolve("stranger.pem"));
        for (Access access : List.of(with(stranger, null, null), trusting(authority))) {
            RemoteFailure failure =
                    assertThrows(
                            RemoteFailure.class,
                            () -> {
                                // TLS 1.3 tells at the first read, if at all.
                                Connection connection = open(Protocol.SSLRPC2, listener, access);
                                try {
                                    shout(connection, "hello");
                                } catch (BrokenConnectionException broken) {
                                    throw broken.failure();
                                }
                            });
            assertEquals(
                    List.of(Kind.UNAUTHORISED, Step.LOGIN),
                    List.of(failure.kind(), failure.step()),
                    failure.getMessage());
        }
    }

    @Test
    void saysThatAFileIsMissing() throws Exception {
        Listener listener = listenWith(server, null);
        Path missing = folder.resolve("missing.pem");
        Access access =
                new Access(null, Optional::empty, missing, null, null, null, Optional::empty);
        RemoteFailure failure = refusal(Protocol.HTTPS_XMLRPC, listener, access);
        assertEquals(Step.SETTINGS, failure.step());
        assertTrue(
                failure.getMessage().endsWith("there is no file " + missing), failure.getMessage());
    }

    @Test
    void servesOthersWhileOneStaysSilentInTheHandshake() throws Exception {
        Listener listener = listenWith(server, null);
        try (Socket silent =
                new Socket(listener.address().getAddress(), listener.address().getPort())) {
            assertTrue(silent.isConnected());
            assertEquals(
                    "HELLO", shout(open(Protocol.SSLRPC2, listener, trusting(authority)), "hello"));
        }
    }

    @Test
    void endsConnectionsWhenItIsClosed() throws Exception {
        Listener listener = listen(Optional.empty(), LONG);
        Connection connection =
                connector(Protocol.HTTP_XMLRPC, listener, Access.ANONYMOUS)
                        .open(Progress.UNWATCHED);
        assertEquals("HELLO", shout(connection, "hello"));
        listener.close();
        assertEquals(-1, connection.input().read());
    }

    private Listener listen(Optional<Access> security, Limits limits) throws RemoteFailure {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Listener listener =
                Listener.open(anywhere, security, limits, new Listener.Places(5), new Shouting());
        opened.add(listener);
        return listener;
    }

    private Listener listenWith(TestIdentity identity, @Nullable TestIdentity clients)
            throws Exception {
        Path own = identity.writePem(folder.resolve(identity.fingerprint() + ".pem"));
        Path vouching =
                clients == null ? null : clients.writeCertificate(folder.resolve("clients.pem"));
        return listen(
                Optional.of(
                        new Access(
                                null, Optional::empty, vouching, null, own, null, Optional::empty)),
                LONG);
    }

    private Access trusting(TestIdentity whom) throws Exception {
        Path file = whom.writeCertificate(folder.resolve("ca.pem"));
        return new Access(null, Optional::empty, file, null, null, null, Optional::empty);
    }

    private static Access accepting(String fingerprint) {
        return new Access(null, Optional::empty, null, fingerprint, null, null, Optional::empty);
    }

    private Access with(Path certificate, @Nullable Path key, @Nullable String password)
            throws Exception {
        return new Access(
                null,
                Optional::empty,
                trusting(authority).authorities(),
                null,
                certificate,
                key,
                () -> Optional.ofNullable(password).map(String::toCharArray));
    }

    private static Connector connector(Protocol protocol, Listener listener, Access access) {
        return new Connector(
                new Address(protocol, "127.0.0.1", listener.address().getPort(), "/RPC2"),
                access,
                LONG);
    }

    private Connection open(Protocol protocol, Listener listener, Access access)
            throws RemoteFailure {
        Connection connection = connector(protocol, listener, access).open(Progress.UNWATCHED);
        opened.add(connection);
        return connection;
    }

    private RemoteFailure refusal(Protocol protocol, Listener listener, Access access) {
        return assertThrows(RemoteFailure.class, () -> open(protocol, listener, access));
    }

    private static String shout(Connection connection, String text) throws IOException {
        byte[] sent = text.getBytes(StandardCharsets.US_ASCII);
        connection.output().write(sent);
        connection.output().flush();
        byte[] answer = connection.input().readNBytes(sent.length);
        if (answer.length < sent.length) {
            throw new BrokenConnectionException(connection.closedEarly());
        }
        assertArrayEquals(
                text.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII),
                answer);
        return new String(answer, StandardCharsets.US_ASCII);
    }

    /// Sends back what comes, in capitals.
    private final class Shouting implements Listener.Handler {

        @Override
        public void serve(Connection connection) throws IOException {
            byte[] part = new byte[100];
            int count;
            while ((count = connection.input().read(part)) > 0) {
                String text = new String(part, 0, count, StandardCharsets.US_ASCII);
                connection
                        .output()
                        .write(
                                text.toUpperCase(java.util.Locale.ROOT)
                                        .getBytes(StandardCharsets.US_ASCII));
            }
        }

        @Override
        public void refused(RemoteFailure why) {
            refused.add(why);
        }
    }
}

package dumpexplorer.core.remote;

import dumpexplorer.core.job.Crew;
import dumpexplorer.core.job.Watch;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Listens for others, plain or over TLS, and has each connection served by a virtual thread of its own.
/// A bounded number of connections is open at a time; more wait at the door. Handshakes are not done
/// at the door, so that nobody who stays silent keeps others out (PROTOCOLS.md section 6.2).
public final class Listener implements AutoCloseable {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(200);
    private static final Duration TURN = Duration.ofMillis(500);

    private final ServerSocket door;
    private final @Nullable Tls tls;
    private final boolean wantsCertificates;
    private final Limits limits;
    private final Handler handler;
    private final Semaphore places;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final Crew crew;

    /// Serves the connections. Called by many threads at a time.
    public interface Handler {

        /// Serves one connection to its end; it is closed afterwards.
        ///
        /// @throws IOException when the connection breaks, which is no trouble of the server's
        void serve(Connection connection) throws IOException;

        /// Is told of a connection that was not served, such as for a certificate that is refused.
        void refused(RemoteFailure why);
    }

    private Listener(
            ServerSocket door,
            Optional<Access> security,
            @Nullable Tls tls,
            Limits limits,
            Places places,
            Handler handler) {
        this.door = door;
        this.tls = tls;
        this.wantsCertificates = security.isPresent() && security.get().authorities() != null;
        this.limits = limits;
        this.handler = handler;
        this.places = new Semaphore(places.most());
        this.crew = new Crew("listen-" + door.getLocalPort());
    }

    /// How many may be inside.
    ///
    /// @param most connections that are open at a time
    public record Places(int most) {}

    /// Starts to listen.
    ///
    /// @param at where; port 0 for any that is free
    /// @param security none for no TLS; else our certificate, and the authorities that must vouch for
    ///     callers, or null where callers need no certificate
    /// @param limits for the handshake and for silence
    /// @throws RemoteFailure at step SETTINGS when a file cannot be read, at step CONNECT when the port
    ///     cannot be had
    public static Listener open(
            InetSocketAddress at,
            Optional<Access> security,
            Limits limits,
            Places places,
            Handler handler)
            throws RemoteFailure {
        Failures failures = new Failures("listening at " + at.getHostString() + ":" + at.getPort());
        Tls tls = security.isPresent() ? Tls.forListening(failures, security.get()) : null;
        ServerSocket door = bind(at, failures);
        Listener listener = new Listener(door, security, tls, limits, places, handler);
        listener.crew.start(listener::acceptAll);
        return listener;
    }

    private static ServerSocket bind(InetSocketAddress at, Failures failures) throws RemoteFailure {
        try {
            ServerSocket door = new ServerSocket();
            door.bind(at, 100);
            return door;
        } catch (IOException taken) {
            throw failures.of(
                    Kind.UNREACHABLE,
                    Step.CONNECT,
                    "this address cannot be listened at: " + Words.of(taken),
                    taken);
        }
    }

    /// Where it listens, with the port that it got.
    public InetSocketAddress address() {
        return (InetSocketAddress) door.getLocalSocketAddress();
    }

    private void acceptAll() {
        while (!door.isClosed()) {
            places.acquireUninterruptibly();
            try {
                Socket line = door.accept();
                lines.add(line);
                crew.start(() -> serve(line));
            } catch (IOException failed) {
                places.release();
                if (!door.isClosed()) {
                    // Such as no descriptor being left: it passes when others end.
                    LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
                }
            }
        }
    }

    private void serve(Socket line) {
        Failures failures = new Failures("caller at " + line.getRemoteSocketAddress());
        try (line) {
            if (door.isClosed()) {
                return;
            }
            line.setTcpNoDelay(true);
            line.setKeepAlive(true);
            try (Connection connection = connection(line, failures)) {
                handler.serve(connection);
            }
        } catch (BrokenConnectionException broken) {
            // The caller has left; what it asked for is done or not, as it asked.
        } catch (RemoteFailure refused) {
            handler.refused(refused);
        } catch (IOException gone) {
            handler.refused(
                    failures.of(
                            Kind.CUT_OFF, Step.CONNECT, "it has left: " + Words.of(gone), gone));
        } finally {
            lines.remove(line);
            places.release();
        }
    }

    private Connection connection(Socket line, Failures failures)
            throws IOException, RemoteFailure {
        OwnKeys keys = tls == null ? new OwnKeys(null) : tls.keys();
        TlsTrouble trouble = new TlsTrouble(failures, keys);
        Socket socket = tls == null ? line : handshake(line, tls, trouble);
        return new Connection(failures, line, socket, limits.silence(), trouble);
    }

    private SSLSocket handshake(Socket line, Tls secured, TlsTrouble trouble) throws RemoteFailure {
        long end = System.nanoTime() + limits.connecting().toNanos();
        try (Watch _ = Watch.start(TURN, () -> closeWhenLate(line, end))) {
            SSLSocket socket =
                    (SSLSocket)
                            secured.context()
                                    .getSocketFactory()
                                    .createSocket(line, null, line.getPort(), true);
            socket.setUseClientMode(false);
            socket.setNeedClientAuth(wantsCertificates);
            socket.startHandshake();
            return socket;
        } catch (IOException failed) {
            throw trouble.inHandshake(failed);
        }
    }

    private static void closeWhenLate(Socket line, long end) {
        if (System.nanoTime() - end > 0) {
            close(line);
        }
    }

    private static void close(Socket line) {
        try {
            line.close();
        } catch (IOException gone) {
            // It is no longer of use either way.
        }
    }

    /// Stops listening, ends all connections and waits until whoever served them is done.
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException gone) {
            // Nobody comes in either way.
        }
        places.release();
        lines.forEach(Listener::close);
        crew.awaitAll();
    }
}

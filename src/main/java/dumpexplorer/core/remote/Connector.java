package dumpexplorer.core.remote;

import dumpexplorer.core.job.Errand;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.Watch;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Opens connections to one server: name, port, TLS (all protocols but plain XML-RPC), certificates.
/// Safe from any thread. Files of certificates are read once, at the first connection.
///
/// Whom it trusts: a fingerprint that the user accepted stands for everything else. Else, with
/// authorities that the user named, one of them must vouch for the server, and the host's name is checked
/// where the certificate has names of hosts (never with sslrpc2, whose certificates name modules). Else
/// an authority of the system must vouch for it and it must name the host.
public final class Connector {

    private static final Duration TURN = Duration.ofMillis(150);

    private final Address address;
    private final Access access;
    private final Limits limits;
    private final Failures failures;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Tls tls;

    /// Reads no file and sends nothing yet.
    public Connector(Address address, Access access, Limits limits) {
        this.address = address;
        this.access = access;
        this.limits = limits;
        this.failures = new Failures(address.toString());
    }

    /// Makes failures that name the server.
    public Failures failures() {
        return failures;
    }

    /// Opens a connection.
    ///
    /// @param progress asked at least four times a second whether to stop
    /// @return a connection that stands, TLS included
    /// @throws RemoteFailure when there is none, with the step that failed
    /// @throws CancellationException when a stop was asked for
    public Connection open(Progress progress) throws RemoteFailure {
        Tls secured = address.protocol() == Protocol.HTTP_XMLRPC ? null : tls();
        long end = System.nanoTime() + limits.connecting().toNanos();
        Socket line = connect(resolve(progress), end, progress);
        try {
            line.setTcpNoDelay(true);
            line.setKeepAlive(true);
            if (secured == null) {
                return connection(line, line, new OwnKeys(null));
            }
            TlsTrouble trouble = new TlsTrouble(failures, secured.keys());
            SSLSocket socket = handshake(line, secured, trouble, end, progress);
            return connection(line, socket, secured.keys());
        } catch (RemoteFailure | RuntimeException failed) {
            close(line);
            throw failed;
        } catch (IOException gone) {
            close(line);
            throw failures.of(
                    Kind.UNREACHABLE,
                    Step.CONNECT,
                    "the connection broke at once: " + Words.of(gone),
                    gone);
        }
    }

    private Connection connection(Socket line, Socket socket, OwnKeys keys) throws IOException {
        TlsTrouble trouble = new TlsTrouble(failures, keys);
        return new Connection(failures, line, socket, limits.silence(), trouble);
    }

    private Tls tls() throws RemoteFailure {
        lock.lock();
        try {
            if (tls == null) {
                tls = Tls.forCalling(failures, address.protocol(), access);
            }
            return tls;
        } finally {
            lock.unlock();
        }
    }

    private InetAddress[] resolve(Progress progress) throws RemoteFailure {
        String host = address.host();
        try {
            return Errand.await(
                    "resolve " + host,
                    () -> InetAddress.getAllByName(host),
                    limits.connecting(),
                    progress);
        } catch (TimeoutException | ExecutionException unknown) {
            throw failures.of(
                    Kind.UNREACHABLE,
                    Step.NAME,
                    unknown instanceof TimeoutException
                            ? "nobody said in time which machine " + host + " is"
                            : "there is no machine named " + host + ", as far as this one knows",
                    unknown);
        }
    }

    private Socket connect(InetAddress[] numbers, long end, Progress progress)
            throws RemoteFailure {
        RemoteFailure last = unreachable(new SocketTimeoutException());
        for (InetAddress number : numbers) {
            Socket line = new Socket();
            Ending ending = new Ending(line, progress, end);
            try (Watch _ = Watch.start(TURN, ending)) {
                long leftMillis = Math.max(1, (end - System.nanoTime()) / 1_000_000);
                int wait = (int) Math.min(Integer.MAX_VALUE, leftMillis);
                line.connect(new InetSocketAddress(number, address.port()), wait);
                return line;
            } catch (IOException failed) {
                close(line);
                ending.rethrowStop();
                last = unreachable(ending.isLate() ? new SocketTimeoutException() : failed);
            }
        }
        throw last;
    }

    private RemoteFailure unreachable(IOException thrown) {
        String words =
                switch (thrown) {
                    case SocketTimeoutException late ->
                            "it did not accept a connection within "
                                    + limits.connecting().toSeconds()
                                    + " seconds";
                    case NoRouteToHostException lost -> "there is no way to it through the network";
                    case ConnectException refused
                            when String.valueOf(refused.getMessage()).contains("refused") ->
                            "nothing listens at this port (connection refused)";
                    default -> "it cannot be reached: " + Words.of(thrown);
                };
        return failures.of(Kind.UNREACHABLE, Step.CONNECT, words, thrown);
    }

    private SSLSocket handshake(
            Socket line, Tls secured, TlsTrouble trouble, long end, Progress progress)
            throws RemoteFailure {
        Ending ending = new Ending(line, progress, end);
        try (Watch _ = Watch.start(TURN, ending)) {
            SSLSocket socket =
                    (SSLSocket)
                            secured.context()
                                    .getSocketFactory()
                                    .createSocket(line, address.host(), address.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            // Only looked at where the name is to be checked at all: see ServerTrust.
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (IOException failed) {
            ending.rethrowStop();
            if (ending.isLate()) {
                throw failures.of(
                        Kind.UNREACHABLE,
                        Step.TLS,
                        "it did not complete the TLS handshake within "
                                + limits.connecting().toSeconds()
                                + " seconds",
                        failed);
            }
            throw trouble.inHandshake(failed);
        }
    }

    private static void close(Socket line) {
        try {
            line.close();
        } catch (IOException gone) {
            // It is no longer of use either way.
        }
    }

    /// Ends the attempt when a stop was asked for or the time is over.
    private static final class Ending implements Runnable {

        private final Socket line;
        private final Progress progress;
        private final long endNanos;
        private final AtomicReference<@Nullable CancellationException> stop =
                new AtomicReference<>();

        Ending(Socket line, Progress progress, long endNanos) {
            this.line = line;
            this.progress = progress;
            this.endNanos = endNanos;
        }

        @Override
        public void run() {
            try {
                progress.checkStopped();
            } catch (CancellationException stopped) {
                stop.compareAndSet(null, stopped);
            }
            if (stop.get() != null || isLate()) {
                close(line);
            }
        }

        boolean isLate() {
            return System.nanoTime() - endNanos > 0;
        }

        void rethrowStop() {
            CancellationException stopped = stop.get();
            if (stopped != null) {
                throw stopped;
            }
        }
    }
}

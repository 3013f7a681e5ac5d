package dumpexplorer.core.remote;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.Watch;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A connection that stands, plain or TLS. Its streams may be used by one reader and one writer at a
/// time, everything else from any thread. They block without a limit of their own: whoever waits for
/// somebody either [attends][#attend] to it or asks for [#quietFor] himself.
public final class Connection implements AutoCloseable {

    private static final Duration TURN = Duration.ofMillis(150);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(1);

    private final Failures failures;
    private final Socket line;
    private final Socket socket;
    private final Duration silence;
    private final TlsTrouble tls;
    private final InputStream input;
    private final OutputStream output;
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicReference<@Nullable Exception> end = new AtomicReference<>();
    private volatile long lastMoveNanos = System.nanoTime();
    private volatile long waitingSinceNanos;
    private volatile boolean waiting;
    private volatile @Nullable RemoteFailure meaningOfLeaving;

    /// @param line the socket that carries all; closing it wakes whoever reads or writes
    /// @param socket what to talk through: the same, or TLS over it
    Connection(Failures failures, Socket line, Socket socket, Duration silence, TlsTrouble tls)
            throws IOException {
        this.failures = failures;
        this.line = line;
        this.socket = socket;
        this.silence = silence;
        this.tls = tls;
        input = new Input(socket.getInputStream());
        output = new Output(socket.getOutputStream());
    }

    /// What arrives, without a buffer. An error is a [BrokenConnectionException] with its words; a stop
    /// that was asked for throws [CancellationException].
    public InputStream input() {
        return input;
    }

    /// What leaves, without a buffer. Errors as those of [#input].
    public OutputStream output() {
        return output;
    }

    /// Bytes that have arrived, without those of TLS itself.
    public long receivedBytes() {
        return received.get();
    }

    /// Bytes that have left, without those of TLS itself.
    public long sentBytes() {
        return sent.get();
    }

    /// How long nothing has moved in either direction.
    public Duration quietFor() {
        return Duration.ofNanos(System.nanoTime() - lastMoveNanos);
    }

    /// Makes failures that name the other side.
    public Failures failures() {
        return failures;
    }

    /// The other side's certificate; none without TLS, or where it has shown none.
    public Optional<X509Certificate> findCertificate() {
        if (socket instanceof SSLSocket secured) {
            try {
                Certificate[] chain = secured.getSession().getPeerCertificates();
                return Optional.of((X509Certificate) chain[0]);
            } catch (SSLPeerUnverifiedException anonymous) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// SHA-256 of the other side's certificate, 64 lower-case hex digits.
    public Optional<String> findFingerprint() {
        return findCertificate().map(ServerTrust::fingerprintOf);
    }

    /// Looks after an exchange from now until the result is closed: asks whether to stop, tells how many
    /// bytes have arrived meanwhile, and ends the connection when it is waited for too long without
    /// anything moving (the time that we take ourselves does not count). Fit for protocols with one
    /// exchange at a time; ends the connection where another would end the call.
    public Watch attend(Progress progress) {
        long start = received.get();
        return Watch.start(TURN, () -> look(progress, start));
    }

    private void look(Progress progress, long start) {
        try {
            progress.report(received.get() - start, -1);
            progress.checkStopped();
        } catch (CancellationException stopped) {
            breakOff(stopped);
            return;
        }
        if (waiting && System.nanoTime() - waitingSinceNanos > silence.toNanos()) {
            abort(silent());
        }
    }

    /// Says what it means when the other side leaves before its first byte, where the protocol knows
    /// more than that it did.
    public void explainLeaving(RemoteFailure meaning) {
        meaningOfLeaving = meaning;
    }

    /// The failure of having waited too long for the other side.
    public RemoteFailure silent() {
        String waited = "for " + silence.toSeconds() + " seconds";
        return failures.of(
                Kind.CUT_OFF,
                Step.ANSWER,
                received.get() == 0
                        ? "it has not answered " + waited
                        : "it has fallen silent within its answer and said nothing more " + waited);
    }

    /// The failure that it is when the other side has closed the connection although more is due.
    public RemoteFailure closedEarly() {
        return received.get() == 0
                ? leftAtOnce(null)
                : failures.of(
                        Kind.CUT_OFF,
                        Step.ANSWER,
                        "it closed the connection before its answer was complete, after "
                                + received.get()
                                + " bytes");
    }

    /// What a stream throws when the other side has closed the connection although more is due.
    public BrokenConnectionException broken() {
        return new BrokenConnectionException(closedEarly());
    }

    private RemoteFailure leftAtOnce(@Nullable IOException thrown) {
        Optional<RemoteFailure> refusal = tls.findRefusal(thrown);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        RemoteFailure meaning = meaningOfLeaving;
        return meaning != null
                ? meaning
                : failures.of(
                        Kind.CUT_OFF,
                        Step.ANSWER,
                        "it closed the connection without an answer",
                        thrown);
    }

    /// Ends the connection at once, waking whoever reads or writes.
    ///
    /// @param why what they are told; the first reason stays
    public void abort(RemoteFailure why) {
        breakOff(why);
    }

    private void breakOff(Exception why) {
        end.compareAndSet(null, why);
        closeLine();
    }

    private void closeLine() {
        try {
            // The plain socket: that of TLS would first wait to say farewell.
            line.close();
        } catch (IOException gone) {
            // It is no longer of use either way.
        }
    }

    /// Ends the connection, politely where it still stands. Whoever reads or writes is woken.
    @Override
    public void close() {
        boolean first =
                end.compareAndSet(
                        null,
                        failures.of(Kind.CUT_OFF, Step.ANSWER, "the connection was closed here"));
        if (first && socket instanceof SSLSocket) {
            try (Watch _ = Watch.start(LONGEST_FAREWELL, this::closeLine)) {
                socket.close();
            } catch (IOException gone) {
                // Nobody is there any more to say farewell to.
            }
        }
        closeLine();
    }

    private IOException broken(IOException thrown) {
        Exception why = end.get();
        if (why instanceof CancellationException stopped) {
            throw stopped;
        }
        RemoteFailure failure = why instanceof RemoteFailure known ? known : lost(thrown);
        end.compareAndSet(null, failure);
        return new BrokenConnectionException(failure);
    }

    private RemoteFailure lost(IOException thrown) {
        if (received.get() == 0) {
            Optional<RemoteFailure> refused =
                    socket instanceof SSLSocket ? tls.find(thrown) : Optional.empty();
            return refused.orElseGet(() -> leftAtOnce(thrown));
        }
        return failures.of(
                Kind.CUT_OFF,
                Step.ANSWER,
                "the connection broke ("
                        + Words.of(thrown)
                        + ") after "
                        + received.get()
                        + " bytes of its answer",
                thrown);
    }

    private void startWaiting() {
        waitingSinceNanos = System.nanoTime();
        waiting = true;
    }

    private void moved(AtomicLong count, long bytes) {
        count.addAndGet(bytes);
        lastMoveNanos = System.nanoTime();
    }

    private final class Input extends InputStream {

        private final InputStream source;

        Input(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            startWaiting();
            try {
                int count = source.read(target, from, length);
                waiting = false;
                if (count > 0) {
                    moved(received, count);
                }
                return count;
            } catch (IOException thrown) {
                throw broken(thrown);
            }
        }
    }

    private final class Output extends OutputStream {

        private final OutputStream target;

        Output(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int from, int length) throws IOException {
            startWaiting();
            try {
                target.write(source, from, length);
                waiting = false;
                moved(sent, length);
            } catch (IOException thrown) {
                throw broken(thrown);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                target.flush();
            } catch (IOException thrown) {
                throw broken(thrown);
            }
        }
    }
}

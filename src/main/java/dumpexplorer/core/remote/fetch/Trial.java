package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.Connections;
import dumpexplorer.core.remote.Connector;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.fetch.TrialStep.Name;
import dumpexplorer.core.remote.fetch.TrialStep.Outcome;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Tries a source out step by step and says which step failed. Takes nothing in. For one thread.
public final class Trial {

    private final Source source;
    private final Connections connections;
    private final Progress progress;
    private final Consumer<TrialStep> listener;
    private String shownAddress = "";
    private boolean isBegun;
    private boolean failed;
    private boolean anyFailed;
    private boolean anyWell;

    /// @param progress may stop it
    /// @param listener told each step as soon as it is over, on the calling thread
    public Trial(
            Source source,
            Connections connections,
            Progress progress,
            Consumer<TrialStep> listener) {
        this.source = source;
        this.connections = connections;
        this.progress = progress;
        this.listener = listener;
    }

    /// What became of all addresses of a source.
    public enum Verdict {
        ALL_WELL,
        /// One of several addresses works.
        PARTLY,
        NOTHING_WORKS
    }

    /// Does something and says in words what was found.
    @FunctionalInterface
    interface Work {
        String run() throws RemoteFailure;
    }

    /// Tries the source.
    ///
    /// @param kind the source's
    public Verdict run(SourceKind kind) {
        kind.tryOut(this);
        return verdict();
    }

    Source source() {
        return source;
    }

    Progress progress() {
        return progress;
    }

    Caller dial(Address address) throws RemoteFailure {
        return connections.dial(source, address, Patience.SHORT);
    }

    /// Begins with an address: settings, name, port, TLS and certificate.
    ///
    /// @param isOneOfSeveral whether steps name the address
    void begin(Address address, boolean isOneOfSeveral) {
        end();
        shownAddress = isOneOfSeveral ? address.toString() : "";
        failed = false;
        List<Name> steps =
                address.protocol() == Protocol.HTTP_XMLRPC
                        ? List.of(Name.SETTINGS, Name.NAME, Name.PORT)
                        : List.of(Name.SETTINGS, Name.NAME, Name.PORT, Name.TLS, Name.CERTIFICATE);
        Set<Name> left = EnumSet.copyOf(steps);
        try (Connection connection =
                new Connector(address, connections.access(source), Patience.SHORT).open(progress)) {
            say(Name.SETTINGS, Outcome.OK, "can be used");
            say(Name.NAME, Outcome.OK, address.host());
            say(Name.PORT, Outcome.OK, "somebody listens at " + address.port());
            if (left.contains(Name.TLS)) {
                say(Name.TLS, Outcome.OK, "encrypted, and trusted");
                connection.findCertificate().ifPresent(shown -> tell(connection, shown));
            }
        } catch (RemoteFailure failure) {
            explain(failure, left);
        }
    }

    private void tell(Connection connection, X509Certificate shown) {
        say(
                Name.CERTIFICATE,
                Outcome.OK,
                shown.getSubjectX500Principal().getName()
                        + ", until "
                        + shown.getNotAfter().toInstant()
                        + ", SHA-256 "
                        + connection.findFingerprint().orElse(""));
    }

    private void explain(RemoteFailure failure, Set<Name> left) {
        Name at =
                switch (failure.step()) {
                    case SETTINGS -> Name.SETTINGS;
                    case NAME -> Name.NAME;
                    case CONNECT -> Name.PORT;
                    case TLS, LOGIN, REQUEST, ANSWER ->
                            left.contains(Name.TLS) ? Name.TLS : Name.PORT;
                };
        for (Name step : left) {
            if (step.compareTo(at) < 0) {
                say(step, Outcome.OK, "");
            } else if (step == at) {
                say(step, Outcome.FAILED, String.valueOf(failure.getMessage()));
            } else if (step == Name.CERTIFICATE && failure.findFingerprint().isPresent()) {
                say(step, Outcome.OK, "SHA-256 " + failure.findFingerprint().get());
            } else {
                say(step, Outcome.SKIPPED, "");
            }
        }
    }

    /// Does a step, unless an earlier one failed.
    void step(Name name, Work work) {
        if (failed) {
            say(name, Outcome.SKIPPED, "");
            return;
        }
        try {
            say(name, Outcome.OK, work.run());
        } catch (RemoteFailure failure) {
            say(name, Outcome.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    private void say(Name name, Outcome outcome, String words) {
        failed |= outcome == Outcome.FAILED;
        listener.accept(new TrialStep(shownAddress, name, outcome, words));
        isBegun = true;
    }

    private void end() {
        if (isBegun) {
            anyFailed |= failed;
            anyWell |= !failed;
        }
        isBegun = false;
    }

    private Verdict verdict() {
        end();
        if (!anyFailed) {
            return Verdict.ALL_WELL;
        }
        return anyWell ? Verdict.PARTLY : Verdict.NOTHING_WORKS;
    }
}

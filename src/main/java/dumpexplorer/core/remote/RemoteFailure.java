package dumpexplorer.core.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A server did not answer as it should. The message is one line for the user: which server, at which
/// step, what happened, what to do.
public final class RemoteFailure extends Exception {

    private static final long serialVersionUID = 1;

    /// What has become of a call, as far as it decides what to do next.
    public enum Kind {
        /// Nobody answers there: unknown name, refused, no route, too slow.
        UNREACHABLE,
        /// It is not the server that we know: certificate unknown or changed.
        UNTRUSTED,
        /// It knows us not, or does not let us do this.
        UNAUTHORISED,
        /// The method has failed over there, or does not exist; the connection is sound.
        FAULT,
        /// The answer broke off before its end, or nothing came for too long.
        CUT_OFF,
        /// The answer is not what the protocol says.
        MALFORMED,
        /// The answer is larger than its protocol or our limits allow.
        TOO_LARGE
    }

    /// The steps of a call, in order.
    public enum Step {
        SETTINGS,
        NAME,
        CONNECT,
        TLS,
        LOGIN,
        REQUEST,
        ANSWER
    }

    private final String server;
    private final Kind kind;
    private final Step step;
    private final transient @Nullable JsonNode error;

    /// @param server its address or source name
    /// @param kind what has become of the call
    /// @param step how far it came
    /// @param message one line for the user that names the server
    /// @param error ToMaTo's own error dict (PROTOCOLS.md section 1), where a fault carried one
    /// @param cause what was thrown, or null
    public RemoteFailure(
            String server,
            Kind kind,
            Step step,
            String message,
            @Nullable JsonNode error,
            @Nullable Throwable cause) {
        super(message, cause);
        this.server = server;
        this.kind = kind;
        this.step = step;
        this.error = error;
    }

    /// One line for the user that names the server.
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /// The server's address or source name.
    public String server() {
        return server;
    }

    /// What has become of the call.
    public Kind kind() {
        return kind;
    }

    /// How far the call came.
    public Step step() {
        return step;
    }

    /// ToMaTo's own error dict (PROTOCOLS.md section 1), where a fault carried one.
    public @Nullable JsonNode error() {
        return error;
    }

    /// The protocol's own number of a fault, such as -1 of XML-RPC for a result that the server cannot
    /// write down (PROTOCOLS.md section 5.5); none where the failure is another.
    public OptionalInt findFaultCode() {
        return getCause() instanceof RemoteFault fault
                ? OptionalInt.of(fault.code())
                : OptionalInt.empty();
    }

    /// SHA-256 of the certificate that was not trusted, 64 lower-case hex digits, so that the user may
    /// accept it; none where the failure is another.
    public Optional<String> findFingerprint() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedCertificateException untrusted) {
                return Optional.of(untrusted.fingerprint());
            }
        }
        return Optional.empty();
    }
}

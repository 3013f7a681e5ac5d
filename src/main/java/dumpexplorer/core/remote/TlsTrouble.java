package dumpexplorer.core.remote;

import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Says what went wrong between two that should speak TLS. With TLS 1.3 a client learns only when it
/// first reads that its certificate was refused (PROTOCOLS.md section 5.4), so the same words serve the
/// handshake and the time until the first byte has arrived.
///
/// @param failures names the server
/// @param keys know our certificate, and whether it was asked for
record TlsTrouble(Failures failures, OwnKeys keys) {

    private static final Pattern ALERT =
            Pattern.compile("received fatal alert: ([a-z_]+)", Pattern.CASE_INSENSITIVE);

    /// A failure of the handshake.
    RemoteFailure inHandshake(IOException thrown) {
        return find(thrown)
                .orElseGet(() ->
                        failures.of(
                                Kind.CUT_OFF,
                                Step.TLS,
                                "the TLS handshake was not completed: " + Words.of(thrown),
                                thrown));
    }

    /// What TLS has to say about an error; nothing where it is one of the line below.
    Optional<RemoteFailure> find(IOException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedCertificateException untrusted) {
                return Optional.of(
                        failures.of(
                                Kind.UNTRUSTED,
                                Step.TLS,
                                String.valueOf(untrusted.getMessage()),
                                untrusted));
            }
            Matcher alert = ALERT.matcher(String.valueOf(cause.getMessage()));
            if (cause instanceof SSLException && alert.find()) {
                return Optional.of(ofAlert(alert.group(1).toLowerCase(Locale.ROOT), thrown));
            }
        }
        return find(thrown, String.valueOf(thrown.getMessage()));
    }

    private Optional<RemoteFailure> find(IOException thrown, String words) {
        if (words.contains("Unsupported or unrecognized SSL message")) {
            return Optional.of(
                    failures.of(
                            Kind.MALFORMED,
                            Step.TLS,
                            "it does not speak TLS at this port; is another protocol meant?",
                            thrown));
        }
        boolean left =
                thrown.getCause() instanceof EOFException || thrown instanceof SocketException;
        return left ? findRefusal(thrown) : Optional.empty();
    }

    /// What it means that the server has left before it answered anything: that it does not want our
    /// certificate, if it has asked for one.
    Optional<RemoteFailure> findRefusal(@Nullable IOException thrown) {
        if (!keys.wasAsked()) {
            return Optional.empty();
        }
        return Optional.of(
                failures.of(
                        Kind.UNAUTHORISED,
                        Step.LOGIN,
                        "it asked for a certificate and then closed the connection without a word, as"
                                + " servers do that refuse it; "
                                + ours(),
                        thrown));
    }

    private RemoteFailure ofAlert(String alert, IOException thrown) {
        return switch (alert) {
            case "bad_certificate",
                    "unsupported_certificate",
                    "certificate_revoked",
                    "certificate_expired",
                    "certificate_unknown",
                    "certificate_required",
                    "unknown_ca",
                    "access_denied",
                    "decrypt_error" ->
                    failures.of(
                            Kind.UNAUTHORISED,
                            Step.LOGIN,
                            "it refuses our certificate (" + alert + "); " + ours(),
                            thrown);
            case "handshake_failure" -> findRefusal(thrown).orElseGet(() -> noAgreement(thrown));
            case "protocol_version", "insufficient_security" ->
                    failures.of(
                            Kind.MALFORMED,
                            Step.TLS,
                            "it speaks only a TLS that is too old to be safe (" + alert + ")",
                            thrown);
            default ->
                    failures.of(
                            Kind.MALFORMED, Step.TLS, "it broke off TLS (" + alert + ")", thrown);
        };
    }

    private RemoteFailure noAgreement(IOException thrown) {
        return failures.of(
                Kind.MALFORMED,
                Step.TLS,
                "it found nothing to agree on in the TLS handshake: its ciphers may be too old",
                thrown);
    }

    private String ours() {
        OwnCertificate own = keys.own();
        return own == null
                ? "we have none to show: name a client certificate that it accepts"
                : "ours is “" + own.subject() + "”: name one that it accepts";
    }
}

package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.format.GzipInput;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.AnswerTooLargeException;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.GuardedSink;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import dumpexplorer.core.remote.RemoteFault;
import dumpexplorer.core.remote.SinkException;
import dumpexplorer.core.remote.ValueSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the answer to one call: HTTP status, body, XML.
///
/// @param connection on which the request was sent
/// @param access who we said to be, for words
record AnswerReader(Connection connection, Access access, Limits limits) {

    private static final int MOST_ANNOUNCEMENTS = 10;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[0-9] +([0-9]{3})(?: +(.*))?");

    /// Reads all of it.
    ///
    /// @param method what was called
    /// @throws RemoteFailure when there is no whole result
    /// @throws IOException when the connection broke
    void read(String method, ValueSink sink) throws RemoteFailure, IOException {
        try {
            LineStream lines = new LineStream(connection.input());
            if (lines.isAtEnd()) {
                throw connection.broken();
            }
            HttpHead head = finalHead(lines);
            requireSuccess(head);
            try (InputStream body = HttpBody.of(head, lines, connection)) {
                decode(method, head, body, sink);
            }
        } catch (MalformedException wrong) {
            throw failure(
                    Kind.MALFORMED,
                    "its answer to " + method + " makes no sense: " + wrong.getMessage(),
                    wrong);
        } catch (XmlBytes.CutShortException cut) {
            throw failure(
                    Kind.CUT_OFF,
                    "its answer to " + method + " is not complete: " + cut.getMessage(),
                    cut);
        } catch (XmlBytes.TooLargeException large) {
            throw failure(
                    Kind.TOO_LARGE,
                    "its answer to " + method + " is too large: " + large.getMessage(),
                    large);
        } catch (SinkException trouble) {
            if (trouble.getCause() instanceof AnswerTooLargeException large) {
                throw failure(
                        Kind.TOO_LARGE,
                        "its answer to " + method + " is too large: " + large.getMessage(),
                        large);
            }
            throw trouble;
        }
    }

    private void decode(String method, HttpHead head, InputStream body, ValueSink sink)
            throws RemoteFailure, IOException {
        long most = Math.min(limits.mostBytes(), GzipInput.MAX_INFLATED_BYTES);
        XmlBytes bytes = new XmlBytes(body, most);
        Optional<RemoteFault> fault =
                new AnswerDecoder(bytes, limits.deepest()).read(new GuardedSink(sink));
        if (head.find("content-encoding").isPresent()) {
            // Up to the checksum. Elsewhere whoever lies about the length would keep us waiting.
            requireEnd(bytes);
        }
        if (fault.isPresent()) {
            throw new Faults(connection.failures(), method).of(fault.get());
        }
    }

    private static void requireEnd(XmlBytes bytes) throws IOException {
        if (bytes.skipSpace() >= 0) {
            throw bytes.malformed("more follows after its end");
        }
    }

    /// Reads over heads that only announce another one.
    private HttpHead finalHead(LineStream lines) throws RemoteFailure, IOException {
        HttpHead head = HttpHead.read(lines);
        for (int turn = 0; turn < MOST_ANNOUNCEMENTS && status(head) < 200; turn++) {
            head = HttpHead.read(lines);
        }
        return head;
    }

    private int status(HttpHead head) throws RemoteFailure {
        Matcher status = STATUS.matcher(head.firstLine());
        if (!status.matches()) {
            boolean alert = head.firstLine().startsWith("\u0015\u0003");
            throw failure(
                    Kind.MALFORMED,
                    alert
                            ? "it speaks TLS at this port: the address begins with https+xmlrpc"
                            : "it does not answer in HTTP; is another protocol meant?",
                    null);
        }
        return Integer.parseInt(status.group(1));
    }

    private void requireSuccess(HttpHead head) throws RemoteFailure {
        int status = status(head);
        if (status == 200) {
            return;
        }
        String said = "(HTTP " + head.firstLine().replaceFirst("HTTP/1\\.[0-9] +", "") + ")";
        throw switch (status) {
            case 401, 403 -> refusal(status, said);
            case 404, 405, 501 ->
                    failure(Kind.MALFORMED, "no XML-RPC is spoken at this path " + said, null);
            case 301, 302, 303, 307, 308 ->
                    failure(
                            Kind.MALFORMED,
                            "it sends us elsewhere, to "
                                    + head.find("location").orElse("nowhere")
                                    + "; give that address instead "
                                    + said,
                            null);
            case 502, 503, 504 ->
                    failure(Kind.UNREACHABLE, "it is not there behind its proxy " + said, null);
            default ->
                    failure(
                            Kind.FAULT,
                            "the server itself is in trouble, its own log says why " + said,
                            null);
        };
    }

    private RemoteFailure refusal(int status, String said) {
        String user = access.user();
        String words;
        if (user == null && access.certificate() != null) {
            words = "it does not let the holder of our certificate do this ";
        } else if (user == null) {
            words = "it wants to know who we are: give a user and a password ";
        } else if (status == 401) {
            words = "it does not take user “" + user + "” with this password ";
        } else {
            words = "the password of user “" + user + "” is wrong, or that user may not do this ";
        }
        return connection.failures().of(Kind.UNAUTHORISED, Step.LOGIN, words + said);
    }

    private RemoteFailure failure(Kind kind, String words, @Nullable IOException cause) {
        return connection.failures().of(kind, Step.ANSWER, words, cause);
    }
}

package dumpexplorer.core.remote.xmlrpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.Watch;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.BrokenConnectionException;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.Connector;
import dumpexplorer.core.remote.Failures;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import dumpexplorer.core.remote.ValueSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Calls an XML-RPC server over a connection for each call, as ToMaTo's servers answer one request and
/// close (PROTOCOLS.md section 5.1). Nothing is ever sent twice.
final class XmlRpcClient implements Caller {

    private final Address address;
    private final Access access;
    private final Limits limits;
    private final Connector connector;
    private final Failures failures;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    XmlRpcClient(Address address, Access access, Limits limits) {
        this.address = address;
        this.access = access;
        this.limits = limits;
        connector = new Connector(address, access, limits);
        failures = connector.failures();
    }

    @Override
    public void call(Call call, ValueSink result, Progress progress) throws RemoteFailure {
        byte[] request = request(call);
        progress.checkStopped();
        Connection connection = connector.open(progress);
        open.add(connection);
        try (connection;
                Watch _ = connection.attend(progress)) {
            if (closed) {
                throw closedHere();
            }
            connection.explainLeaving(meaningOfNoAnswer());
            connection.output().write(request);
            new AnswerReader(connection, access, limits).read(call.method(), result);
            progress.report(connection.receivedBytes(), -1);
        } catch (BrokenConnectionException broken) {
            throw broken.failure();
        } catch (IOException unknown) {
            throw failures.of(Kind.MALFORMED, Step.ANSWER, unknown.toString(), unknown);
        } finally {
            open.remove(connection);
        }
    }

    /// What servers mean that close without an answer (PROTOCOLS.md section 5.4).
    private RemoteFailure meaningOfNoAnswer() {
        if (access.user() != null) {
            return failures.of(
                    Kind.UNAUTHORISED,
                    Step.LOGIN,
                    "it closed the connection without an answer, as ToMaTo does with a user that it does"
                            + " not know: is “"
                            + access.user()
                            + "” right?");
        }
        return failures.of(
                Kind.CUT_OFF,
                Step.ANSWER,
                "it closed the connection without an answer"
                        + (address.protocol() == Protocol.HTTP_XMLRPC
                                ? "; if it wants TLS, the address begins with https+xmlrpc"
                                : ""));
    }

    private byte[] request(Call call) throws RemoteFailure {
        byte[] body = body(call);
        ByteArrayOutputStream request = new ByteArrayOutputStream(body.length + 512);
        request.writeBytes(ascii("POST " + path() + " HTTP/1.1\r\nHost: " + host() + "\r\n"));
        request.writeBytes(ascii("Accept-Encoding: gzip\r\n"));
        findAuthorisation().ifPresent(request::writeBytes);
        request.writeBytes(ascii("User-Agent: dump-explorer\r\nContent-Type: text/xml\r\n"));
        request.writeBytes(ascii("Connection: close\r\nContent-Length: " + body.length));
        request.writeBytes(ascii("\r\n\r\n"));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /// Always a list and a map: two real arguments of these kinds would else be taken for them
    /// (PROTOCOLS.md section 5.2).
    private byte[] body(Call call) throws RemoteFailure {
        ArrayNode arguments = JsonNodeFactory.instance.arrayNode().addAll(call.arguments());
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        named.setAll(call.named());
        try {
            return XmlWriter.call(call.method(), List.<JsonNode>of(arguments, named));
        } catch (XmlWriter.UnwritableException unwritable) {
            throw failures.of(
                    Kind.TOO_LARGE,
                    Step.REQUEST,
                    call.method()
                            + " cannot be called over XML-RPC with "
                            + unwritable.getMessage(),
                    unwritable);
        }
    }

    private String path() {
        return address.path().isEmpty() ? "/" : address.path();
    }

    private String host() {
        String name = address.host();
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + address.port();
    }

    private Optional<byte[]> findAuthorisation() throws RemoteFailure {
        String user = access.user();
        if (user == null) {
            return Optional.empty();
        }
        if (user.indexOf(':') >= 0) {
            throw failures.of(
                    Kind.UNAUTHORISED,
                    Step.SETTINGS,
                    "the user “" + user + "” has a colon, which HTTP logins cannot hold");
        }
        char[] password =
                access.password()
                        .get()
                        .orElseThrow(() ->
                                failures.of(
                                        Kind.UNAUTHORISED,
                                        Step.SETTINGS,
                                        "the password of user “" + user + "” is needed"));
        ByteArrayOutputStream login = new ByteArrayOutputStream();
        login.writeBytes((user + ":").getBytes(StandardCharsets.UTF_8));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        login.write(encoded.array(), encoded.arrayOffset(), encoded.remaining());
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.writeBytes(ascii("Authorization: Basic "));
        field.writeBytes(Base64.getEncoder().encode(login.toByteArray()));
        field.writeBytes(ascii("\r\n"));
        return Optional.of(field.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private RemoteFailure closedHere() {
        return failures.of(Kind.CUT_OFF, Step.REQUEST, "the connection was closed here");
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(connection -> connection.abort(closedHere()));
    }
}

package dumpexplorer.core.remote.xmlrpc;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.format.GzipOutput;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.ScriptedServer;
import dumpexplorer.core.remote.TreeSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Servers that answer over HTTP what a test wants, and ways to call them.
final class HttpPeer implements AutoCloseable {

    static final String PONG =
            """
            <?xml version='1.0'?>
            <methodResponse>
            <params>
            <param>
            <value><boolean>1</boolean></value>
            </param>
            </params>
            </methodResponse>
            """;
    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 1 << 20, 50);

    private final List<ScriptedServer> opened = new ArrayList<>();
    final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    @Override
    public void close() throws IOException {
        for (ScriptedServer each : opened.reversed()) {
            each.close();
        }
    }

    /// Closes a server with this.
    void keep(ScriptedServer server) {
        opened.add(server);
    }

    ScriptedServer start(ScriptedServer.Script script) throws IOException {
        ScriptedServer server = ScriptedServer.start(script);
        opened.add(server);
        return server;
    }

    ScriptedServer answering(byte[] response) throws IOException {
        return start(line -> {
            requests.add(request(line));
            line.getOutputStream().write(response);
        });
    }

    /// Reads a request whole.
    static String request(Socket line) throws IOException {
        InputStream input = line.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(input.read());
        }
        String fields = head.toString(StandardCharsets.ISO_8859_1);
        int length =
                Integer.parseInt(fields.replaceFirst("(?s).*Content-Length: ([0-9]+).*", "$1"));
        return fields + new String(input.readNBytes(length), StandardCharsets.UTF_8);
    }

    static byte[] plain(String body) {
        byte[] bytes = utf8(body);
        return concatenated(
                utf8("HTTP/1.0 200 OK\r\nContent-Length: " + bytes.length + "\r\n\r\n"), bytes);
    }

    static byte[] packed(String body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GzipOutput gzip = new GzipOutput(packed)) {
            gzip.write(utf8(body));
        }
        String head =
                "HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + packed.size()
                        + "\r\n\r\n";
        return concatenated(utf8(head), packed.toByteArray());
    }

    static byte[] concatenated(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Access loggedIn(String user, String password) {
        return new Access(
                user,
                () -> Optional.of(password.toCharArray()),
                null,
                null,
                null,
                null,
                Optional::empty);
    }

    static Caller dial(ScriptedServer server, Access access, Limits limits) {
        return new XmlRpcDialler().dial(server.address(Protocol.HTTP_XMLRPC), access, limits);
    }

    static JsonNode call(ScriptedServer server, Access access, Limits limits, Progress progress)
            throws RemoteFailure {
        try (Caller caller = dial(server, access, limits)) {
            TreeSink tree = new TreeSink(1 << 24);
            caller.call(Call.of("ping"), tree, progress);
            return tree.requireResult();
        }
    }

    static JsonNode answer(ScriptedServer server, Access access, Call call) throws RemoteFailure {
        try (Caller caller = dial(server, access, LIMITS)) {
            TreeSink tree = new TreeSink(1 << 24);
            caller.call(call, tree, Progress.UNWATCHED);
            return tree.requireResult();
        }
    }

    static RemoteFailure failure(ScriptedServer server, Access access) {
        return assertThrows(
                RemoteFailure.class, () -> call(server, access, LIMITS, Progress.UNWATCHED));
    }
}

package dumpexplorer.core.remote.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Listener;
import dumpexplorer.core.remote.MutualTls;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.TreeSink;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// A host on this machine that does to each connection what a test wants.
final class ScriptedHost implements AutoCloseable {

    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 256 << 20, 100);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MutualTls tls;
    private final Listener listener;
    private final AtomicInteger connections = new AtomicInteger();

    /// What is done to a connection, which is closed afterwards.
    @FunctionalInterface
    interface Script {
        void play(BufferedReader requests, Connection connection) throws IOException;
    }

    private ScriptedHost(MutualTls tls, Script script) throws RemoteFailure {
        this.tls = tls;
        listener =
                tls.listen(
                        LIMITS,
                        new Listener.Handler() {
                            @Override
                            public void serve(Connection connection) throws IOException {
                                connections.incrementAndGet();
                                BufferedReader requests =
                                        new BufferedReader(
                                                new InputStreamReader(
                                                        connection.input(),
                                                        StandardCharsets.US_ASCII));
                                script.play(requests, connection);
                            }

                            @Override
                            public void refused(RemoteFailure why) {
                                // Callers leave when their test is done.
                            }
                        });
    }

    static ScriptedHost start(MutualTls tls, Script script) throws RemoteFailure {
        return new ScriptedHost(tls, script);
    }

    /// One that sends the same to everyone who asks for something.
    static ScriptedHost sending(MutualTls tls, byte[] answer) throws RemoteFailure {
        return start(
                tls,
                (requests, connection) -> {
                    request(requests);
                    connection.output().write(answer);
                    connection.output().flush();
                });
    }

    /// How many have come so far.
    int connections() {
        return connections.get();
    }

    Caller dial() {
        return dial(LIMITS);
    }

    Caller dial(Limits limits) {
        return new JsonrpcDialler()
                .dial(MutualTls.address(Protocol.SSL_JSONRPC, listener), tls.client(), limits);
    }

    /// Takes a request.
    static JsonNode request(BufferedReader requests) throws IOException {
        String line = requests.readLine();
        if (line == null) {
            throw new EOFException();
        }
        return JSON.readTree(line);
    }

    static void send(Connection connection, String text) throws IOException {
        connection.output().write(text.getBytes(StandardCharsets.UTF_8));
        connection.output().flush();
    }

    /// Answers every request with itself.
    static void echo(BufferedReader requests, Connection connection) throws IOException {
        while (true) {
            JsonNode request = request(requests);
            send(
                    connection,
                    "{\"type\": \"response\", \"id\": "
                            + request.get("id")
                            + ", \"result\": "
                            + request
                            + "}\n");
        }
    }

    /// Makes a call for a small result.
    static JsonNode call(Caller caller, Call call) throws RemoteFailure {
        TreeSink sink = new TreeSink(1 << 20);
        caller.call(call, sink, Progress.UNWATCHED);
        return sink.requireResult();
    }

    @Override
    public void close() {
        listener.close();
    }
}

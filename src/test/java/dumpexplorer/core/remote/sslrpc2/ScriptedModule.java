package dumpexplorer.core.remote.sslrpc2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// A module of the backend on this machine that does to each connection what a test wants.
final class ScriptedModule implements AutoCloseable {

    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 64 << 20, 100);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MutualTls tls;
    private final Listener listener;
    private final AtomicInteger connections = new AtomicInteger();

    /// What is done to a connection, which is closed afterwards.
    @FunctionalInterface
    interface Script {
        void play(InputStream requests, Connection connection) throws IOException;
    }

    private ScriptedModule(MutualTls tls, Script script) throws RemoteFailure {
        this.tls = tls;
        listener =
                tls.listen(
                        LIMITS,
                        new Listener.Handler() {
                            @Override
                            public void serve(Connection connection) throws IOException {
                                connections.incrementAndGet();
                                script.play(connection.input(), connection);
                            }

                            @Override
                            public void refused(RemoteFailure why) {
                                // Callers leave when their test is done.
                            }
                        });
    }

    static ScriptedModule start(MutualTls tls, Script script) throws RemoteFailure {
        return new ScriptedModule(tls, script);
    }

    /// How many have come so far.
    int connections() {
        return connections.get();
    }

    Caller dial() {
        return dial(LIMITS);
    }

    Caller dial(Limits limits) {
        return new Sslrpc2Dialler()
                .dial(MutualTls.address(Protocol.SSLRPC2, listener), tls.client(), limits);
    }

    /// Takes a request: its id, method, arguments and named ones.
    static JsonNode request(InputStream requests) throws IOException {
        Frame.Header header = Frame.Header.read(requests).orElseThrow(EOFException::new);
        Request.Sound sound = (Request.Sound) Request.read(header.readFrame(requests), 100);
        return JsonNodeFactory.instance
                .arrayNode()
                .add(sound.id())
                .add(sound.call().method())
                .add(JSON.valueToTree(sound.call().arguments()))
                .add(JSON.valueToTree(sound.call().named()));
    }

    static void reply(Connection connection, JsonNode id, int result, JsonNode value)
            throws IOException {
        MsgpackWriter writer = new MsgpackWriter();
        writer.list(3);
        writer.value(id);
        writer.integer(result);
        writer.value(value);
        connection.output().write(Frame.pack(writer.toByteArray()).wireBytes());
        connection.output().flush();
    }

    /// Answers every request with itself.
    static void echo(InputStream requests, Connection connection) throws IOException {
        while (true) {
            JsonNode request = request(requests);
            reply(connection, request.get(0), 0, request);
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

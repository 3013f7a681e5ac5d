package dumpexplorer.core.remote.sslrpc2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Listener;
import dumpexplorer.core.remote.MutualTls;
import dumpexplorer.core.remote.Servant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A client of another language pushes a dump.
@Timeout(60)
class PythonPushTest {

    @TempDir Path folder;

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private JsonNode answer(Call call, Optional<Servant.Login> login) throws Servant.Refusal {
        calls.add(call);
        return switch (call.method()) {
            case "ping" -> BooleanNode.TRUE;
            case "dump_push_from_backend" -> NullNode.getInstance();
            default ->
                    throw new Servant.Refusal(
                            Servant.Refusal.Kind.NO_SUCH_METHOD, "no", NullNode.getInstance());
        };
    }

    /// What an autopushing module does, in its own language.
    @Test
    void takesAPushFromPythonsOwnMsgpack() throws Exception {
        Assumptions.assumeTrue(pythonHas("msgpack"), "no python3 with msgpack");
        MutualTls tls = MutualTls.in(folder);
        FrameServing serving =
                new FrameServing(this::answer, OfferedMethod.FOR_PUSHES, Limits.USUAL, _ -> {});
        String said;
        try (Listener listener = tls.listen(Limits.USUAL, serving)) {
            Path script = Files.writeString(folder.resolve("push.py"), PUSH);
            Process python =
                    new ProcessBuilder(
                                    "/usr/bin/python3",
                                    script.toString(),
                                    String.valueOf(listener.address().getPort()),
                                    String.valueOf(tls.client().authorities()),
                                    String.valueOf(tls.client().certificate()))
                            .redirectErrorStream(true)
                            .start();
            said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(python.waitFor(30, TimeUnit.SECONDS));
        }
        assertEquals("[1, 0, None] [2, 2, '__repr__'] [3, 0, True]", said.strip());
        Call push = calls.getFirst();
        assertEquals("backend_core", push.arguments().getFirst().textValue());
        JsonNode dump = push.arguments().get(1);
        assertEquals(1495000000.25, dump.get("timestamp").doubleValue());
        assertEquals("Gerät 設定", dump.get("description").get("message").textValue());
        assertEquals(5000, dump.get("data").get("environment").get("files").size());
    }

    private static boolean pythonHas(String module) {
        try {
            Process python =
                    new ProcessBuilder("/usr/bin/python3", "-c", "import " + module)
                            .redirectErrorStream(true)
                            .start();
            python.getInputStream().readAllBytes();
            return python.waitFor() == 0;
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }

    private static final String PUSH =
            """
            import socket, ssl, struct, sys
            import msgpack
            try:
                import snappy
            except ImportError:
                snappy = None
            port, ca, own = sys.argv[1:]
            context = ssl.create_default_context(cafile=ca)
            context.check_hostname = False
            context.load_cert_chain(own)
            wire = context.wrap_socket(socket.create_connection(("127.0.0.1", int(port))))
            dump = {"timestamp": 1495000000.25, "dump_id": "1495000000.25", "type": "Error",
                    "description": {"message": "Ger\u00e4t \u8a2d\u5b9a"},
                    "data": {"environment": {"files": ["line %d" % i for i in range(5000)]}}}
            answers = []
            for request in ([1, "dump_push_from_backend", ["backend_core", dump], {}],
                            [2, "__repr__", [], {}], [3, "ping", [], {}]):
                data, encoding = msgpack.packb(request, use_bin_type=False), 0
                if snappy and len(data) > 100:
                    data, encoding = snappy.compress(data), 1
                wire.sendall(bytes([encoding]) + struct.pack(">I", len(data))[1:] + data)
                file = wire.makefile("rb")
                head = file.read(4)
                body = file.read(int.from_bytes(head[1:], "big"))
                answers.append(msgpack.unpackb(body, raw=False))
            print(*answers)
            """;
}

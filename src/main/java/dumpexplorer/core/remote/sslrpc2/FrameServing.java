package dumpexplorer.core.remote.sslrpc2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.Watch;
import dumpexplorer.core.remote.AnswerTooLargeException;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Connection;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Listener;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Servant;
import dumpexplorer.core.remote.Speech;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Serves callers in framed msgpack, as modules of the backend do (PROTOCOLS.md section 6.2). Requests of
/// one connection are answered in their order. A request that is none is answered with its error; what
/// is not even a message ends the connection. A connection that is idle for longer than the limits say
/// is closed.
public final class FrameServing implements Listener.Handler {

    private static final int SUCCESS = 0;
    private static final int FAILURE = 1;
    private static final int NO_SUCH_METHOD = 2;
    private static final int REQUEST_ERROR = 3;

    /// Requests that are taken apart at a time: each may need a multiple of its 16 MB.
    private static final int MOST_AT_A_TIME = 4;

    private static final int BUFFER_BYTES = 16 * 1024;

    private final Servant servant;
    private final List<OfferedMethod> methods;
    private final Limits limits;
    private final Consumer<RemoteFailure> troubles;
    private final Semaphore places = new Semaphore(MOST_AT_A_TIME);

    /// @param servant does what is asked for
    /// @param methods what callers are told when they ask which methods there are
    /// @param limits for silence and nesting
    /// @param troubles told of callers that were turned away, and why
    public FrameServing(
            Servant servant,
            List<OfferedMethod> methods,
            Limits limits,
            Consumer<RemoteFailure> troubles) {
        this.servant = servant;
        this.methods =
                Stream.concat(methods.stream(), OfferedMethod.ABOUT_METHODS.stream()).toList();
        this.limits = limits;
        this.troubles = troubles;
    }

    @Override
    public void refused(RemoteFailure why) {
        troubles.accept(why);
    }

    @Override
    public void serve(Connection connection) throws IOException {
        InputStream wire = new BufferedInputStream(connection.input(), BUFFER_BYTES);
        try (Watch _ = connection.attend(Progress.UNWATCHED)) {
            Optional<Frame.Header> header = Frame.Header.read(wire);
            while (header.isPresent()) {
                connection.output().write(answer(header.get(), wire));
                connection.output().flush();
                header = Frame.Header.read(wire);
            }
        } catch (MalformedException malformed) {
            refused(connection.failures().malformed(malformed));
        } catch (AnswerTooLargeException large) {
            refused(connection.failures().tooLarge(large));
        } catch (EOFException left) {
            // Half a request is none: the caller makes it again.
        }
    }

    private byte[] answer(Frame.Header header, InputStream wire) throws IOException {
        try (FrameRoom.Held request =
                FrameRoom.OF_PROGRAM.read(header, wire, Speech.Waiter.NOBODY)) {
            return answer(request.frame());
        }
    }

    private byte[] answer(Frame frame) throws IOException {
        places.acquireUninterruptibly();
        try {
            return switch (Request.read(frame, limits.deepest())) {
                case Request.Sound(JsonNode id, Call call) -> answer(id, call);
                case Request.Wrong(JsonNode id, int error) ->
                        reply(id, REQUEST_ERROR, IntNode.valueOf(error));
            };
        } finally {
            places.release();
        }
    }

    private byte[] answer(JsonNode id, Call call) {
        try {
            return reply(id, SUCCESS, result(call));
        } catch (Servant.Refusal refusal) {
            return switch (refusal.kind()) {
                case NO_SUCH_METHOD ->
                        reply(id, NO_SUCH_METHOD, JsonNodeFactory.instance.textNode(call.method()));
                case FAILED -> reply(id, FAILURE, refusal.error());
            };
        }
    }

    private JsonNode result(Call call) throws Servant.Refusal {
        return switch (call.method()) {
            case "$list$" -> {
                ArrayNode names = JsonNodeFactory.instance.arrayNode();
                methods.forEach(method -> names.add(method.name()));
                yield names;
            }
            case "$infoall$" -> {
                ObjectNode all = JsonNodeFactory.instance.objectNode();
                methods.forEach(method -> all.set(method.name(), method.info()));
                yield all;
            }
            case "$info$" -> info(call);
            default -> servant.answer(call, Optional.empty());
        };
    }

    private JsonNode info(Call call) throws Servant.Refusal {
        String name =
                call.arguments().isEmpty()
                        ? call.named().getOrDefault("name", IntNode.valueOf(0)).asText()
                        : call.arguments().getFirst().asText();
        for (OfferedMethod method : methods) {
            if (method.name().equals(name)) {
                return method.info();
            }
        }
        String message = "Method not found: " + name;
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("type", "internal");
        error.putNull("code");
        error.put("message", message);
        error.put("onscreenmessage", message);
        error.put("module", "backend_debug");
        error.put("httpcode", 500);
        error.putObject("data");
        error.putArray("trace");
        error.put("todump", false);
        error.put("wasdumped", false);
        throw new Servant.Refusal(Servant.Refusal.Kind.FAILED, message, error);
    }

    private static byte[] reply(JsonNode id, int result, JsonNode value) {
        try {
            Frame frame = packed(id, result, value);
            if (frame.length() < Frame.TOO_LONG) {
                return frame.wireBytes();
            }
            return cannotBeSent(id, "ValueError", FrameSpeech.LENGTH_DOES_NOT_FIT);
        } catch (ArithmeticException beyond) {
            return cannotBeSent(id, "OverflowError", "long too big to convert");
        }
    }

    private static byte[] cannotBeSent(JsonNode id, String type, String message) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("message", message);
        error.put("type", "<type 'exceptions." + type + "'>");
        return packed(id, FAILURE, error).wireBytes();
    }

    private static Frame packed(JsonNode id, int result, JsonNode value) {
        MsgpackWriter writer = new MsgpackWriter();
        writer.list(3);
        writer.value(id);
        writer.integer(result);
        writer.value(value);
        return Frame.pack(writer.toByteArray());
    }
}

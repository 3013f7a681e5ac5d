package dumpexplorer.core.remote.sslrpc2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.AnswerTooLargeException;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.TreeSink;
import dumpexplorer.core.remote.sslrpc2.MsgpackReader.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A request that came to us: a list of id, method, arguments by position, arguments by name.
sealed interface Request {

    /// What its answer is known by; null where it is not known.
    JsonNode id();

    /// A call that can be made.
    record Sound(JsonNode id, Call call) implements Request {}

    /// Something else in place of a call.
    ///
    /// @param error its number in the table of PROTOCOLS.md section 6.2
    record Wrong(JsonNode id, int error) implements Request {}

    /// Reads a request.
    ///
    /// @param deepest deepest nesting of lists and maps
    /// @throws MalformedException when it is not even a message: nobody answers that
    /// @throws AnswerTooLargeException when it is more than is taken
    static Request read(Frame frame, int deepest) throws IOException {
        Frame.Message message = frame.message().requireAtMost(Frame.TOO_LONG - 1);
        MsgpackReader reader = new MsgpackReader(message.bytes(), message.sizeBytes(), deepest);
        Request request = new Reading(reader).request();
        reader.requireEnd();
        return request;
    }

    /// One request while it is read.
    final class Reading {

        private static final int PARTS = 4;
        private static final int NO_ERROR = 0;
        private static final int WRONG_BASE = 1;
        private static final int WRONG_SIZE = 2;
        private static final int WRONG_ID = 3;
        private static final int WRONG_METHOD = 4;
        private static final int WRONG_ARGUMENTS = 5;
        private static final int WRONG_NAMED = 6;
        private static final int WRONG_NAME = 7;

        /// Most memory that one argument may take.
        private static final long MOST_BYTES = 128L << 20;

        private static final int MOST_NAMED = 1000;

        private final MsgpackReader reader;
        private int error = NO_ERROR;

        private Reading(MsgpackReader reader) {
            this.reader = reader;
        }

        private Request request() throws IOException {
            if (reader.peek() != Kind.LIST) {
                JsonNode _ = value();
                return new Wrong(NullNode.getInstance(), WRONG_BASE);
            }
            long size = reader.readListSize();
            if (size != PARTS) {
                for (long i = 0; i < size; i++) {
                    JsonNode _ = value();
                }
                return new Wrong(NullNode.getInstance(), WRONG_SIZE);
            }
            JsonNode id = id();
            String method = method();
            List<JsonNode> arguments = arguments();
            Map<String, JsonNode> named = named();
            return error == NO_ERROR
                    ? new Sound(id, new Call(method, arguments, named))
                    : new Wrong(id, error);
        }

        /// Keeps the first error only.
        private void wrong(int number) {
            if (error == NO_ERROR) {
                error = number;
            }
        }

        private JsonNode value() throws IOException {
            TreeSink sink = new TreeSink(MOST_BYTES);
            reader.read(sink);
            return sink.requireResult();
        }

        private JsonNode id() throws IOException {
            Kind kind = reader.peek();
            JsonNode id = value();
            // A truth value is a whole number in Python.
            if (kind == Kind.BOOLEAN || (kind == Kind.INTEGER && id.canConvertToLong())) {
                return id;
            }
            wrong(WRONG_ID);
            return NullNode.getInstance();
        }

        private String method() throws IOException {
            if (reader.peek() != Kind.TEXT) {
                wrong(WRONG_METHOD);
            }
            return value().asText();
        }

        private List<JsonNode> arguments() throws IOException {
            if (reader.peek() != Kind.LIST) {
                wrong(WRONG_ARGUMENTS);
            }
            List<JsonNode> arguments = new ArrayList<>();
            value().forEach(arguments::add);
            return arguments;
        }

        private Map<String, JsonNode> named() throws IOException {
            if (reader.peek() != Kind.MAP) {
                wrong(WRONG_NAMED);
                JsonNode _ = value();
                return Map.of();
            }
            long size = reader.readMapSize();
            if (size > MOST_NAMED) {
                throw new AnswerTooLargeException(size + " named arguments");
            }
            Map<String, JsonNode> named = new LinkedHashMap<>();
            for (long i = 0; i < size; i++) {
                Kind kind = reader.peek();
                if (kind == Kind.LIST || kind == Kind.MAP) {
                    throw new MalformedException("a list or map as a name", -1);
                }
                if (kind != Kind.TEXT) {
                    wrong(WRONG_NAME);
                }
                named.put(value().asText(), value());
            }
            return named;
        }
    }
}

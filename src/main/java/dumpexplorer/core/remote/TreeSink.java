package dumpexplorer.core.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Builds a value in memory, for answers that are small. Whole numbers become the smallest kind of node
/// that holds them, as Jackson reads them; of equal keys the last one counts.
public final class TreeSink implements ValueSink {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// What a node takes besides its text, by and large.
    private static final int NODE_BYTES = 48;

    /// Reading digits takes time that grows with their square; Python stops here as well.
    private static final int MOST_DIGITS = 4300;

    private final long mostBytes;
    private final Deque<ContainerNode<?>> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream(64);
    private long heldBytes;
    private String name = "";
    private @Nullable JsonNode result;

    /// @param mostBytes most memory that the value may take, by and large; what goes beyond ends in an
    ///     [AnswerTooLargeException]
    public TreeSink(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// The value that was handed over.
    ///
    /// @throws IllegalStateException when none was, or not all of it
    public JsonNode requireResult() {
        if (result == null) {
            throw new IllegalStateException("no whole value was handed over");
        }
        return result;
    }

    @Override
    public void beginList() throws AnswerTooLargeException {
        begin(NODES.arrayNode());
    }

    @Override
    public void endList() {
        end();
    }

    @Override
    public void beginMap() throws AnswerTooLargeException {
        begin(NODES.objectNode());
    }

    @Override
    public void endMap() {
        end();
    }

    @Override
    public void key(byte[] utf8, int offsetBytes, int lengthBytes) throws AnswerTooLargeException {
        hold(lengthBytes);
        name = new String(utf8, offsetBytes, lengthBytes, StandardCharsets.UTF_8);
    }

    @Override
    public void beginText() {
        text.reset();
    }

    @Override
    public void text(byte[] utf8, int offsetBytes, int lengthBytes) throws AnswerTooLargeException {
        hold(lengthBytes);
        text.write(utf8, offsetBytes, lengthBytes);
    }

    @Override
    public void endText() throws AnswerTooLargeException {
        add(NODES.textNode(text.toString(StandardCharsets.UTF_8)));
    }

    @Override
    public void integer(byte[] digits, int offsetBytes, int lengthBytes)
            throws AnswerTooLargeException {
        if (lengthBytes > MOST_DIGITS) {
            throw new AnswerTooLargeException("a number has more than " + MOST_DIGITS + " digits");
        }
        BigInteger value =
                new BigInteger(
                        new String(digits, offsetBytes, lengthBytes, StandardCharsets.US_ASCII));
        if (value.bitLength() < Long.SIZE) {
            integer(value.longValue());
        } else {
            hold(lengthBytes);
            add(NODES.numberNode(value));
        }
    }

    @Override
    public void integer(long value) throws AnswerTooLargeException {
        boolean isSmall = value == (int) value;
        add(isSmall ? NODES.numberNode((int) value) : NODES.numberNode(value));
    }

    @Override
    public void real(double value) throws AnswerTooLargeException {
        add(NODES.numberNode(value));
    }

    @Override
    public void truth(boolean value) throws AnswerTooLargeException {
        add(NODES.booleanNode(value));
    }

    @Override
    public void nothing() throws AnswerTooLargeException {
        add(NODES.nullNode());
    }

    private void begin(ContainerNode<?> container) throws AnswerTooLargeException {
        hold(NODE_BYTES);
        names.push(name);
        open.push(container);
    }

    private void end() {
        name = names.pop();
        place(open.pop());
    }

    private void add(JsonNode node) throws AnswerTooLargeException {
        hold(NODE_BYTES);
        place(node);
    }

    private void place(JsonNode node) {
        ContainerNode<?> container = open.peek();
        if (container instanceof ArrayNode list) {
            list.add(node);
        } else if (container instanceof ObjectNode map) {
            map.set(name, node);
        } else {
            result = node;
        }
    }

    private void hold(long bytes) throws AnswerTooLargeException {
        heldBytes += bytes;
        if (heldBytes > mostBytes) {
            throw new AnswerTooLargeException(
                    "more than " + mostBytes + " bytes, where little was asked for");
        }
    }
}

package dumpexplorer.core.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Hands a tree that is in memory to a sink, piece by piece.
public final class NodeWalk {

    private NodeWalk() {}

    /// Hands one value over.
    ///
    /// @throws IOException when the sink fails
    public static void walk(JsonNode node, ValueSink sink) throws IOException {
        switch (node.getNodeType()) {
            case ARRAY -> list(node, sink);
            case OBJECT -> map(node, sink);
            case STRING -> text(node.textValue(), sink);
            case NUMBER -> number(node, sink);
            case BOOLEAN -> sink.truth(node.booleanValue());
            case NULL, MISSING -> sink.nothing();
            case BINARY, POJO -> throw new IllegalStateException("no JSON: " + node.getNodeType());
        }
    }

    private static void list(JsonNode node, ValueSink sink) throws IOException {
        sink.beginList();
        for (JsonNode element : node) {
            walk(element, sink);
        }
        sink.endList();
    }

    private static void map(JsonNode node, ValueSink sink) throws IOException {
        sink.beginMap();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            byte[] key = field.getKey().getBytes(StandardCharsets.UTF_8);
            sink.key(key, 0, key.length);
            walk(field.getValue(), sink);
        }
        sink.endMap();
    }

    private static void text(String text, ValueSink sink) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        sink.beginText();
        sink.text(utf8, 0, utf8.length);
        sink.endText();
    }

    private static void number(JsonNode node, ValueSink sink) throws IOException {
        if (!node.isIntegralNumber()) {
            sink.real(node.doubleValue());
        } else if (node.canConvertToLong()) {
            sink.integer(node.longValue());
        } else {
            byte[] digits = node.bigIntegerValue().toString().getBytes(StandardCharsets.US_ASCII);
            sink.integer(digits, 0, digits.length);
        }
    }
}

package dumpexplorer.core.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Hands a value in memory over to a sink, as a client would.
public final class TreeFeed {

    private TreeFeed() {}

    /// Hands over one value.
    public static void feed(JsonNode value, ValueSink sink) throws IOException {
        switch (value.getNodeType()) {
            case ARRAY -> feedList(value, sink);
            case OBJECT -> feedMap(value, sink);
            case STRING -> feedText(value.textValue(), sink);
            case NUMBER -> feedNumber(value, sink);
            case BOOLEAN -> sink.truth(value.booleanValue());
            case NULL -> sink.nothing();
            default -> throw new IllegalArgumentException("no JSON: " + value.getNodeType());
        }
    }

    private static void feedList(JsonNode list, ValueSink sink) throws IOException {
        sink.beginList();
        for (JsonNode element : list) {
            feed(element, sink);
        }
        sink.endList();
    }

    private static void feedMap(JsonNode map, ValueSink sink) throws IOException {
        sink.beginMap();
        for (Map.Entry<String, JsonNode> member : map.properties()) {
            byte[] name = member.getKey().getBytes(StandardCharsets.UTF_8);
            sink.key(name, 0, name.length);
            feed(member.getValue(), sink);
        }
        sink.endMap();
    }

    private static void feedText(String text, ValueSink sink) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        sink.beginText();
        sink.text(utf8, 0, utf8.length);
        sink.endText();
    }

    private static void feedNumber(JsonNode number, ValueSink sink) throws IOException {
        if (number.isFloatingPointNumber()) {
            sink.real(number.doubleValue());
        } else if (number.canConvertToLong()) {
            sink.integer(number.longValue());
        } else {
            byte[] digits = number.asText().getBytes(StandardCharsets.US_ASCII);
            sink.integer(digits, 0, digits.length);
        }
    }
}

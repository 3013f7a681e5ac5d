package dumpexplorer.core.remote.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.format.JsonText;
import dumpexplorer.core.format.PythonNumbers;
import dumpexplorer.core.remote.Call;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes requests as the original client does, down to its spaces and its order of keys: ASCII, one
/// line. Numbers that are infinite or none are written as Python reads them.
final class RequestLine {

    private final StringBuilder text = new StringBuilder(128);

    private RequestLine() {}

    /// A whole line with its end.
    static String of(long id, Call call) {
        RequestLine line = new RequestLine();
        line.text.append("{\"kwargs\": ");
        line.members(call.named());
        line.text.append(", \"args\": ");
        line.elements(call.arguments());
        line.text.append(", \"type\": \"request\", \"id\": ").append(id);
        line.text.append(", \"method\": ").append(JsonText.quote(call.method())).append("}\n");
        return line.text.toString();
    }

    private void elements(Iterable<JsonNode> elements) {
        String separator = "";
        text.append('[');
        for (JsonNode element : elements) {
            text.append(separator);
            value(element);
            separator = ", ";
        }
        text.append(']');
    }

    private void members(Map<String, JsonNode> members) {
        String separator = "";
        text.append('{');
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            text.append(separator).append(JsonText.quote(member.getKey())).append(": ");
            value(member.getValue());
            separator = ", ";
        }
        text.append('}');
    }

    private void value(JsonNode value) {
        switch (value.getNodeType()) {
            case ARRAY -> elements(value);
            case OBJECT -> members(orderedMembers(value));
            case STRING -> text.append(JsonText.quote(value.textValue()));
            case NUMBER -> text.append(number(value));
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL, MISSING -> text.append("null");
            case BINARY, POJO ->
                    throw new IllegalArgumentException("not JSON: " + value.getNodeType());
        }
    }

    private static Map<String, JsonNode> orderedMembers(JsonNode map) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : map.properties()) {
            members.put(member.getKey(), member.getValue());
        }
        return members;
    }

    private static String number(JsonNode number) {
        if (number.isIntegralNumber()) {
            return number.bigIntegerValue().toString();
        }
        double value = number.doubleValue();
        if (Double.isFinite(value)) {
            return PythonNumbers.repr(value);
        }
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return value > 0 ? "Infinity" : "-Infinity";
    }
}

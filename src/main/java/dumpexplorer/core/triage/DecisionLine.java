package dumpexplorer.core.triage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.model.GroupId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of `triage.jsonl` and back: `{"id","at","by","group","set":{…}}`. More keys may stand beside
/// these; they stay in the file and are not looked at.
final class DecisionLine {

    private static final ObjectMapper JSON =
            new ObjectMapper(new JsonFactory())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private DecisionLine() {}

    /// Says why a line is no decision.
    static final class BrokenLineException extends Exception {

        private static final long serialVersionUID = 1;

        BrokenLineException(String reason) {
            super(reason);
        }
    }

    /// Reads a line.
    ///
    /// @throws BrokenLineException when it is no JSON object, or lacks `id`, `at`, `group` or `set`
    static Decision parse(String line) throws BrokenLineException {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException noJson) {
            throw new BrokenLineException("no JSON: " + noJson.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw new BrokenLineException("no JSON object");
        }
        if (!node.path("set").isObject()) {
            throw new BrokenLineException("\"set\" is missing or no object");
        }
        return new Decision(
                id(requireText(node, "id")),
                time(requireText(node, "at")),
                node.path("by").asText(""),
                new GroupId(requireText(node, "group")),
                fields(node.path("set")));
    }

    /// Writes a line, without its end.
    static String write(Decision decision) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", decision.id().toString());
        node.put("at", GroupField.timeText(decision.at()));
        node.put("by", decision.by());
        node.put("group", decision.group().text());
        node.set("set", JSON.valueToTree(decision.set()));
        return node.toString();
    }

    private static String requireText(JsonNode node, String key) throws BrokenLineException {
        JsonNode value = node.path(key);
        if (!value.isTextual()) {
            throw new BrokenLineException("\"" + key + "\" is missing or no text");
        }
        return value.textValue();
    }

    private static UUID id(String text) throws BrokenLineException {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw new BrokenLineException("\"id\" is no UUID: " + text);
        }
    }

    private static Instant time(String text) throws BrokenLineException {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noTime) {
            throw new BrokenLineException("\"at\" is no time: " + text);
        }
    }

    private static Map<String, @Nullable Object> fields(JsonNode set) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        set.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return Collections.unmodifiableMap(fields);
    }

    // Whole numbers as Long, whatever their size: what was read equals what was written.
    private static @Nullable Object value(JsonNode node) {
        return node.isInt() ? node.longValue() : JSON.convertValue(node, Object.class);
    }
}

package dumpexplorer.core.grouping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dumpexplorer.core.model.Clue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Rules that put a message of the program into the signature (RESEARCH.md, section 4, rules 5 and 6).
final class MessageRules {

    private static final String ABORT = "abort";
    private static final String MARK = "###!!! ABORT:";
    private static final int MAX_MESSAGE = 80;
    private static final String SHUTDOWN = "shutdown timeout";
    private static final String SHUTDOWN_MARK = "AsyncShutdownTimeout";
    private static final String UNKNOWN = "(unknown)";

    private MessageRules() {}

    /// Takes a while to be made, and hardly any crash needs it.
    private static final class Json {
        private static final JsonMapper READER = JsonMapper.builder().build();
    }

    static void abort(SignatureDraft draft) {
        draft.find(Clue.ABORT_MESSAGE).ifPresent(message -> abort(draft, message));
    }

    private static void abort(SignatureDraft draft, String message) {
        if (message.contains(MARK + " file ")) {
            draft.set(ABORT, "Abort | " + draft.signature(), "a message that tells only a place");
            return;
        }
        String text = message;
        int mark = text.indexOf(MARK);
        text = mark < 0 ? text : text.substring(mark + MARK.length());
        int place = text.indexOf(": file ");
        text = place < 0 ? text : text.substring(0, place);
        if (text.contains("unable to find a usable font")) {
            int open = text.indexOf('(');
            int close = text.lastIndexOf(')');
            text =
                    open < 0 || close < open
                            ? text
                            : text.substring(0, open) + text.substring(close + 1);
        }
        text = text.replaceAll("[^\\x20-\\x7e]", "").strip();
        text = text.length() > MAX_MESSAGE ? text.substring(0, MAX_MESSAGE - 3) + "..." : text;
        draft.set(
                ABORT, "Abort | " + text + " | " + draft.signature(), "the program stopped itself");
    }

    static void shutdownTimeout(SignatureDraft draft) {
        draft.find(Clue.ASYNC_SHUTDOWN_TIMEOUT)
                .ifPresent(told ->
                        draft.set(
                                SHUTDOWN,
                                SHUTDOWN_MARK + " | " + waitedFor(draft, told),
                                "the stack of a shutdown that took too long says nothing"));
    }

    private static String waitedFor(SignatureDraft draft, String told) {
        JsonNode json;
        try {
            json = Json.READER.readTree(told);
        } catch (JsonProcessingException e) {
            draft.note(SHUTDOWN, "what it waited for is no JSON");
            return "UNKNOWN";
        }
        if (!json.isObject() || !json.path("conditions").isArray()) {
            draft.note(SHUTDOWN, "it does not list what it waited for");
            return json.path("phase").isTextual()
                    ? json.path("phase").asText() + " | UNKNOWN"
                    : "UNKNOWN";
        }
        List<String> names = new ArrayList<>();
        for (JsonNode condition : json.path("conditions")) {
            JsonNode name = condition.isObject() ? condition.path("name") : condition;
            names.add(name.isTextual() ? name.asText() : UNKNOWN);
        }
        Collections.sort(names);
        String phase = json.path("phase").isTextual() ? json.path("phase").asText() : UNKNOWN;
        return phase + " | " + (names.isEmpty() ? "(none)" : String.join(",", names));
    }
}

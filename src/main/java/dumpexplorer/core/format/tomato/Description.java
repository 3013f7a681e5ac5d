package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a dump's `description` says (PROTOCOLS.md, section 1).
///
/// @param text what went wrong, by the rule for titles of groups (PROTOCOLS.md, section 9): the
///   message, else the subject, else the map; empty where there is no description
/// @param message an error's message, null where it is null or missing
/// @param type class of the exception, or the error's own type; null where it is missing
/// @param hasCode whether an error's code is a text or null, as it must be
/// @param code an error's code
/// @param module an error's module; null where it is missing
/// @param functions of the trace, innermost first; may be empty
record Description(
        String text,
        @Nullable String message,
        @Nullable String type,
        boolean hasCode,
        @Nullable String code,
        @Nullable String module,
        List<String> functions) {

    /// No description at all.
    static final Description NONE = new Description("", null, null, false, null, null, List.of());

    /// Messages are hashed whole, up to this many characters.
    static final int MAX_MESSAGE = 1 << 20;

    private static final int MAX_WORD = 1000;

    static Description read(JsonScanner value) throws IOException {
        if (value.peek() != Kind.OBJECT) {
            value.skipValue();
            return NONE;
        }
        return new Reader(value).read();
    }

    private static final class Reader {

        private final JsonScanner value;
        private final StringBuilder map = new StringBuilder("{");
        private @Nullable String message;
        private @Nullable String messageText;
        private @Nullable String subject;
        private @Nullable String type;
        private boolean hasCode;
        private @Nullable String code;
        private @Nullable String module;
        private List<String> functions = List.of();

        Reader(JsonScanner value) {
            this.value = value;
        }

        Description read() throws IOException {
            value.beginObject();
            while (value.nextMember()) {
                readMember(value.name());
            }
            String text = map.append('}').toString();
            if (messageText != null) {
                text = messageText;
            } else if (subject != null) {
                text = subject;
            }
            return new Description(text, message, type, hasCode, code, module, functions);
        }

        private void readMember(String name) throws IOException {
            switch (name) {
                case "message" -> {
                    boolean isNull = value.peek() == Kind.NULL;
                    messageText = PythonText.str(value);
                    message = isNull ? null : messageText;
                }
                case "subject" -> subject = PythonText.str(value);
                case "trace" -> functions = PythonTrace.read(value).functions();
                case "code" -> {
                    hasCode = value.peek() == Kind.STRING || value.peek() == Kind.NULL;
                    code = word(name);
                }
                case "type" -> type = word(name);
                case "module" -> module = word(name);
                default -> {
                    appendName(name);
                    PythonText.appendRepr(value, map);
                }
            }
        }

        private @Nullable String word(String name) throws IOException {
            appendName(name);
            if (value.peek() != Kind.STRING) {
                PythonText.appendRepr(value, map);
                return null;
            }
            String word = value.readText(MAX_WORD);
            PythonText.appendQuoted(word, map);
            return word;
        }

        private void appendName(String name) {
            map.append(map.length() == 1 ? "" : ", ");
            PythonText.appendQuoted(name, map);
            map.append(": ");
        }
    }
}

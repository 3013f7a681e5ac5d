package dumpexplorer.core.remote.xmlrpc;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.format.PythonNumbers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes values byte for byte as Python's own client and server do (PROTOCOLS.md section 5.3), with
/// three additions for what these cannot write soundly: whole numbers beyond 32 bits go as `i8`,
/// carriage returns as references, so that they survive reading, and control characters, which XML cannot
/// hold, as U+FFFD.
final class XmlWriter {

    private static final String DECLARATION = "<?xml version='1.0'?>\n";
    private static final int REPLACEMENT = 0xfffd;

    private final ByteArrayOutputStream target = new ByteArrayOutputStream(512);

    /// A value that XML-RPC has no form for.
    static final class UnwritableException extends Exception {

        private static final long serialVersionUID = 1;

        UnwritableException(String what) {
            super(what);
        }
    }

    /// A call.
    static byte[] call(String method, Iterable<JsonNode> parameters) throws UnwritableException {
        XmlWriter writer = new XmlWriter();
        writer.put(DECLARATION + "<methodCall>\n<methodName>");
        writer.text(method);
        writer.put("</methodName>\n<params>\n");
        for (JsonNode parameter : parameters) {
            writer.parameter(parameter);
        }
        writer.put("</params>\n</methodCall>\n");
        return writer.target.toByteArray();
    }

    /// An answer with a result.
    static byte[] answer(JsonNode result) throws UnwritableException {
        XmlWriter writer = new XmlWriter();
        writer.put(DECLARATION + "<methodResponse>\n<params>\n");
        writer.parameter(result);
        writer.put("</params>\n</methodResponse>\n");
        return writer.target.toByteArray();
    }

    /// An answer that says what went wrong.
    static byte[] fault(int code, String text) {
        XmlWriter writer = new XmlWriter();
        writer.put(DECLARATION + "<methodResponse>\n<fault>\n<value><struct>\n");
        writer.put("<member>\n<name>faultCode</name>\n<value><int>" + code);
        writer.put(
                "</int></value>\n</member>\n<member>\n<name>faultString</name>\n<value><string>");
        writer.text(text);
        writer.put(
                "</string></value>\n</member>\n</struct></value>\n</fault>\n</methodResponse>\n");
        return writer.target.toByteArray();
    }

    private void parameter(JsonNode value) throws UnwritableException {
        put("<param>\n");
        value(value);
        put("</param>\n");
    }

    private void value(JsonNode value) throws UnwritableException {
        switch (value.getNodeType()) {
            case NULL, MISSING -> put("<value><nil/></value>");
            case BOOLEAN -> scalar("boolean", value.booleanValue() ? "1" : "0");
            case NUMBER -> number(value);
            case STRING -> {
                put("<value><string>");
                text(value.textValue());
                put("</string></value>\n");
            }
            case ARRAY -> {
                put("<value><array><data>\n");
                for (JsonNode element : value) {
                    value(element);
                }
                put("</data></array></value>\n");
            }
            case OBJECT -> map(value);
            case BINARY, POJO -> throw new UnwritableException("a value that is none of JSON's");
        }
    }

    private void map(JsonNode map) throws UnwritableException {
        put("<value><struct>\n");
        for (Map.Entry<String, JsonNode> member : map.properties()) {
            put("<member>\n<name>");
            text(member.getKey());
            put("</name>\n");
            value(member.getValue());
            put("</member>\n");
        }
        put("</struct></value>\n");
    }

    private void number(JsonNode value) throws UnwritableException {
        if (value.isFloatingPointNumber()) {
            scalar("double", PythonNumbers.repr(value.doubleValue()));
        } else if (value.canConvertToInt()) {
            scalar("int", value.asText());
        } else if (value.canConvertToLong()) {
            scalar("i8", value.asText());
        } else {
            throw new UnwritableException("a whole number beyond 64 bits");
        }
    }

    private void scalar(String type, String written) {
        put("<value><" + type + ">" + written + "</" + type + "></value>\n");
    }

    private void text(String text) {
        int plainFrom = 0;
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text, i);
            if (escaped != null) {
                safe.append(text, plainFrom, i).append(escaped);
                plainFrom = i + 1;
            }
        }
        put(safe.append(text, plainFrom, text.length()).toString());
    }

    /// What stands for one UTF-16 unit, or null where it stands for itself.
    private static @Nullable String escaped(String text, int at) {
        char unit = text.charAt(at);
        return switch (unit) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '\n', '\t' -> null;
            default -> isUnfit(text, at, unit) ? Character.toString(REPLACEMENT) : null;
        };
    }

    /// Whether XML cannot hold a character: controls, halves of pairs, two that are none.
    private static boolean isUnfit(String text, int at, char unit) {
        if (Character.isHighSurrogate(unit)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return unit < ' ' || unit >= 0xfffe;
    }

    private void put(String text) {
        target.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}

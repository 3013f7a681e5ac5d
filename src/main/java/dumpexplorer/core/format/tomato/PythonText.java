package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.PythonNumbers;
import java.io.IOException;
import java.util.HexFormat;

/// Values of JSON as Python 2.7 turns them into text. Maps keep the order of the input; Python's
/// own order depends on its hashing.
final class PythonText {

    /// Enough for any title; the rest of a long value is read over.
    private static final int MAX_LENGTH = 65_536;

    private final JsonScanner value;
    private final StringBuilder text;

    private PythonText(JsonScanner value, StringBuilder text) {
        this.value = value;
        this.text = text;
    }

    /// Reads a value: `str` of it.
    static String str(JsonScanner value) throws IOException {
        if (value.peek() == JsonScanner.Kind.STRING) {
            return value.readText(Description.MAX_MESSAGE);
        }
        StringBuilder text = new StringBuilder();
        appendRepr(value, text);
        return text.toString();
    }

    /// Reads a value: `repr` of it.
    static void appendRepr(JsonScanner value, StringBuilder text) throws IOException {
        new PythonText(value, text).append();
    }

    /// Calls itself for values inside of values, which the scanner allows to lie
    /// [JsonScanner#MAX_DEPTH] deep.
    private void append() throws IOException {
        if (text.length() > MAX_LENGTH) {
            value.skipValue();
            return;
        }
        switch (value.peek()) {
            case OBJECT -> appendMap();
            case ARRAY -> appendList();
            case STRING -> appendQuoted(value.readText(MAX_LENGTH), text);
            case NUMBER -> text.append(PythonNumbers.reprOfJson(value.readNumber()));
            case BOOLEAN -> text.append(value.readBoolean() ? "True" : "False");
            case NULL -> {
                value.skipValue();
                text.append("None");
            }
        }
    }

    private void appendMap() throws IOException {
        text.append('{');
        value.beginObject();
        for (boolean first = true; value.nextMember(); first = false) {
            text.append(first ? "" : ", ");
            appendQuoted(value.name(), text);
            text.append(": ");
            append();
        }
        text.append('}');
    }

    private void appendList() throws IOException {
        text.append('[');
        value.beginArray();
        for (boolean first = true; value.nextElement(); first = false) {
            text.append(first ? "" : ", ");
            append();
        }
        text.append(']');
    }

    /// `repr` of a text: `u'…'`.
    static void appendQuoted(String content, StringBuilder text) {
        char quote = content.indexOf('\'') >= 0 && content.indexOf('"') < 0 ? '"' : '\'';
        text.append('u').append(quote);
        content.codePoints().forEach(code -> appendCode(code, quote, text));
        text.append(quote);
    }

    private static void appendCode(int code, char quote, StringBuilder text) {
        HexFormat hex = HexFormat.of();
        if (code == quote || code == '\\') {
            text.append('\\').append((char) code);
        } else if (code == '\n') {
            text.append("\\n");
        } else if (code == '\r') {
            text.append("\\r");
        } else if (code == '\t') {
            text.append("\\t");
        } else if (code >= ' ' && code < 0x7f) {
            text.append((char) code);
        } else if (code <= 0xff) {
            text.append("\\x").append(hex.toHexDigits(code, 2));
        } else if (code <= 0xffff) {
            text.append("\\u").append(hex.toHexDigits(code, 4));
        } else {
            text.append("\\U").append(hex.toHexDigits(code, 8));
        }
    }
}

package dumpexplorer.core.grouping;

import org.jspecify.annotations.Nullable;

/// Text as Python 2.7's standard `json` writes it (PROTOCOLS.md, section 2; byte 7f is escaped, as
/// the last row of its table shows).
final class PythonJson {

    private static final String HEX = "0123456789abcdef";

    private PythonJson() {}

    /// Appends a string literal, or `null`.
    static void appendText(StringBuilder json, @Nullable String text) {
        if (text == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            appendCharacter(json, text.charAt(i));
        }
        json.append('"');
    }

    private static void appendCharacter(StringBuilder json, char character) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            default -> {
                if (character >= ' ' && character < 0x7f) {
                    json.append(character);
                } else {
                    appendEscape(json, character);
                }
            }
        }
    }

    private static void appendEscape(StringBuilder json, char character) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(HEX.charAt(character >> shift & 0xf));
        }
    }
}

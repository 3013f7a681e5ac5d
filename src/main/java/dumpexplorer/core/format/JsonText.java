package dumpexplorer.core.format;

import java.nio.charset.StandardCharsets;

/// JSON that we write.
public final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /// A string as a JSON literal, in ASCII.
    public static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16);
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            appendCharacter(json, text.charAt(i));
        }
        return json.append('"').toString();
    }

    /// A member's name and its text value, in ASCII: `"name": "value"`.
    public static byte[] member(String name, String value) {
        return (quote(name) + ": " + quote(value)).getBytes(StandardCharsets.US_ASCII);
    }

    static void appendCharacter(StringBuilder json, char character) {
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
            json.append(HEX.charAt((character >> shift) & 0xf));
        }
    }

    /// The start of a text, no longer than `maxLength` UTF-16 units, never with half a surrogate
    /// pair at its end.
    public static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        boolean halves =
                maxLength > 0
                        && Character.isHighSurrogate(text.charAt(maxLength - 1))
                        && Character.isLowSurrogate(text.charAt(maxLength));
        return text.substring(0, halves ? maxLength - 1 : maxLength);
    }

    /// A text in one line: white space and control characters become single spaces.
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isSpace(character)) {
                space = !line.isEmpty();
                continue;
            }
            if (space) {
                line.append(' ');
                space = false;
            }
            line.append(character);
        }
        return line.toString();
    }

    private static boolean isSpace(char character) {
        return character <= ' '
                || (character >= 0x7f && character <= 0xa0)
                || character == '\u2028'
                || character == '\u2029';
    }
}

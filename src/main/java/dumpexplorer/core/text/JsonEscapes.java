package dumpexplorer.core.text;

/// Resolves the escapes of JSON strings (RFC 8259, section 7).
final class JsonEscapes {

    private static final int UNICODE_DIGITS = 4;

    private JsonEscapes() {}

    /// @param text what stands between the quotes; what is not an escape of JSON is kept as it is
    static String resolve(String text) {
        var resolved = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '\\' && at + 1 < text.length()) {
                at = escape(text, at, resolved);
            } else {
                resolved.append(next);
                at++;
            }
        }
        return resolved.toString();
    }

    /// @return where to go on
    private static int escape(String text, int at, StringBuilder resolved) {
        char kind = text.charAt(at + 1);
        switch (kind) {
            case 'n' -> resolved.append('\n');
            case 't' -> resolved.append('\t');
            case 'r' -> resolved.append('\r');
            case 'b' -> resolved.append('\b');
            case 'f' -> resolved.append('\f');
            case 'u' -> {
                return unicode(text, at, resolved);
            }
            default -> resolved.append(kind);
        }
        return at + 2;
    }

    private static int unicode(String text, int at, StringBuilder resolved) {
        int end = at + 2 + UNICODE_DIGITS;
        if (end > text.length() || !text.substring(at + 2, end).matches("[0-9a-fA-F]{4}")) {
            resolved.append(text, at, at + 2);
            return at + 2;
        }
        resolved.append((char) Integer.parseInt(text.substring(at + 2, end), 16));
        return end;
    }
}

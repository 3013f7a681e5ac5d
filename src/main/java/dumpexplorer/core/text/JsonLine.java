package dumpexplorer.core.text;

import java.text.NumberFormat;
import java.util.Locale;

/// Tells apart the tokens of one line of indented JSON.
final class JsonLine {

    /// Longest line that is shown whole, in characters.
    static final int MAX_LENGTH = 320;

    /// How much of a longer string is shown in its line.
    private static final int HEAD_LENGTH = 100;

    private final String text;
    private final LineBuilder line = new LineBuilder();
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    static TextLine layOut(String text) {
        return new JsonLine(text).tokens();
    }

    /// The first character that is not a space; a space where there is none.
    static char firstAfterIndent(String json, int start, int end) {
        int at = start;
        while (at < end && json.charAt(at) == ' ') {
            at++;
        }
        return at < end ? json.charAt(at) : ' ';
    }

    /// The text of a line's last string with its escapes resolved.
    static String wholeText(String line) {
        int start = firstQuoteOfValue(line);
        int end = line.lastIndexOf('"');
        return start < 0 || end <= start
                ? line
                : JsonEscapes.resolve(line.substring(start + 1, end));
    }

    /// Where the value of a line begins: after the key and its colon, else after the indent.
    static int valueStart(String line) {
        int start = skipSpaces(line, 0);
        if (start < line.length() && line.charAt(start) == '"') {
            int colon = skipSpaces(line, endOfString(line, start));
            if (colon < line.length() && line.charAt(colon) == ':') {
                return skipSpaces(line, colon + 1);
            }
        }
        return start;
    }

    private static int firstQuoteOfValue(String line) {
        int quote = line.indexOf('"');
        int end = quote < 0 ? -1 : endOfString(line, quote);
        int colon = end < 0 ? -1 : skipSpaces(line, end);
        if (colon >= 0 && colon < line.length() && line.charAt(colon) == ':') {
            return line.indexOf('"', colon);
        }
        return quote;
    }

    private TextLine tokens() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '"') {
                string();
            } else if ("{}[],:".indexOf(next) >= 0) {
                token(at + 1, TextRole.PUNCTUATION);
            } else if (next == ' ') {
                line.plain(" ");
                at++;
            } else {
                word();
            }
        }
        return line.build();
    }

    private void string() {
        int end = endOfString(text, at);
        int after = skipSpaces(text, end);
        boolean key = after < text.length() && text.charAt(after) == ':';
        if (key || end - at <= HEAD_LENGTH || text.length() <= MAX_LENGTH) {
            token(end, key ? TextRole.KEY : TextRole.STRING);
            return;
        }
        int length = end - at - 2;
        line.add(TextRole.STRING, text.substring(at, at + HEAD_LENGTH) + "…");
        line.add(TextRole.CUT, "  " + number(length) + " characters");
        at = end;
    }

    private void word() {
        int end = at;
        while (end < text.length() && "{}[],: \"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean letters = Character.isLetter(text.charAt(at));
        token(end, letters ? TextRole.WORD : TextRole.DIGITS);
    }

    private void token(int end, TextRole role) {
        line.add(role, text.substring(at, end));
        at = end;
    }

    private static int endOfString(String text, int quote) {
        int end = quote + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + 1);
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static String number(int count) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count);
    }
}

package dumpexplorer.core.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Pulls values out of a JSON text (RFC 8259) without ever holding it: memory does not grow with
/// the text, however long its strings are. Checks all that it passes over: grammar, UTF-8, nesting.
/// Beside the standard it accepts what Python writes and reads: `NaN`, `Infinity`, `-Infinity`,
/// control characters inside strings, a byte order mark at the start. Not safe for several threads.
///
/// Every method may throw [MalformedException], which names the byte that is wrong.
public final class JsonScanner {

    /// Lists and objects may lie in each other this deep.
    public static final int MAX_DEPTH = 1000;

    /// Longest name of a member, in UTF-16 units.
    public static final int MAX_NAME = 65_536;

    /// Instead of a next byte: the list or object is left.
    private static final int LEFT = -1;

    private final JsonBytes bytes;
    private final JsonStrings strings;
    private final JsonNumbers numbers;
    private final JsonNesting nesting;
    private boolean started;
    private boolean first = true;
    private boolean cut;
    private String name = "";

    /// Reads from the start of a text.
    ///
    /// @param source is not closed
    public JsonScanner(InputStream source) {
        this(source, new byte[JsonBytes.WINDOW_BYTES]);
    }

    JsonScanner(InputStream source, byte[] window) {
        this(new JsonBytes(source, window));
    }

    JsonScanner(JsonBytes bytes) {
        this.bytes = bytes;
        strings = new JsonStrings(bytes);
        numbers = new JsonNumbers(bytes);
        nesting = new JsonNesting(bytes);
    }

    /// What a value is.
    public enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /// Kind of the value that comes next, which stays unread.
    public Kind peek() throws IOException {
        int token = token();
        bytes.position--;
        return switch (token) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.ARRAY;
            case '"' -> Kind.STRING;
            case 't', 'f' -> Kind.BOOLEAN;
            case 'n' -> Kind.NULL;
            default -> {
                if (!JsonNumbers.starts(token)) {
                    bytes.position++;
                    throw bytes.unexpected("a value", token);
                }
                yield Kind.NUMBER;
            }
        };
    }

    /// Enters an object; its members follow by [#nextMember].
    public void beginObject() throws IOException {
        require('{', "“{”");
        nesting.enterObject();
        first = true;
    }

    /// Goes on to the next member of the object: reads its [#name], its value follows. At the
    /// object's end leaves it.
    ///
    /// @return whether there is a member
    public boolean nextMember() throws IOException {
        int token = token();
        if (token == '}') {
            nesting.leave();
            first = false;
            return false;
        }
        if (!first) {
            if (token != ',') {
                throw bytes.unexpected("“,” or “}”", token);
            }
            token = token();
        }
        if (token != '"') {
            throw bytes.unexpected("a name in quotes", token);
        }
        name = text(MAX_NAME);
        if (cut) {
            throw bytes.malformed("a name longer than " + MAX_NAME + " characters");
        }
        require(':', "“:”");
        first = false;
        return true;
    }

    /// Name of the member that [#nextMember] came to.
    public String name() {
        return name;
    }

    /// Enters a list; its elements follow by [#nextElement].
    public void beginArray() throws IOException {
        require('[', "“[”");
        nesting.enterArray();
        first = true;
    }

    /// Goes on to the next element of the list; its value follows. At the list's end leaves it.
    ///
    /// @return whether there is an element
    public boolean nextElement() throws IOException {
        int token = token();
        if (token == ']') {
            nesting.leave();
            first = false;
            return false;
        }
        if (first) {
            bytes.position--;
        } else if (token != ',') {
            throw bytes.unexpected("“,” or “]”", token);
        }
        first = false;
        return true;
    }

    /// Reads over the next value, whatever it is.
    public void skipValue() throws IOException {
        skipValue(token());
    }

    private void skipValue(int start) throws IOException {
        int depth = nesting.depth();
        int token = start;
        while (token >= 0) {
            token = skipPart(token) ? firstInside() : LEFT;
            while (token < 0 && nesting.depth() > depth) {
                token = nextInside();
            }
        }
        first = false;
    }

    /// Reads over a scalar, or enters a list or an object.
    ///
    /// @return whether something was entered
    private boolean skipPart(int token) throws IOException {
        switch (token) {
            case '"' -> strings.skip();
            case '{' -> nesting.enterObject();
            case '[' -> nesting.enterArray();
            case 't' -> numbers.word("true", null);
            case 'f' -> numbers.word("false", null);
            case 'n' -> numbers.word("null", null);
            default -> skipNumber(token);
        }
        return token == '{' || token == '[';
    }

    private void skipNumber(int token) throws IOException {
        if (!JsonNumbers.starts(token)) {
            throw bytes.unexpected("a value", token);
        }
        numbers.read(token, null);
    }

    /// After an opening bracket: first byte of the first value, or [#LEFT] where there is none.
    private int firstInside() throws IOException {
        int token = token();
        boolean inObject = nesting.inObject();
        if (token == (inObject ? '}' : ']')) {
            nesting.leave();
            return LEFT;
        }
        return inObject ? skipName(token) : token;
    }

    /// After a value inside a list or object: first byte of the next one, or [#LEFT].
    private int nextInside() throws IOException {
        int token = token();
        boolean inObject = nesting.inObject();
        if (token == ',') {
            return inObject ? skipName(token()) : token();
        }
        if (token != (inObject ? '}' : ']')) {
            throw bytes.unexpected(inObject ? "“,” or “}”" : "“,” or “]”", token);
        }
        nesting.leave();
        return LEFT;
    }

    private int skipName(int token) throws IOException {
        if (token != '"') {
            throw bytes.unexpected("a name in quotes", token);
        }
        strings.skip();
        require(':', "“:”");
        return token();
    }

    /// Reads a string. What is longer than the bound is checked, but cut off; [#wasCut] tells.
    ///
    /// @param maxLength bound in UTF-16 units
    public String readText(int maxLength) throws IOException {
        require('"', "a string");
        return text(maxLength);
    }

    /// Whether the string read last was longer than asked for.
    public boolean wasCut() {
        return cut;
    }

    private String text(int maxLength) throws IOException {
        int end = bytes.plainEnd(bytes.limit);
        if (end < bytes.limit && bytes.window[end] == '"' && end - bytes.position <= maxLength) {
            String text =
                    new String(
                            bytes.window,
                            bytes.position,
                            end - bytes.position,
                            StandardCharsets.ISO_8859_1);
            bytes.position = end + 1;
            cut = false;
            return text;
        }
        return longText(maxLength);
    }

    private String longText(int maxLength) throws IOException {
        ByteArrayOutputStream collected = new ByteArrayOutputStream(256);
        byte[] part = new byte[1024];
        strings.begin();
        // No UTF-16 unit takes more than three bytes of UTF-8.
        while (collected.size() <= 3L * maxLength) {
            int count = strings.read(part, 0, part.length);
            if (count < 0) {
                break;
            }
            collected.write(part, 0, count);
        }
        boolean more = strings.isOpen();
        if (more) {
            strings.finish();
        }
        String text = JsonStrings.text(collected);
        cut = more || text.length() > maxLength;
        return text.length() > maxLength ? JsonText.cut(text, maxLength) : text;
    }

    /// Opens a string to read its text bit by bit, decoded to UTF-8 (half a surrogate pair as three
    /// bytes). Closing the stream reads over the rest; do that before going on.
    public InputStream openText() throws IOException {
        require('"', "a string");
        strings.begin();
        return new JsonTextStream(strings);
    }

    /// Reads a number exactly as it is written, its first {@value JsonNumbers#MAX_TEXT} characters.
    public String readNumber() throws IOException {
        int token = token();
        if (!JsonNumbers.starts(token)) {
            throw bytes.unexpected("a number", token);
        }
        StringBuilder text = new StringBuilder(24);
        numbers.read(token, text);
        return text.toString();
    }

    /// Reads `true` or `false`.
    public boolean readBoolean() throws IOException {
        int token = token();
        if (token != 't' && token != 'f') {
            throw bytes.unexpected("“true” or “false”", token);
        }
        numbers.word(token == 't' ? "true" : "false", null);
        return token == 't';
    }

    /// Reads over the next value and copies its bytes as they are, without white space around.
    public void copyValue(OutputStream target) throws IOException {
        int token = token();
        bytes.startTap(target, 1);
        skipValue(token);
        bytes.endTap();
    }

    /// Makes sure that nothing but white space follows, to the very end of the bytes.
    public void requireEnd() throws IOException {
        int token = bytes.nextToken();
        if (token >= 0) {
            throw bytes.unexpected("the end of the JSON text", token);
        }
    }

    /// Offset of the next byte from the start of the text, a byte order mark included.
    public long offsetBytes() {
        return bytes.offset();
    }

    private int token() throws IOException {
        if (!started) {
            started = true;
            skipByteOrderMark();
        }
        int token = bytes.nextToken();
        if (token < 0) {
            throw bytes.endsEarly();
        }
        return token;
    }

    private void skipByteOrderMark() throws IOException {
        if (bytes.peek() == 0xef) {
            bytes.next();
            if (bytes.next() != 0xbb || bytes.next() != 0xbf) {
                throw bytes.malformed("invalid UTF-8 at its start");
            }
        }
    }

    private void require(int wanted, String description) throws IOException {
        int token = token();
        if (token != wanted) {
            throw bytes.unexpected(description, token);
        }
    }
}

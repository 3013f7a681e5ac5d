package dumpexplorer.core.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The inside of JSON strings, after the opening quote. Control characters are accepted as they
/// are; what is not ASCII must be sound UTF-8. Text is decoded to UTF-8, where half a surrogate
/// pair, which JSON can name and UTF-8 cannot, becomes the three bytes that UTF-8 would give it.
final class JsonStrings {

    private static final int NOTHING = -1;

    private final JsonBytes bytes;
    private final byte[] decoded = new byte[8];
    private final byte[] sequence = new byte[4];
    private int decodedFrom;
    private int decodedTo;
    private int carriedUnit = NOTHING;
    private boolean open;

    JsonStrings(JsonBytes bytes) {
        this.bytes = bytes;
    }

    /// Reads to after the closing quote.
    void skip() throws IOException {
        while (true) {
            int end = bytes.plainEnd(bytes.limit);
            bytes.position = end;
            if (end == bytes.limit) {
                if (!bytes.fill()) {
                    throw bytes.endsEarly();
                }
                continue;
            }
            int found = bytes.window[bytes.position++];
            if (found == '"') {
                return;
            }
            if (found == '\\') {
                skipEscape();
            } else {
                requireUtf8(found & 0xff);
            }
        }
    }

    private void skipEscape() throws IOException {
        int letter = bytes.next();
        if (letter == 'u') {
            hexUnit();
        } else {
            simpleEscape(letter);
        }
    }

    /// Begins to read decoded text with [#read].
    void begin() {
        open = true;
        decodedFrom = 0;
        decodedTo = 0;
        carriedUnit = NOTHING;
    }

    /// Whether [#read] has not met the closing quote yet.
    boolean isOpen() {
        return open;
    }

    /// Reads over what [#read] has left.
    void finish() throws IOException {
        skip();
        open = false;
    }

    /// Reads the next decoded bytes.
    ///
    /// @return how many, at least 1; -1 after the closing quote
    int read(byte[] target, int from, int length) throws IOException {
        int filled = 0;
        while (filled < length && fillDecoded()) {
            if (decodedFrom < decodedTo) {
                int count = Math.min(decodedTo - decodedFrom, length - filled);
                System.arraycopy(decoded, decodedFrom, target, from + filled, count);
                decodedFrom += count;
                filled += count;
                continue;
            }
            int end = Math.min(bytes.limit, bytes.position + length - filled);
            int count = bytes.plainEnd(end) - bytes.position;
            System.arraycopy(bytes.window, bytes.position, target, from + filled, count);
            bytes.position += count;
            filled += count;
            if (filled < length && readNewline(target, from + filled)) {
                filled++;
            }
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    /// Reads an escaped line break, if that is what comes next in the window: by far the most of all escapes.
    ///
    /// @return whether there was one
    private boolean readNewline(byte[] target, int at) {
        int next = bytes.position;
        boolean found =
                next + 1 < bytes.limit
                        && bytes.window[next] == '\\'
                        && bytes.window[next + 1] == 'n';
        if (found) {
            target[at] = '\n';
            bytes.position += 2;
        }
        return found;
    }

    /// Makes sure that there is a decoded byte or a plain one in the window.
    ///
    /// @return whether there is; false after the closing quote
    private boolean fillDecoded() throws IOException {
        while (open && decodedFrom == decodedTo) {
            decodedFrom = 0;
            decodedTo = 0;
            if (carriedUnit != NOTHING) {
                int unit = carriedUnit;
                carriedUnit = NOTHING;
                decodeUnit(unit);
                continue;
            }
            int next = bytes.peek();
            if (next < 0) {
                throw bytes.endsEarly();
            }
            if (next < 0x80 && next != '"' && next != '\\') {
                return true;
            }
            bytes.position++;
            decodeSpecial(next);
        }
        return decodedFrom < decodedTo;
    }

    private void decodeSpecial(int first) throws IOException {
        if (first == '"') {
            open = false;
        } else if (first == '\\') {
            decodeEscape(bytes.next());
        } else {
            int count = requireUtf8(first);
            System.arraycopy(sequence, 0, decoded, 0, count);
            decodedTo = count;
        }
    }

    private void decodeEscape(int letter) throws IOException {
        if (letter == 'u') {
            decodeUnit(hexUnit());
        } else {
            append(simpleEscape(letter));
        }
    }

    private void decodeUnit(int unit) throws IOException {
        if (!Character.isHighSurrogate((char) unit) || bytes.peek() != '\\') {
            append(unit);
            return;
        }
        bytes.next();
        int letter = bytes.next();
        if (letter != 'u') {
            append(unit);
            append(simpleEscape(letter));
            return;
        }
        int second = hexUnit();
        if (Character.isLowSurrogate((char) second)) {
            append(Character.toCodePoint((char) unit, (char) second));
        } else {
            append(unit);
            carriedUnit = second;
        }
    }

    private void append(int code) {
        decodedTo += encode(code, decoded, decodedTo);
    }

    private static int encode(int code, byte[] target, int at) {
        if (code < 0x80) {
            target[at] = (byte) code;
            return 1;
        }
        if (code < 0x800) {
            target[at] = (byte) (0xc0 | (code >> 6));
            target[at + 1] = (byte) (0x80 | (code & 0x3f));
            return 2;
        }
        if (code < 0x10000) {
            target[at] = (byte) (0xe0 | (code >> 12));
            target[at + 1] = (byte) (0x80 | ((code >> 6) & 0x3f));
            target[at + 2] = (byte) (0x80 | (code & 0x3f));
            return 3;
        }
        target[at] = (byte) (0xf0 | (code >> 18));
        target[at + 1] = (byte) (0x80 | ((code >> 12) & 0x3f));
        target[at + 2] = (byte) (0x80 | ((code >> 6) & 0x3f));
        target[at + 3] = (byte) (0x80 | (code & 0x3f));
        return 4;
    }

    private int simpleEscape(int letter) throws MalformedException {
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> throw bytes.unexpected("an escape after “\\”", letter);
        };
    }

    private int hexUnit() throws IOException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int letter = bytes.next();
            int digit = letter < 0 ? -1 : Character.digit((char) letter, 16);
            // Character.digit knows digits of other scripts, but a byte above 0x7f is none of them.
            if (digit < 0) {
                throw bytes.unexpected("four hexadecimal digits after “\\u”", letter);
            }
            unit = (unit << 4) | digit;
        }
        return unit;
    }

    /// Reads the rest of a UTF-8 sequence into [#sequence].
    ///
    /// @return its length, 2 to 4
    private int requireUtf8(int first) throws IOException {
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4) {
            throw bytes.malformed("invalid UTF-8 (byte " + first + ")");
        }
        sequence[0] = (byte) first;
        for (int i = 1; i < length; i++) {
            int next = bytes.next();
            if (next < 0) {
                throw bytes.endsEarly();
            }
            boolean sound = i == 1 ? isSecond(first, next) : next >> 6 == 2;
            if (!sound) {
                throw bytes.malformed("invalid UTF-8 (byte " + next + " after " + first + ")");
            }
            sequence[i] = (byte) next;
        }
        return length;
    }

    /// Rules out longer forms than needed, surrogates and codes above U+10FFFF.
    private static boolean isSecond(int first, int second) {
        return switch (first) {
            case 0xe0 -> second >= 0xa0 && second <= 0xbf;
            case 0xed -> second >= 0x80 && second <= 0x9f;
            case 0xf0 -> second >= 0x90 && second <= 0xbf;
            case 0xf4 -> second >= 0x80 && second <= 0x8f;
            default -> second >> 6 == 2;
        };
    }

    /// Turns decoded bytes into text, half surrogate pairs included.
    static String text(ByteArrayOutputStream collected) {
        byte[] utf8 = collected.toByteArray();
        for (int i = 0; i + 2 < utf8.length; i++) {
            if (utf8[i] == (byte) 0xed && (utf8[i + 1] & 0xff) >= 0xa0) {
                return textWithHalves(utf8);
            }
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static String textWithHalves(byte[] utf8) {
        StringBuilder text = new StringBuilder(utf8.length);
        int from = 0;
        for (int i = 0; i + 2 < utf8.length; i++) {
            if (utf8[i] == (byte) 0xed && (utf8[i + 1] & 0xff) >= 0xa0) {
                text.append(new String(utf8, from, i - from, StandardCharsets.UTF_8));
                text.append((char) (0xd000 | ((utf8[i + 1] & 0x3f) << 6) | (utf8[i + 2] & 0x3f)));
                from = i + 3;
                i += 2;
            }
        }
        return text.append(new String(utf8, from, utf8.length - from, StandardCharsets.UTF_8))
                .toString();
    }
}

package dumpexplorer.core.remote.xmlrpc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads the text between two tags: references, CDATA sections, comments. Control characters, which XML
/// forbids, stay as they are; so do line ends.
final class XmlText {

    private static final int LONGEST_REFERENCE = 12;
    private static final int LAST_CODE_POINT = 0x10ffff;

    private final XmlBytes bytes;
    private final XmlMarkup markup;

    /// Takes text in pieces cut anywhere.
    @FunctionalInterface
    interface Taker {
        void take(byte[] source, int from, int length) throws IOException;
    }

    XmlText(XmlBytes bytes, XmlMarkup markup) {
        this.bytes = bytes;
        this.markup = markup;
    }

    /// Reads the text up to the next tag, which stays.
    void read(Taker taker) throws IOException {
        while (true) {
            int end = bytes.plainEnd();
            if (end > bytes.position) {
                int from = bytes.position;
                bytes.position = end;
                taker.take(bytes.window, from, end - from);
            }
            if (end == bytes.limit) {
                if (!bytes.fill()) {
                    throw bytes.endsEarly();
                }
            } else if (bytes.window[end] == '&') {
                reference(taker);
            } else if (!readAside(taker)) {
                return;
            }
        }
    }

    /// At “<”: reads a CDATA section, or over a comment.
    ///
    /// @return whether there was one
    private boolean readAside(Taker taker) throws IOException {
        int second = bytes.peekSecond();
        if (second != '!' && second != '?') {
            return false;
        }
        if (!markup.skipAside()) {
            section(taker);
        }
        return true;
    }

    private void section(Taker taker) throws IOException {
        bytes.ahead(9);
        if (bytes.limit - bytes.position < 9) {
            throw bytes.endsEarly();
        }
        String begin = new String(bytes.window, bytes.position, 9, StandardCharsets.ISO_8859_1);
        if (!begin.equals("<![CDATA[")) {
            throw bytes.malformed("unknown markup " + begin);
        }
        bytes.position += 9;
        while (!endsSection()) {
            int from = bytes.position;
            int end = bracket(from);
            bytes.position = end;
            taker.take(bytes.window, from, end - from);
        }
        bytes.position += 3;
    }

    private boolean endsSection() throws IOException {
        bytes.ahead(3);
        int at = bytes.position;
        if (bytes.limit - at < 3) {
            throw bytes.endsEarly();
        }
        return bytes.window[at] == ']'
                && bytes.window[at + 1] == ']'
                && bytes.window[at + 2] == '>';
    }

    /// Index of the first bracket behind the next byte that may end the section; two bytes stay for it.
    private int bracket(int from) {
        int at = from + 1;
        while (at < bytes.limit && bytes.window[at] != ']') {
            at++;
        }
        return at;
    }

    /// At “&”: one of the five entities that XML knows, or a number. Others would have to be declared.
    private void reference(Taker taker) throws IOException {
        bytes.ahead(LONGEST_REFERENCE);
        int from = bytes.position + 1;
        int end = from;
        while (end < bytes.limit
                && end - from < LONGEST_REFERENCE
                && bytes.window[end] != ';'
                && bytes.window[end] > ' ') {
            end++;
        }
        if (end == bytes.limit && bytes.limit - bytes.position < LONGEST_REFERENCE) {
            throw bytes.endsEarly();
        }
        String name = new String(bytes.window, from, end - from, StandardCharsets.ISO_8859_1);
        if (end == bytes.limit || bytes.window[end] != ';') {
            throw bytes.malformed("an “&” that begins no reference");
        }
        byte[] text = resolve(name);
        bytes.position = end + 1;
        taker.take(text, 0, text.length);
    }

    private byte[] resolve(String name) throws IOException {
        return switch (name) {
            case "lt" -> LESS;
            case "gt" -> GREATER;
            case "amp" -> AMPERSAND;
            case "quot" -> QUOTE;
            case "apos" -> APOSTROPHE;
            default -> {
                if (name.startsWith("#")) {
                    yield character(name);
                }
                throw bytes.malformed(
                        "the entity &"
                                + name
                                + "; is unknown: only a document type could declare it,"
                                + " and none is accepted");
            }
        };
    }

    private static final byte[] LESS = {'<'};
    private static final byte[] GREATER = {'>'};
    private static final byte[] AMPERSAND = {'&'};
    private static final byte[] QUOTE = {'"'};
    private static final byte[] APOSTROPHE = {'\''};

    private byte[] character(String name) throws IOException {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int point =
                    hex
                            ? Integer.parseInt(name, 2, name.length(), 16)
                            : Integer.parseInt(name, 1, name.length(), 10);
            if (point >= 0 && point <= LAST_CODE_POINT) {
                boolean half = point >= 0xd800 && point <= 0xdfff;
                return Character.toString(half ? 0xfffd : point).getBytes(StandardCharsets.UTF_8);
            }
        } catch (NumberFormatException none) {
            // Said below.
        }
        throw bytes.malformed("&" + name + "; is no character");
    }
}

package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.format.MalformedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads the tags of a document, one after the other. Attributes, comments and processing instructions
/// are read over. A document type is refused whatever it says: answers need none, and entities declared
/// in it serve to fill the memory of whoever reads them or to read files.
final class XmlMarkup {

    private static final int LONGEST_TAG_BYTES = 1024;

    private static final XmlBytes.Mark VALUE = new XmlBytes.Mark("<value>");

    private final XmlBytes bytes;

    /// What kind of tag was read last.
    private Form form = Form.START;

    enum Form {
        START,
        END,
        EMPTY
    }

    XmlMarkup(XmlBytes bytes) {
        this.bytes = bytes;
    }

    /// Reads the next tag, before which there may be only white space.
    Tag next() throws IOException {
        if (bytes.skip(VALUE)) {
            form = Form.START;
            return Tag.VALUE;
        }
        while (true) {
            int next = bytes.skipSpace();
            if (next < 0) {
                throw bytes.endsEarly();
            }
            if (next != '<') {
                throw bytes.malformed("expected a tag, found “" + shown(next) + "”");
            }
            if (!skipAside()) {
                return tag();
            }
        }
    }

    /// Form of the tag read last.
    Form form() {
        return form;
    }

    /// Reads a tag that must be the beginning of an element, or all of one.
    void requireStart(Tag wanted) throws IOException {
        Tag found = next();
        if (found != wanted || form == Form.END) {
            throw unexpected(found, "<" + wanted + ">");
        }
    }

    /// Reads a tag that must be the end of an element.
    void requireEnd(Tag wanted) throws IOException {
        Tag found = next();
        if (found != wanted || form != Form.END) {
            throw unexpected(found, "</" + wanted + ">");
        }
    }

    /// The error of a tag read last that does not belong there.
    MalformedException unexpected(Tag found, String expected) {
        return bytes.malformed(
                "expected "
                        + expected
                        + ", found <"
                        + (form == Form.END ? "/" : "")
                        + found
                        + (form == Form.EMPTY ? "/>" : ">"));
    }

    /// At “<”: reads over what is neither tag nor text.
    ///
    /// @return whether there was such a thing
    boolean skipAside() throws IOException {
        int second = bytes.peekSecond();
        if (second == '?') {
            bytes.skipPast("?>");
            return true;
        }
        if (second != '!') {
            return false;
        }
        bytes.ahead(4);
        if (bytes.limit - bytes.position < 4) {
            throw bytes.endsEarly();
        }
        if (startsWith("<!--")) {
            bytes.position += 4;
            bytes.skipPast("-->");
            return true;
        }
        if (startsWith("<![C")) {
            return false;
        }
        throw bytes.malformed(
                "it declares a document type or entities, which an XML-RPC answer never needs and which"
                        + " serve to exhaust memory (entity bombs) or to read files: refused");
    }

    private boolean startsWith(String mark) {
        if (bytes.limit - bytes.position < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (bytes.window[bytes.position + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// At “<” of a tag.
    private Tag tag() throws IOException {
        int end = tagEnd();
        byte[] window = bytes.window;
        int from = bytes.position + 1;
        int last = end;
        form = Form.START;
        if (window[from] == '/') {
            form = Form.END;
            from++;
        } else if (window[last - 1] == '/') {
            form = Form.EMPTY;
            last--;
        }
        Tag tag = find(window, from, last);
        if (tag == null) {
            throw bytes.malformed(
                    "it is no XML-RPC: the element <"
                            + new String(
                                    window,
                                    from,
                                    Math.min(40, nameEnd(window, from, last) - from),
                                    StandardCharsets.ISO_8859_1)
                            + "> is unknown");
        }
        bytes.position = end + 1;
        return tag;
    }

    private static @Nullable Tag find(byte[] window, int from, int last) {
        Tag tag = Tag.find(window, from, last);
        if (tag != null) {
            return tag;
        }
        int end = nameEnd(window, from, last);
        int start = from;
        for (int i = from; i < end; i++) {
            if (window[i] == ':') {
                start = i + 1;
            }
        }
        return Tag.find(window, start, end);
    }

    private static int nameEnd(byte[] window, int from, int last) {
        int end = from;
        while (end < last && !XmlBytes.isSpace(window[end])) {
            end++;
        }
        return end;
    }

    /// Index of the “>” that ends the tag at `position`.
    private int tagEnd() throws IOException {
        int at = 1;
        while (true) {
            for (; bytes.position + at < bytes.limit; at++) {
                if (bytes.window[bytes.position + at] == '>') {
                    return bytes.position + at;
                }
            }
            if (at > LONGEST_TAG_BYTES) {
                throw bytes.malformed("a tag does not end");
            }
            if (!bytes.fill()) {
                throw bytes.endsEarly();
            }
        }
    }

    private static String shown(int value) {
        return value > ' ' && value < 0x7f ? Character.toString(value) : "byte " + value;
    }
}

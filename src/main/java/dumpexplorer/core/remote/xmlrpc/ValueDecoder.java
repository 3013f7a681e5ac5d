package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.remote.Utf8Repair;
import dumpexplorer.core.remote.ValueSink;
import dumpexplorer.core.remote.xmlrpc.XmlMarkup.Form;
import java.io.IOException;

/// Reads values (PROTOCOLS.md section 5.3) from bytes straight into a sink: texts in pieces, lists and
/// maps as they come. Memory does not grow with them. Accepts what programs send beside the
/// specification: nil, untyped values, whole numbers of any size, nan and inf, elements without content.
/// Times stay as they are written; base64 is handed on as the text that it packs.
final class ValueDecoder {

    private static final XmlBytes.Mark STRING = new XmlBytes.Mark("<string>");
    private static final XmlBytes.Mark STRING_END = new XmlBytes.Mark("</string></value>");

    private final XmlBytes bytes;
    private final XmlMarkup markup;
    private final XmlText text;
    private final ValueSink sink;
    private final Utf8Repair repair;
    private final Scalars scalars;
    private final int deepest;

    /// @param sink takes the values; what it throws is let through
    /// @param deepest deepest nesting of lists and maps
    ValueDecoder(XmlBytes bytes, XmlMarkup markup, ValueSink sink, int deepest) {
        this.bytes = bytes;
        this.markup = markup;
        this.text = new XmlText(bytes, markup);
        this.sink = sink;
        this.repair = new Utf8Repair(sink);
        this.scalars = new Scalars(bytes, text, sink);
        this.deepest = deepest;
    }

    /// Reads a value, its tags included.
    void read() throws IOException {
        markup.requireStart(Tag.VALUE);
        readOpened(0);
    }

    /// Reads what follows the beginning of a value.
    private void readOpened(int depth) throws IOException {
        if (markup.form() == Form.EMPTY) {
            sink.beginText();
            sink.endText();
            return;
        }
        if (plainText()) {
            return;
        }
        int spaces = scalars.leadingSpace();
        if (bytes.peek() != '<' || isUntypedEnd()) {
            untyped(spaces);
        } else {
            typed(markup.next(), depth);
        }
        markup.requireEnd(Tag.VALUE);
    }

    private boolean isUntypedEnd() throws IOException {
        int second = bytes.peekSecond();
        return second == '/' || second == '!';
    }

    /// Reads a text that is in the window whole, without references, written as nearly all are. Of large
    /// answers these are most values.
    ///
    /// @return whether it was one; if not, nothing was read
    private boolean plainText() throws IOException {
        if (!bytes.isAt(bytes.position, STRING)) {
            return false;
        }
        int from = bytes.position + STRING.length();
        int end = bytes.plainEnd(from);
        if (!bytes.isAt(end, STRING_END)) {
            return false;
        }
        sink.beginText();
        repair.text(bytes.window, from, end - from);
        repair.end();
        sink.endText();
        bytes.position = end + STRING_END.length();
        return true;
    }

    /// A value without a type is a text, white space included.
    private void untyped(int spaces) throws IOException {
        sink.beginText();
        repair.text(scalars.space(), 0, spaces);
        text.read(repair::text);
        repair.end();
        sink.endText();
    }

    private void typed(Tag type, int depth) throws IOException {
        if (markup.form() == Form.END) {
            throw markup.unexpected(type, "a value");
        }
        boolean empty = markup.form() == Form.EMPTY;
        switch (type) {
            case STRING, TIME -> text(type, empty);
            case ARRAY -> list(empty, deeper(depth));
            case STRUCT -> map(empty, deeper(depth));
            case NIL -> {
                sink.nothing();
                endUnless(empty, type);
            }
            case WHOLE, REAL, BOOLEAN, BASE64 -> {
                scalars.read(type, empty);
                endUnless(empty, type);
            }
            case METHOD_RESPONSE,
                    METHOD_CALL,
                    METHOD_NAME,
                    PARAMS,
                    PARAM,
                    FAULT,
                    VALUE,
                    DATA,
                    MEMBER,
                    NAME ->
                    throw markup.unexpected(type, "a value");
        }
    }

    private void endUnless(boolean empty, Tag type) throws IOException {
        if (!empty) {
            markup.requireEnd(type);
        }
    }

    private int deeper(int depth) throws IOException {
        if (depth == deepest) {
            throw bytes.malformed("its lists and maps are nested more than " + deepest + " deep");
        }
        return depth + 1;
    }

    private void text(Tag type, boolean empty) throws IOException {
        sink.beginText();
        if (!empty) {
            text.read(repair::text);
            repair.end();
        }
        sink.endText();
        endUnless(empty, type);
    }

    private void list(boolean empty, int depth) throws IOException {
        sink.beginList();
        if (!empty) {
            markup.requireStart(Tag.DATA);
            if (markup.form() == Form.START) {
                elements(depth);
            }
            markup.requireEnd(Tag.ARRAY);
        }
        sink.endList();
    }

    private void elements(int depth) throws IOException {
        while (true) {
            Tag next = markup.next();
            if (next == Tag.VALUE && markup.form() != Form.END) {
                readOpened(depth);
            } else if (next == Tag.DATA && markup.form() == Form.END) {
                return;
            } else {
                throw markup.unexpected(next, "<value> or </data>");
            }
        }
    }

    private void map(boolean empty, int depth) throws IOException {
        sink.beginMap();
        while (!empty) {
            Tag next = markup.next();
            if (next == Tag.STRUCT && markup.form() == Form.END) {
                break;
            }
            if (next != Tag.MEMBER || markup.form() != Form.START) {
                throw markup.unexpected(next, "<member> or </struct>");
            }
            member(depth);
        }
        sink.endMap();
    }

    private void member(int depth) throws IOException {
        markup.requireStart(Tag.NAME);
        if (markup.form() == Form.EMPTY) {
            sink.key(bytes.window, 0, 0);
        } else {
            scalars.name();
            markup.requireEnd(Tag.NAME);
        }
        markup.requireStart(Tag.VALUE);
        readOpened(depth);
        markup.requireEnd(Tag.MEMBER);
    }
}

package dumpexplorer.core.remote.xmlrpc;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.remote.RemoteFault;
import dumpexplorer.core.remote.TreeSink;
import dumpexplorer.core.remote.ValueSink;
import dumpexplorer.core.remote.xmlrpc.XmlMarkup.Form;
import java.io.IOException;
import java.util.Optional;

/// Reads a `methodResponse`.
final class AnswerDecoder {

    private static final long MOST_BYTES_OF_FAULT = 16L << 20;

    private final XmlBytes bytes;
    private final XmlMarkup markup;
    private final int deepest;

    AnswerDecoder(XmlBytes bytes, int deepest) {
        this.bytes = bytes;
        this.markup = new XmlMarkup(bytes);
        this.deepest = deepest;
    }

    /// Reads all of it, up to the tag that ends it.
    ///
    /// @param sink takes the result where there is one; what it throws is let through
    /// @return the fault that came instead
    Optional<RemoteFault> read(ValueSink sink) throws IOException {
        skipByteOrderMark();
        markup.requireStart(Tag.METHOD_RESPONSE);
        Tag content = markup.next();
        Optional<RemoteFault> fault = Optional.empty();
        if (content == Tag.FAULT && markup.form() == Form.START) {
            fault = Optional.of(fault());
        } else if (content == Tag.PARAMS && markup.form() != Form.END) {
            result(sink);
        } else {
            throw markup.unexpected(content, "<params> or <fault>");
        }
        markup.requireEnd(Tag.METHOD_RESPONSE);
        return fault;
    }

    private void skipByteOrderMark() throws IOException {
        if (bytes.peek() == 0xef) {
            bytes.ahead(3);
            bytes.position = Math.min(bytes.limit, bytes.position + 3);
        }
    }

    /// Some servers answer no parameter at all where there is nothing to say.
    private void result(ValueSink sink) throws IOException {
        if (markup.form() == Form.EMPTY) {
            sink.nothing();
            return;
        }
        Tag next = markup.next();
        if (next == Tag.PARAM && markup.form() == Form.START) {
            new ValueDecoder(bytes, markup, sink, deepest).read();
            markup.requireEnd(Tag.PARAM);
            markup.requireEnd(Tag.PARAMS);
        } else if (next == Tag.PARAMS && markup.form() == Form.END) {
            sink.nothing();
        } else {
            throw markup.unexpected(next, "<param>");
        }
    }

    private RemoteFault fault() throws IOException {
        TreeSink tree = new TreeSink(MOST_BYTES_OF_FAULT);
        new ValueDecoder(bytes, markup, tree, deepest).read();
        markup.requireEnd(Tag.FAULT);
        JsonNode fault = tree.requireResult();
        if (!fault.path("faultCode").isNumber()) {
            throw bytes.malformed("its fault has no faultCode");
        }
        return new RemoteFault(fault.get("faultCode").asInt(), fault.path("faultString").asText());
    }
}

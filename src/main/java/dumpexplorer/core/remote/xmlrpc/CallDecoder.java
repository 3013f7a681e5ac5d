package dumpexplorer.core.remote.xmlrpc;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.TreeSink;
import dumpexplorer.core.remote.xmlrpc.XmlMarkup.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a `methodCall` into memory.
///
/// @param method name
/// @param parameters as they came
record CallDecoder(String method, List<JsonNode> parameters) {

    private static final int LONGEST_NAME_BYTES = 1024;

    /// Reads all of it, up to the tag that ends it.
    ///
    /// @param mostBytes most memory that a parameter may take, by and large
    static CallDecoder read(XmlBytes bytes, int deepest, long mostBytes) throws IOException {
        XmlMarkup markup = new XmlMarkup(bytes);
        markup.requireStart(Tag.METHOD_CALL);
        markup.requireStart(Tag.METHOD_NAME);
        String method = markup.form() == Form.EMPTY ? "" : name(bytes, markup);
        List<JsonNode> parameters = new ArrayList<>();
        Tag next = markup.next();
        if (next == Tag.PARAMS && markup.form() == Form.START) {
            for (next = markup.next(); next == Tag.PARAM; next = markup.next()) {
                TreeSink tree = new TreeSink(mostBytes);
                new ValueDecoder(bytes, markup, tree, deepest).read();
                parameters.add(tree.requireResult());
                markup.requireEnd(Tag.PARAM);
            }
        }
        boolean empty = next == Tag.PARAMS && markup.form() != Form.START;
        if (empty) {
            next = markup.next();
        }
        if (next != Tag.METHOD_CALL || markup.form() != Form.END) {
            throw markup.unexpected(next, "</methodCall>");
        }
        return new CallDecoder(method, parameters);
    }

    private static String name(XmlBytes bytes, XmlMarkup markup) throws IOException {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        new XmlText(bytes, markup)
                .read((source, from, length) -> {
                    if (name.size() + length > LONGEST_NAME_BYTES) {
                        throw bytes.malformed("the name of the method is too long");
                    }
                    name.write(source, from, length);
                });
        markup.requireEnd(Tag.METHOD_NAME);
        return name.toString(StandardCharsets.UTF_8).strip();
    }

    /// What is called: a list and a map as the only two parameters are the arguments by position and by
    /// name, else all are by position (PROTOCOLS.md section 5.2).
    Call call() {
        boolean wrapped =
                parameters.size() == 2
                        && parameters.get(0).isArray()
                        && parameters.get(1).isObject();
        if (!wrapped) {
            return new Call(method, parameters, Map.of());
        }
        List<JsonNode> arguments = new ArrayList<>();
        parameters.get(0).forEach(arguments::add);
        Map<String, JsonNode> named = new LinkedHashMap<>();
        parameters
                .get(1)
                .properties()
                .forEach(member -> named.put(member.getKey(), member.getValue()));
        return new Call(method, arguments, named);
    }
}

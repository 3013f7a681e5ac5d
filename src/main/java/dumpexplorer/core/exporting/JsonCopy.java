package dumpexplorer.core.exporting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/// Copies one stored JSON object token by token: numbers keep their digits, members their order.
final class JsonCopy {

    /// Reads what dumps hold (Python's NaN, raw control characters) and writes ASCII as Python does.
    static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final Set<String> leftOut;
    private final Redaction redaction;

    /// Copies all but some members of the outermost object.
    ///
    /// @param leftOut names of members that are not copied
    JsonCopy(Set<String> leftOut, Redaction redaction) {
        this.leftOut = leftOut;
        this.redaction = redaction;
    }

    /// Copies the object. Closes neither side.
    ///
    /// @throws IOException when the input is no JSON or the output refuses
    void copy(InputStream json, JsonGenerator out) throws IOException {
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            out.writeStartObject();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                in.nextToken();
                if (leftOut.contains(field)) {
                    in.skipChildren();
                } else {
                    member(field, in, out);
                }
            }
            out.writeEndObject();
        }
    }

    private void member(String field, JsonParser in, JsonGenerator out) throws IOException {
        out.writeFieldName(field);
        if (redaction.removes(field) && in.currentToken() != JsonToken.VALUE_NULL) {
            in.skipChildren();
            out.writeString(redaction.removed());
        } else {
            value(in, out);
        }
    }

    // A loop, not a recursion: dumps may nest a thousand deep.
    private void value(JsonParser in, JsonGenerator out) throws IOException {
        int depth = 0;
        while (true) {
            JsonToken token = in.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            token(token, in, out);
            if (depth == 0) {
                return;
            }
            in.nextToken();
        }
    }

    private void token(JsonToken token, JsonParser in, JsonGenerator out) throws IOException {
        switch (token) {
            case FIELD_NAME -> field(in, out);
            case VALUE_STRING -> out.writeString(redaction.text(in.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(in.getText());
            default -> out.copyCurrentEvent(in);
        }
    }

    private void field(JsonParser in, JsonGenerator out) throws IOException {
        String field = in.currentName();
        out.writeFieldName(field);
        if (redaction.removes(field)) {
            in.nextToken();
            in.skipChildren();
            out.writeString(redaction.removed());
        }
    }
}

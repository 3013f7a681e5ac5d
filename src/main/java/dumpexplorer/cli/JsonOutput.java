package dumpexplorer.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes objects as JSON, each on a line of its own. Keys come in the order in which they are
/// written.
final class JsonOutput implements AutoCloseable {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build();

    private final JsonGenerator generator;

    JsonOutput(Console console) throws IOException {
        generator = JSON.createGenerator(console.out());
        generator.setRootValueSeparator(null);
    }

    /// Writes what belongs into an object.
    @FunctionalInterface
    interface Members {
        void write(JsonOutput json) throws IOException;
    }

    /// An object on a line.
    void line(Members members) throws IOException {
        object(members);
        generator.writeRaw('\n');
    }

    /// An object inside of a list.
    void object(Members members) throws IOException {
        generator.writeStartObject();
        members.write(this);
        generator.writeEndObject();
    }

    void text(String key, @Nullable String value) throws IOException {
        generator.writeStringField(key, value);
    }

    void time(String key, Instant time) throws IOException {
        generator.writeStringField(key, IsoTime.of(time));
    }

    void number(String key, long value) throws IOException {
        generator.writeNumberField(key, value);
    }

    /// A number that may be unknown.
    void numberOrNull(String key, @Nullable Long value) throws IOException {
        if (value == null) {
            generator.writeNullField(key);
        } else {
            generator.writeNumberField(key, value);
        }
    }

    /// A number to three places.
    void decimal(String key, double value) throws IOException {
        generator.writeFieldName(key);
        generator.writeNumber(Math.round(value * 1000) / 1000.0);
    }

    void truth(String key, boolean value) throws IOException {
        generator.writeBooleanField(key, value);
    }

    void texts(String key, List<String> values) throws IOException {
        generator.writeArrayFieldStart(key);
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    /// A list of objects.
    <T> void objects(String key, List<T> values, Each<T> each) throws IOException {
        generator.writeArrayFieldStart(key);
        for (T value : values) {
            object(json -> each.write(json, value));
        }
        generator.writeEndArray();
    }

    /// Writes one value of a list.
    @FunctionalInterface
    interface Each<T> {
        void write(JsonOutput json, T value) throws IOException;
    }

    @Override
    public void close() throws IOException {
        generator.close();
    }
}

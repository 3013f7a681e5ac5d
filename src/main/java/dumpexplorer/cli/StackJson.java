package dumpexplorer.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes stacks as one JSON object.
final class StackJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Console console;
    private final boolean onOneLine;

    StackJson(Console console, boolean onOneLine) {
        this.console = console;
        this.onOneLine = onOneLine;
    }

    void write(Stackwalk stack) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(console.out())) {
            if (!onOneLine) {
                json.setPrettyPrinter(
                        new DefaultPrettyPrinter()
                                .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));
            }
            json.writeStartObject();
            json.writeArrayFieldStart("threads");
            for (StackThread thread : stack.threads()) {
                write(json, thread);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("modules");
            for (Module module : stack.modules()) {
                write(json, module);
            }
            json.writeEndArray();
            json.writeNumberField("unparsed", stack.unparsed().size());
            json.writeEndObject();
        }
        console.out().write('\n');
    }

    private static void write(JsonGenerator json, StackThread thread) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", thread.index());
        json.writeStringField("name", thread.name());
        json.writeBooleanField("crashed", thread.crashed());
        json.writeArrayFieldStart("frames");
        for (Frame frame : thread.frames()) {
            write(json, frame);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Frame frame) throws IOException {
        json.writeStartObject();
        json.writeStringField("function", frame.function());
        json.writeStringField("module", frame.module());
        json.writeStringField("file", frame.file());
        if (frame.line() > 0) {
            json.writeNumberField("line", frame.line());
        } else {
            json.writeNullField("line");
        }
        json.writeStringField("address", frame.address());
        json.writeStringField("trust", trust(frame.trust()));
        json.writeBooleanField("inline", frame.inline());
        json.writeEndObject();
    }

    private static @Nullable String trust(Frame.Trust trust) {
        return trust == Frame.Trust.UNKNOWN ? null : trust.name().toLowerCase(Locale.ROOT);
    }

    private static void write(JsonGenerator json, Module module) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", module.file());
        json.writeStringField("version", module.version());
        json.writeStringField("debug_file", module.debugFile());
        json.writeStringField("debug_id", module.debugId());
        json.writeStringField("base", module.base());
        json.writeStringField("end", module.end());
        json.writeBooleanField("main", module.main());
        json.writeEndObject();
    }
}

package dumpexplorer.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes one frame as a JSON object.
final class StackFrameJson {

    private StackFrameJson() {}

    static void write(JsonGenerator json, Frame frame) throws IOException {
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
        told(json, "source", frame.sourceLine());
        if (!frame.locals().isEmpty()) {
            writeLocals(json, frame);
        }
        switch (frame.detail()) {
            case FrameDetail.Plain _ -> {}
            case FrameDetail.Native machine -> write(json, machine);
            case FrameDetail.Python(String block) -> json.writeStringField("source_block", block);
            case FrameDetail.Java java -> write(json, java);
        }
        json.writeEndObject();
    }

    /// Writes a text where there is one.
    static void told(JsonGenerator json, String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private static @Nullable String trust(Frame.Trust trust) {
        return trust == Frame.Trust.UNKNOWN ? null : trust.name().toLowerCase(Locale.ROOT);
    }

    private static void writeLocals(JsonGenerator json, Frame frame) throws IOException {
        json.writeArrayFieldStart("locals");
        for (Frame.Local local : frame.locals()) {
            json.writeStartObject();
            json.writeStringField("name", local.name());
            json.writeStringField("value", local.value());
            json.writeBooleanField("cut", local.cut());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, FrameDetail.Native machine) throws IOException {
        told(json, "line_offset", machine.offsets().fromLine());
        told(json, "function_offset", machine.offsets().fromFunction());
        told(json, "module_offset", machine.offsets().fromModule());
        if (!machine.registers().isEmpty()) {
            json.writeObjectFieldStart("registers");
            for (FrameDetail.Register register : machine.registers()) {
                json.writeStringField(register.name(), register.value());
            }
            json.writeEndObject();
        }
        if (!machine.unloaded().isEmpty()) {
            json.writeArrayFieldStart("unloaded");
            for (FrameDetail.Unloaded unloaded : machine.unloaded()) {
                json.writeStartObject();
                json.writeStringField("module", unloaded.module());
                json.writeArrayFieldStart("offsets");
                for (String offset : unloaded.offsets()) {
                    json.writeString(offset);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, FrameDetail.Java java) throws IOException {
        if (!java.origin().isEmpty()) {
            json.writeStringField("origin", java.origin());
        }
        told(json, "note", java.note());
        told(json, "packaging", java.packaging());
        Boolean inApp = java.inApp();
        if (inApp != null) {
            json.writeBooleanField("in_app", inApp);
        }
    }
}

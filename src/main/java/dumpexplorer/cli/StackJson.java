package dumpexplorer.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dumpexplorer.core.model.Gap;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.ModuleDetail;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.model.ThreadDetail;
import dumpexplorer.core.text.StackText;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Writes stacks as one JSON object. Members that every dump has are always there; those that few
/// inputs tell only where they are told.
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
            if (!stack.unloaded().isEmpty()) {
                json.writeArrayFieldStart("unloaded_modules");
                for (Module module : stack.unloaded()) {
                    write(json, module);
                }
                json.writeEndArray();
            }
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
        ThreadDetail detail = thread.detail();
        StackFrameJson.told(json, "id", detail.id());
        StackFrameJson.told(json, "last_error", detail.lastError());
        Raised raised = detail.raised();
        if (raised != null) {
            write(json, raised);
        }
        OptionalInt main = StackText.mainFrame(thread);
        if (main.isPresent()) {
            json.writeNumberField("main_frame", main.getAsInt());
        }
        ThreadDetail.Joint joins = detail.joins();
        if (joins != null) {
            json.writeObjectFieldStart("joins");
            json.writeNumberField("thread", joins.thread());
            json.writeNumberField("frame", joins.frame());
            json.writeEndObject();
        }
        if (!detail.gaps().isEmpty()) {
            writeGaps(json, detail);
        }
        json.writeArrayFieldStart("frames");
        for (var frame : thread.frames()) {
            StackFrameJson.write(json, frame);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeGaps(JsonGenerator json, ThreadDetail detail) throws IOException {
        json.writeArrayFieldStart("gaps");
        for (Gap gap : detail.gaps()) {
            json.writeStartObject();
            json.writeNumberField("before", gap.before());
            if (gap.count() >= 0) {
                json.writeNumberField("count", gap.count());
            } else {
                json.writeNullField("count");
            }
            json.writeStringField("words", gap.words());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Raised raised) throws IOException {
        json.writeObjectFieldStart("exception");
        json.writeStringField("type", raised.type());
        json.writeStringField("message", raised.message());
        if (!raised.notes().isEmpty()) {
            json.writeArrayFieldStart("notes");
            for (String note : raised.notes()) {
                json.writeString(note);
            }
            json.writeEndArray();
        }
        Raised.Link link = raised.link();
        if (link != null) {
            json.writeStringField("relation", word(link.relation()));
            json.writeNumberField("of", link.other());
        }
        if (raised.circular()) {
            json.writeBooleanField("circular", true);
        }
        json.writeEndObject();
    }

    private static @Nullable String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
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
        ModuleDetail detail = module.detail();
        StackFrameJson.told(json, "code_id", detail.codeId());
        StackFrameJson.told(json, "signed_by", detail.signer());
        StackFrameJson.told(json, "symbol_url", detail.symbolUrl());
        if (detail.symbols() != ModuleDetail.Symbols.UNKNOWN) {
            json.writeStringField("symbols", word(detail.symbols()));
        }
        json.writeEndObject();
    }
}

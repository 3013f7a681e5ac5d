package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.FrameDetail.Register;
import dumpexplorer.core.model.FrameDetail.Unloaded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One element of a list of frames while it is read.
final class MinidumpFrame {

    private final JsonScanner value;
    private final List<Inline> inlines = new ArrayList<>(0);
    private final List<Register> registers = new ArrayList<>(0);
    private final List<Unloaded> unloaded = new ArrayList<>(0);
    private int number = -1;
    private @Nullable String function;
    private @Nullable String module;
    private @Nullable String file;
    private int line;
    private @Nullable String address;
    private @Nullable String functionOffset;
    private @Nullable String moduleOffset;
    private @Nullable String trust;
    private @Nullable String truncated;

    /// @param value stands before a map
    MinidumpFrame(JsonScanner value) {
        this.value = value;
    }

    /// A call that the compiler had put into the frame's own function.
    record Inline(@Nullable String function, @Nullable String file, int line) {}

    MinidumpFrame read() throws IOException {
        value.beginObject();
        while (value.nextMember()) {
            readMember(value.name());
        }
        return this;
    }

    private void readMember(String name) throws IOException {
        switch (name) {
            case "frame" -> number = JsonValues.number(value);
            case "function" -> function = JsonValues.text(value);
            case "module" -> module = JsonValues.text(value);
            case "file" -> file = JsonValues.text(value);
            case "line" -> line = Math.max(0, JsonValues.number(value));
            case "offset" -> address = JsonValues.text(value);
            case "function_offset" -> functionOffset = JsonValues.text(value);
            case "module_offset" -> moduleOffset = JsonValues.text(value);
            case "trust" -> trust = JsonValues.text(value);
            case "inlines" -> readInlines();
            case "registers" -> readRegisters();
            case "unloaded_modules" -> readUnloaded();
            case "truncated" -> readTruncated();
            default -> value.skipValue();
        }
    }

    private void readInlines() throws IOException {
        if (!JsonValues.enterArray(value)) {
            return;
        }
        while (value.nextElement()) {
            if (JsonValues.enterObject(value)) {
                inlines.add(readInline());
            }
        }
    }

    private Inline readInline() throws IOException {
        String inlined = null;
        String source = null;
        int sourceLine = 0;
        while (value.nextMember()) {
            switch (value.name()) {
                case "function" -> inlined = JsonValues.text(value);
                case "file" -> source = JsonValues.text(value);
                case "line" -> sourceLine = Math.max(0, JsonValues.number(value));
                default -> value.skipValue();
            }
        }
        return new Inline(inlined, source, sourceLine);
    }

    private void readRegisters() throws IOException {
        if (!JsonValues.enterObject(value)) {
            return;
        }
        while (value.nextMember()) {
            String name = value.name();
            String content = JsonValues.text(value);
            if (content != null) {
                registers.add(new Register(name, content));
            }
        }
    }

    /// Modules that had lain there before they were unloaded.
    private void readUnloaded() throws IOException {
        if (!JsonValues.enterArray(value)) {
            return;
        }
        while (value.nextElement()) {
            if (!JsonValues.enterObject(value)) {
                continue;
            }
            String name = null;
            List<String> offsets = new ArrayList<>(1);
            while (value.nextMember()) {
                switch (value.name()) {
                    case "module" -> name = JsonValues.text(value);
                    case "offsets" -> readOffsets(offsets);
                    default -> value.skipValue();
                }
            }
            if (name != null) {
                unloaded.add(new Unloaded(name, offsets));
            }
        }
    }

    private void readOffsets(List<String> offsets) throws IOException {
        if (!JsonValues.enterArray(value)) {
            return;
        }
        while (value.nextElement()) {
            String offset = JsonValues.text(value);
            if (offset != null) {
                offsets.add(offset);
            }
        }
    }

    /// The place of frames that were left out: `{"truncated": {"msg": …}}`.
    private void readTruncated() throws IOException {
        truncated = "frames left out by the sender";
        if (!JsonValues.enterObject(value)) {
            return;
        }
        while (value.nextMember()) {
            String name = value.name();
            String text = JsonValues.text(value);
            if (name.equals("msg") && text != null) {
                truncated = text;
            }
        }
    }

    int number() {
        return number;
    }

    @Nullable String function() {
        return function;
    }

    @Nullable String module() {
        return module;
    }

    @Nullable String file() {
        return file;
    }

    int line() {
        return line;
    }

    @Nullable String address() {
        return address;
    }

    Offsets offsets() {
        return functionOffset == null && moduleOffset == null
                ? Offsets.NONE
                : new Offsets(null, functionOffset, moduleOffset);
    }

    @Nullable String trust() {
        return trust;
    }

    List<Inline> inlines() {
        return inlines;
    }

    List<Register> registers() {
        return registers;
    }

    List<Unloaded> unloaded() {
        return unloaded;
    }

    /// What the sender says in the place of frames that it left out; null for a frame.
    @Nullable String truncated() {
        return truncated;
    }
}

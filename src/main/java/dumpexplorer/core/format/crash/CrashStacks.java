package dumpexplorer.core.format.crash;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.format.StackJsonFormat;
import dumpexplorer.core.format.StackReading;
import dumpexplorer.core.format.TopLevel;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The stacks of one crash: of its Java exceptions, of `json_dump`, else of `dump`.
final class CrashStacks implements StackReading {

    private final EmbeddedText stackTexts;
    private final StackJsonFormat stackJson;
    private Stackwalk dump = Stackwalk.NONE;
    private Stackwalk jsonDump = Stackwalk.NONE;
    private List<StackThread> java = List.of();

    CrashStacks(EmbeddedText stackTexts, StackJsonFormat stackJson) {
        this.stackTexts = stackTexts;
        this.stackJson = stackJson;
    }

    @Override
    public void part(String name, JsonScanner value) throws IOException {
        Kind kind = value.peek();
        if (kind == Kind.STRING && name.equals("dump")) {
            try (InputStream text = value.openText()) {
                dump = stackTexts.read(text);
            }
        } else if (kind == Kind.OBJECT && name.equals("json_dump")) {
            jsonDump = stackJson.read(value);
        } else if (name.equals("java_exception")) {
            java = JavaExceptions.read(value).threads();
        } else {
            value.skipValue();
        }
    }

    @Override
    public Stackwalk finish(TopLevel top) throws IOException {
        if (!java.isEmpty()) {
            return new Stackwalk(java, jsonDump.modules(), List.of());
        }
        if (!jsonDump.threads().isEmpty()) {
            return jsonDump;
        }
        if (!dump.threads().isEmpty() || top.findText("java_stack_trace").isEmpty()) {
            return dump;
        }
        byte[] text = top.findText("java_stack_trace").get().getBytes(StandardCharsets.UTF_8);
        return stackTexts.read(new ByteArrayInputStream(text));
    }
}

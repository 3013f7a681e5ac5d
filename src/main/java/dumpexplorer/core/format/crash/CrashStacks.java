package dumpexplorer.core.format.crash;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.format.StackJsonFormat;
import dumpexplorer.core.format.StackReading;
import dumpexplorer.core.format.TopLevel;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The stacks of one crash: of its Java exceptions, of the Java stack trace as it came, of
/// `json_dump`, of `dump`, else of the Java stack trace that was stripped of messages and causes.
final class CrashStacks implements StackReading {

    private final EmbeddedText stackTexts;
    private final StackJsonFormat stackJson;
    private Stackwalk dump = Stackwalk.NONE;
    private Stackwalk jsonDump = Stackwalk.NONE;
    private Stackwalk javaRaw = Stackwalk.NONE;
    private Stackwalk javaStripped = Stackwalk.NONE;
    private List<StackThread> java = List.of();

    CrashStacks(EmbeddedText stackTexts, StackJsonFormat stackJson) {
        this.stackTexts = stackTexts;
        this.stackJson = stackJson;
    }

    @Override
    public void part(String name, JsonScanner value) throws IOException {
        switch (name) {
            case "dump" -> dump = readText(value);
            case "java_stack_trace" -> javaStripped = readText(value);
            case "java_stack_trace_raw" -> javaRaw = readText(value);
            case "java_exception" -> java = JavaExceptions.read(value).threads();
            case "json_dump" -> jsonDump = readJson(value);
            default -> value.skipValue();
        }
    }

    private Stackwalk readText(JsonScanner value) throws IOException {
        if (value.peek() != Kind.STRING) {
            value.skipValue();
            return Stackwalk.NONE;
        }
        try (InputStream text = value.openText()) {
            return stackTexts.read(text);
        }
    }

    private Stackwalk readJson(JsonScanner value) throws IOException {
        if (value.peek() != Kind.OBJECT) {
            value.skipValue();
            return Stackwalk.NONE;
        }
        return stackJson.read(value);
    }

    @Override
    public Stackwalk finish(TopLevel top) {
        if (!java.isEmpty()) {
            return new Stackwalk(java, jsonDump.modules(), List.of(), jsonDump.unloaded());
        }
        for (Stackwalk candidate : List.of(javaRaw, jsonDump, dump, javaStripped)) {
            if (!candidate.threads().isEmpty()) {
                return candidate;
            }
        }
        return dump.unparsed().isEmpty() ? javaStripped : dump;
    }
}

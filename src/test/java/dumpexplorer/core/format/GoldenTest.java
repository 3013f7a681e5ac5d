package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.grouping.Placement;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.model.ThreadDetail;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Small dumps of every format, each with what must come of it in a twin named `*.expected.txt`.
/// `-Dgolden.update=true` writes the twins anew.
class GoldenTest {

    private static final Path FOLDER =
            Path.of("src", "test", "resources", "dumpexplorer", "core", "format", "golden");
    private static final String TWIN = ".expected.txt";
    private static final Instant MODIFIED = Instant.parse("2020-02-02T20:20:20Z");

    private final Formats formats = AllFormats.create();

    static List<String> inputs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(TWIN) && !name.contains(".data."))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void readsAsItsTwinSays(String name) throws IOException {
        ParsedDump dump = read(input(name));
        String found = shown(dump);
        Path twin = FOLDER.resolve(name + TWIN);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(twin, found);
        }
        assertTrue(Files.exists(twin), () -> "no twin of " + name);
        assertEquals(Files.readString(twin), found);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void readsTheSameFromItsStoredForm(String name) throws IOException {
        ParsedDump dump = read(input(name));
        byte[] stored = stored(dump);
        ParsedDump again = read(DumpInput.of(dump.id() + ".jsonz", Content.of(stored)));
        assertEquals(facts(dump), facts(again));
        assertEquals(
                new String(inflate(stored), StandardCharsets.UTF_8),
                new String(inflate(stored(again)), StandardCharsets.UTF_8));
    }

    private static DumpInput input(String name) throws IOException {
        Path data = null;
        if (DumpNames.isMeta(name)) {
            String stem = name.substring(0, name.length() - ".meta.json".length());
            data = FOLDER.resolve(stem + ".data.gz");
            data = Files.exists(data) ? data : FOLDER.resolve(stem + ".data.json");
        }
        return new DumpInput(
                name,
                "host-07",
                Content.of(Files.readAllBytes(FOLDER.resolve(name))),
                data == null ? null : Content.of(Files.readAllBytes(data)),
                data == null ? null : data.getFileName().toString(),
                MODIFIED,
                null);
    }

    private ParsedDump read(DumpInput input) throws IOException {
        ParseResult result = formats.read(input);
        return assertInstanceOf(ParseResult.Parsed.class, result, result::toString).dump();
    }

    private static byte[] stored(ParsedDump dump) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        dump.stored().writeTo(file);
        return file.toByteArray();
    }

    private static byte[] inflate(byte[] stored) throws IOException {
        return GzipInput.inflate(new ByteArrayInputStream(stored)).readAllBytes();
    }

    private String shown(ParsedDump dump) throws IOException {
        byte[] json = inflate(stored(dump));
        return facts(dump)
                + shown(formats.readStack(new ByteArrayInputStream(json)))
                + "stored\n"
                + new String(json, StandardCharsets.UTF_8)
                + "\n";
    }

    private static String facts(ParsedDump dump) {
        Placement placement = new Grouping().place(dump.grouping());
        StringBuilder text = new StringBuilder();
        line(text, "kind", dump.kind());
        line(text, "id", dump.id());
        line(text, "source", dump.source());
        line(text, "dump id", dump.dumpId());
        line(text, "time", dump.time());
        line(text, "type", dump.type());
        line(text, "title", dump.title());
        line(text, "component", dump.traits().component());
        line(text, "product", dump.traits().product());
        line(text, "version", dump.traits().version());
        line(text, "os", dump.traits().os());
        line(text, "cpu", dump.traits().cpu());
        line(text, "reason", dump.traits().reason());
        line(text, "has data", dump.hasData());
        line(text, "group", placement.group());
        line(text, "generated title", placement.generatedTitle());
        dump.frames().forEach(frame -> line(text, "frame", frame));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        text.append(name).append(": ").append(value == null ? "-" : value).append('\n');
    }

    private static String shown(Stackwalk stacks) {
        StringBuilder text = new StringBuilder();
        for (StackThread thread : stacks.threads()) {
            text.append("thread ").append(thread.index());
            text.append(thread.name() == null ? "" : " “" + thread.name() + "”");
            text.append(thread.crashed() ? " crashed\n" : "\n");
            if (!thread.detail().equals(ThreadDetail.NONE)) {
                text.append("   ").append(thread.detail()).append('\n');
            }
            for (Frame frame : thread.frames()) {
                text.append("   ").append(shown(frame)).append('\n');
            }
        }
        for (Module module : stacks.modules()) {
            text.append(module).append('\n');
        }
        for (Module module : stacks.unloaded()) {
            text.append("unloaded ").append(module).append('\n');
        }
        for (String line : stacks.unparsed()) {
            text.append("unparsed ").append(line).append('\n');
        }
        return text.toString();
    }

    private static String shown(Frame frame) {
        String detail = frame.detail().equals(FrameDetail.NONE) ? "" : " | " + frame.detail();
        return "%s | %s | %s:%d | %s | %s%s | %s | %s"
                        .formatted(
                                frame.function(),
                                frame.module(),
                                frame.file(),
                                frame.line(),
                                frame.address(),
                                frame.trust(),
                                frame.inline() ? " inline" : "",
                                frame.sourceLine(),
                                frame.locals())
                + detail;
    }
}

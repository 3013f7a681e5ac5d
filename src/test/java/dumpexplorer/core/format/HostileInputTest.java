package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.grouping.Placement;
import dumpexplorer.core.model.Stackwalk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Input that means harm: every one gets an answer, soon.
class HostileInputTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MUTATIONS = 150;

    private final Formats formats = AllFormats.create();
    private final Grouping grouping = new Grouping();

    private ParseResult read(String fileName, byte[] content) throws IOException {
        return formats.read(DumpInput.of(fileName, Content.of(content)));
    }

    /// All that the program does with a dump: store, group, read again, read its stacks, compare.
    private Stackwalk use(ParsedDump dump) throws IOException {
        Placement placement = grouping.place(dump.grouping());
        assertEquals(placement, grouping.place(dump.grouping()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        dump.stored().writeTo(file);
        ParseResult again = read(dump.id() + ".jsonz", file.toByteArray());
        assertEquals(
                dump.id(),
                assertInstanceOf(ParseResult.Parsed.class, again, again::toString).dump().id());
        ContentDigests.ofStored(inflate(file), dump.kind());
        return formats.readStack(inflate(file));
    }

    private static InputStream inflate(ByteArrayOutputStream file) {
        return GzipInput.inflate(new ByteArrayInputStream(file.toByteArray()));
    }

    @Test
    void damagedDumpsGetAnAnswerAndSoundOnesWorkThroughout() throws IOException {
        Path folder =
                Path.of("src", "test", "resources", "dumpexplorer", "core", "format", "golden");
        List<Path> inputs;
        try (Stream<Path> files = Files.list(folder)) {
            inputs = files.filter(file -> !file.toString().contains(".expected.")).toList();
        }
        Random random = new Random(3);
        for (Path input : inputs) {
            String name = input.getFileName().toString().replace(".meta.", ".");
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] damaged = damage(Files.readAllBytes(input), random);
                if (read(name, damaged) instanceof ParseResult.Parsed parsed) {
                    use(parsed.dump());
                }
            }
        }
    }

    private static byte[] damage(byte[] content, Random random) {
        byte[] damaged =
                random.nextInt(4) == 0
                        ? Arrays.copyOf(content, random.nextInt(content.length))
                        : content.clone();
        String likely = "{}[]\",:|\\0-nul \n[]()<>";
        for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] =
                    random.nextInt(4) == 0
                            ? (byte) random.nextInt(256)
                            : (byte) likely.charAt(random.nextInt(likely.length()));
        }
        return damaged;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" [ : ", "a!b [", " = 0x1", "(", "  ", " + 0x", " (unloaded x@", "<", "|"})
    void longLinesOfMarksAreReadSoon(String marks) {
        String line = marks.repeat(60_000 / marks.length());
        StringBuilder text =
                new StringBuilder("Operating system: Linux\n                  6\nCPU: x86\n\n");
        text.append("Thread 0 (crashed)\n");
        for (String start : new String[] {" 0  ", "Thread 1 ", "     ", "0x1 - 0x2  ", "0|0|"}) {
            text.append(start).append(line).append("]\n");
        }
        text.append("Loaded modules:\n0x1 - 0x2  ").append(line).append('\n');
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] pipes =
                ("OS|Linux|6\nCPU|x86||1\nCrash|" + line + "|0x0|0\n\n0|0|a|" + line + "|||0x1\n")
                        .getBytes(StandardCharsets.UTF_8);
        assertTimeout(
                SOON,
                () -> {
                    for (byte[] content : List.of(bytes, pipes)) {
                        ParseResult result = read("a.txt", content);
                        use(assertInstanceOf(ParseResult.Parsed.class, result).dump());
                    }
                });
    }

    @Test
    @SuppressWarnings("InlineFormatString")
    void deepNestingIsReadOrRejectedWithoutOverflow() throws IOException {
        for (int depth : new int[] {990, 100_000}) {
            String deep = "[".repeat(depth) + "]".repeat(depth);
            String error =
                    "{\"timestamp\": 1.5, \"software_version\": {}, \"type\": \"Exception\","
                            + " \"description\": {\"message\": %s, \"odd\": %s, \"trace\": %s},"
                            + " \"data\": {\"exception\": {\"trace\": %s, \"value\": %s}}}";
            byte[] content =
                    error.formatted(deep, deep, deep, deep, deep).getBytes(StandardCharsets.UTF_8);
            ParseResult result = read("a.errordump.json", content);
            if (depth < JsonScanner.MAX_DEPTH) {
                use(assertInstanceOf(ParseResult.Parsed.class, result, result::toString).dump());
            } else {
                assertInstanceOf(ParseResult.Rejected.class, result);
            }
        }
    }

    @Test
    void aBombOfZerosIsReadWithoutHoldingIt() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GzipOutput gzip = new GzipOutput(packed)) {
            gzip.write("{\"uuid\": \"".getBytes(StandardCharsets.US_ASCII));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros, 0, zeros.length);
            }
        }
        assertEquals(
                "the JSON text ends early",
                assertInstanceOf(ParseResult.Rejected.class, read("a.jsonz", packed.toByteArray()))
                        .reason());
    }
}

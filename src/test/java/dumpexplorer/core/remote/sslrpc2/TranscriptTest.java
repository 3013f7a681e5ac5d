package dumpexplorer.core.remote.sslrpc2;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.TreeSink;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What the original servers and clients said to each other, recorded after TLS: `-Dshared=FOLDER`, else
/// `../shared`. Left out where there is nothing.
class TranscriptTest {

    private static final Path WIRE =
            Path.of(System.getProperty("shared", "../shared")).resolve("samples/wire");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Recordings that are cut.
    private static final Set<String> CUT =
            Set.of(
                    "51-oversize-snappy.res",
                    "52-oversize-client.res",
                    "53-oversize-request.req",
                    "54-under-limit.res");

    /// Recordings of bytes that nobody should send.
    private static final Set<String> WRONG =
            Set.of(
                    "38-unknown-encoding.req",
                    "39-bad-snappy.req",
                    "40-bad-msgpack.req",
                    "41-trailing.req",
                    "42-empty-frame.req");

    /// Not in the old format, not UTF-8, or named by numbers, so that it cannot come out as it went in.
    private static final Set<String> NOT_OURS =
            Set.of(
                    "47-method-bytes.req",
                    "36-bad-kwkey.req",
                    "09-echo.req",
                    "09-echo.res",
                    "12-raw-incompressible.req",
                    "12-raw-incompressible.res");

    @TestFactory
    List<DynamicTest> framesDecodeToWhatWasSeenAndEncodeToTheSameMessage() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(WIRE), "no transcripts beside the project");
        List<DynamicTest> tests = new ArrayList<>();
        for (Path recording : recordings()) {
            String name = recording.getFileName().toString().replace(".bin", "");
            String test = requireNonNull(recording.getParent()).getFileName() + "/" + name;
            if (CUT.contains(name)) {
                tests.add(DynamicTest.dynamicTest(test, () -> endsEarly(recording)));
            } else if (WRONG.contains(name)) {
                tests.add(DynamicTest.dynamicTest(test, () -> isRefused(recording)));
            } else {
                tests.add(DynamicTest.dynamicTest(test, () -> decodes(recording, name)));
            }
        }
        assertEquals(110, tests.size());
        return tests;
    }

    private static List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.walk(WIRE)) {
            return files.filter(file -> file.toString().matches(".*sslrpc2-.*\\.bin"))
                    .sorted()
                    .toList();
        }
    }

    private static void endsEarly(Path recording) throws IOException {
        try (InputStream wire = Files.newInputStream(recording)) {
            assertThrows(
                    EOFException.class,
                    () -> Frame.Header.read(wire).orElseThrow().readFrame(wire));
        }
    }

    private static void isRefused(Path recording) throws IOException {
        try (InputStream wire = Files.newInputStream(recording)) {
            assertThrows(
                    MalformedException.class,
                    () -> {
                        MsgpackReader message =
                                open(Frame.Header.read(wire).orElseThrow().readFrame(wire));
                        message.read(new TreeSink(1 << 20));
                        message.requireEnd();
                    });
        }
    }

    private static void decodes(Path recording, String name) throws IOException {
        JsonNode seen = JSON.readTree(Files.readAllBytes(sibling(recording)));
        try (InputStream wire = Files.newInputStream(recording)) {
            for (JsonNode frame : seen) {
                Frame taken = Frame.Header.read(wire).orElseThrow().readFrame(wire);
                assertEquals(frame.path("length").intValue(), taken.length());
                JsonNode message = tree(taken);
                JsonNode expected = asDecoded(frame.path("message"));
                if (expected.isTextual() || name.startsWith("12-")) {
                    // Only the beginning was noted down.
                    assertEquals(1, message.get(0).intValue());
                } else {
                    assertEquals(expected, message);
                }
                if (!NOT_OURS.contains(name)) {
                    encodesTheSame(taken, message);
                }
            }
            assertEquals(Optional.empty(), Frame.Header.read(wire));
        }
    }

    private static Path sibling(Path recording) {
        String name = recording.getFileName().toString();
        return recording.resolveSibling(name.replace(".bin", ".frames.json"));
    }

    private static MsgpackReader open(Frame frame) throws IOException {
        Frame.Message message = frame.message();
        return new MsgpackReader(message.bytes(), message.sizeBytes(), 100);
    }

    private static JsonNode tree(Frame frame) throws IOException {
        MsgpackReader message = open(frame);
        TreeSink sink = new TreeSink(1 << 26);
        message.read(sink);
        message.requireEnd();
        return sink.requireResult();
    }

    /// Unpacked bytes are compared: no two snappy libraries pack alike.
    private static void encodesTheSame(Frame taken, JsonNode message) throws IOException {
        MsgpackWriter writer = new MsgpackWriter();
        writer.value(message);
        assertArrayEquals(taken.message().bytes().readAllBytes(), writer.toByteArray());
        InputStream wire = new ByteArrayInputStream(Frame.pack(writer.toByteArray()).wireBytes());
        Frame again = Frame.Header.read(wire).orElseThrow().readFrame(wire);
        assertEquals(message, tree(again));
    }

    /// Bytes that are not UTF-8 are recorded as hex.
    private static JsonNode asDecoded(JsonNode recorded) {
        if (recorded.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            recorded.forEach(element -> list.add(asDecoded(element)));
            return list;
        }
        if (recorded.isObject() && recorded.has("$bytes")) {
            byte[] bytes = HexFormat.of().parseHex(recorded.get("$bytes").textValue());
            return JsonNodeFactory.instance.textNode(new String(bytes, StandardCharsets.UTF_8));
        }
        if (recorded.isObject()) {
            ObjectNode map = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : recorded.properties()) {
                map.set(member.getKey(), asDecoded(member.getValue()));
            }
            return map;
        }
        return recorded;
    }
}

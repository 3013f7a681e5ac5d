package dumpexplorer.core.remote.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.TreeSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the original client and host said to each other, recorded after TLS: `-Dshared=FOLDER`, else
/// `../shared`. Left out where there is nothing.
class TranscriptTest {

    private static final Path WIRE =
            Path.of(System.getProperty("shared", "../shared")).resolve("samples/wire/jsonrpc-host");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    @BeforeAll
    static void transcriptsAreThere() {
        Assumptions.assumeTrue(Files.isDirectory(WIRE), "no transcripts beside the project");
    }

    private static List<String> lines(String name) throws IOException {
        try (Stream<Path> files = Files.list(WIRE)) {
            Path file =
                    files.filter(path -> path.getFileName().toString().startsWith(name))
                            .findFirst()
                            .orElseThrow();
            return Files.readAllLines(file);
        }
    }

    /// Those that the original client has written.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-connect-dump_count",
                "02-dump_list-future",
                "03-dump_list-after-kw",
                "04-raise-user",
                "05-raise-internal",
                "06-multicall"
            })
    void writesRequestsByteForByteAsTheOriginalClient(String step) throws IOException {
        for (String line : lines(step + ".req")) {
            JsonNode request = JSON.readTree(line);
            Map<String, JsonNode> named = new LinkedHashMap<>();
            request.get("kwargs")
                    .properties()
                    .forEach(member -> named.put(member.getKey(), member.getValue()));
            Call call =
                    new Call(
                            request.get("method").textValue(),
                            request.get("args").valueStream().toList(),
                            named);
            assertEquals(line + "\n", RequestLine.of(request.get("id").longValue(), call));
        }
    }

    @Test
    void findsTheIdOfEveryAnswerOfTheOriginalHost() throws IOException {
        try (Stream<Path> files = Files.list(WIRE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".res.jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode id = JSON.readTree(line).get("id");
                    InputStream bytes =
                            new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
                    if (id.isNumber()) {
                        assertEquals(id.longValue(), AnswerIds.find(bytes));
                    } else {
                        assertEquals(-1, AnswerIds.find(bytes));
                    }
                }
            }
        }
    }

    @Test
    void handsOnEveryResultOfTheOriginalHostAsItIs() throws IOException {
        int results = 0;
        try (Stream<Path> files = Files.list(WIRE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".res.jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode answer = JSON.readTree(line);
                    JsonScanner json =
                            new JsonScanner(
                                    new ByteArrayInputStream(
                                            line.getBytes(StandardCharsets.UTF_8)));
                    TreeSink sink = new TreeSink(1 << 24);
                    JsonWalk.walk(json, sink, 50);
                    assertEquals(answer, sink.requireResult());
                    results++;
                }
            }
        }
        assertEquals(35, results);
    }
}

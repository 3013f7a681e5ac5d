package dumpexplorer.core.remote.xmlrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.ScriptedServer;
import dumpexplorer.core.remote.TreeSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the original servers and clients have said to each other, recorded beside the project:
/// `-Dshared=FOLDER`, else `../shared`. Left out where there is nothing.
class TranscriptsTest {

    private static final Path WIRE =
            Path.of(System.getProperty("shared", "../shared")).resolve("samples/wire");

    private static final Pattern ROW = Pattern.compile("\\| ([0-9]\\S*) \\| .*? \\| `(.*)` \\|");

    /// Steps of which the table shows a part, or what the recording client made of them.
    private static final Map<String, Function<JsonNode, JsonNode>> PARTS =
            Map.of(
                    "xmlrpc-api/61-size-1000", result -> IntNode.valueOf(result.asText().length()),
                    "xmlrpc-api/62-size-5000", result -> IntNode.valueOf(result.asText().length()),
                    "xmlrpc-api/76-multicall-standard-client", result -> result.at("/0/0"),
                    "xmlrpc-api/88-host_list", result -> IntNode.valueOf(result.size()),
                    "xmlrpc-api/89-host_info", result -> result.at("/host_info/time_diff"),
                    "xmlrpc-host/02-dump_list-future", result -> result,
                    "xmlrpc-host/03-dump_list-after-kw", result -> IntNode.valueOf(result.size()),
                    "xmlrpc-host/04-host_info", result -> result.path("dumps"),
                    "xmlrpc-host/11-after-string", result -> IntNode.valueOf(result.size()));

    /// What the original could not read, or shows with its spaces folded.
    private static final Map<String, String> OURS =
            Map.of(
                    "xmlrpc-api/35-store-int-timestamp",
                    "None",
                    "xmlrpc-api/60-odd-cdata",
                    "']]> <a> & \\r\\n\\t'",
                    "xmlrpc-api/04-methodHelp",
                    "'\\n    Add or remove the group to favorites of the current user\\n\\n    :param…",
                    "xmlrpc-api/60-odd-control",
                    "'bell \\x07 esc \\x1b'",
                    "xmlrpc-api/60-odd-latin1",
                    "u'Ger\\ufffdt'",
                    "xmlrpc-api/60-odd-nul",
                    "'a\\x00b'",
                    "xmlrpc-api/71-multicall-fault",
                    "[[True], {'faultCode': 999, 'faultString': '{\"wasdumped\": false…",
                    "xmlrpc-api/80-no-gzip",
                    "'xxxxxx…",
                    "xmlrpc-api/82-any-path",
                    "True");

    @BeforeAll
    static void haveRecordings() {
        Assumptions.assumeTrue(Files.isDirectory(WIRE), "no recordings beside the project");
    }

    @Test
    void decodesWhatABackendHasAnswered() throws Exception {
        assertEquals(List.of(), differences("xmlrpc-api"));
    }

    @Test
    void decodesWhatAHostHasAnswered() throws Exception {
        assertEquals(List.of(), differences("xmlrpc-host"));
    }

    @Test
    void writesEveryRecordedCallByteForByte() throws Exception {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Path file : recordings("xmlrpc-api", ".req.http")) {
            Optional<byte[]> body = bodyOf(Files.readAllBytes(file));
            if (body.isEmpty()) {
                continue;
            }
            CallDecoder decoded = decode(body.get());
            byte[] written = XmlWriter.call(decoded.method(), decoded.parameters());
            compared++;
            if (!Arrays.equals(body.get(), written)) {
                differences.add(
                        file.getFileName() + ": " + new String(written, StandardCharsets.UTF_8));
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(compared > 70, "compared only " + compared);
    }

    private static CallDecoder decode(byte[] body) throws IOException {
        XmlBytes bytes = new XmlBytes(new ByteArrayInputStream(body), 1 << 30);
        return CallDecoder.read(bytes, 100, 1 << 30);
    }

    private static Optional<byte[]> bodyOf(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("<?xml");
        return start < 0
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(request, start, request.length));
    }

    private static List<String> differences(String folder) throws Exception {
        Map<String, String> seen = seenByTheOriginal(folder);
        List<String> differences = new ArrayList<>();
        for (Path file : recordings(folder, ".res.http")) {
            String step = file.getFileName().toString().replace(".res.http", "");
            String shown = OURS.getOrDefault(folder + "/" + step, seen.getOrDefault(step, ""));
            difference(folder + "/" + step, shown, Files.readAllBytes(file))
                    .ifPresent(difference -> differences.add(step + ": " + difference));
        }
        return differences;
    }

    private static Optional<String> difference(String step, String shown, byte[] recorded)
            throws Exception {
        try {
            JsonNode result = answered(recorded);
            // The second request of a step is not in the table.
            return shown.isEmpty()
                    ? Optional.empty()
                    : PythonLiteral.findDifference(
                            shown, PARTS.getOrDefault(step, all -> all).apply(result));
        } catch (RemoteFailure failure) {
            String expected = failureShown(step, shown);
            String ours = failure.kind() + " " + failure.findFaultCode().orElse(0);
            return ours.equals(expected)
                    ? Optional.empty()
                    : Optional.of(
                            "expected "
                                    + expected
                                    + " but was "
                                    + ours
                                    + ": "
                                    + failure.getMessage());
        }
    }

    /// What our failure must be where the original's client has shown one.
    private static String failureShown(String step, String shown) {
        if (step.endsWith("45-no-debug-flag")) {
            return "UNAUTHORISED 999";
        }
        if (step.endsWith("44-unknown-user.2")) {
            return "CUT_OFF 0";
        }
        if (shown.isEmpty() || shown.contains("No such method!")) {
            return "FAULT 26";
        }
        if (shown.startsWith("EXC Fault: <Fault -1: ")) {
            return "FAULT -1";
        }
        if (shown.contains("BadStatusLine")) {
            return "CUT_OFF 0";
        }
        if (shown.contains(" 401 Unauthorized") || shown.contains(" 403 Forbidden")) {
            return "UNAUTHORISED 0";
        }
        return step.endsWith("81-get") ? "MALFORMED 0" : "FAULT 999";
    }

    private static Map<String, String> seenByTheOriginal(String folder) throws IOException {
        Map<String, String> seen = new LinkedHashMap<>();
        boolean inFolder = false;
        for (String line : Files.readAllLines(WIRE.resolve("INDEX.md"))) {
            if (line.startsWith("## ")) {
                inFolder = line.equals("## " + folder);
            }
            Matcher row = ROW.matcher(line);
            if (inFolder && row.matches()) {
                seen.put(row.group(1), row.group(2));
            }
        }
        return seen;
    }

    private static List<Path> recordings(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(WIRE.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static JsonNode answered(byte[] recorded) throws Exception {
        try (ScriptedServer server =
                        ScriptedServer.start(line -> {
                            line.getInputStream().read(new byte[64 * 1024]);
                            line.getOutputStream().write(recorded);
                        });
                Caller caller =
                        new XmlRpcDialler()
                                .dial(
                                        server.address(Protocol.HTTP_XMLRPC),
                                        Access.ANONYMOUS,
                                        Limits.USUAL)) {
            TreeSink tree = new TreeSink(1 << 30);
            caller.call(Call.of("method"), tree, Progress.UNWATCHED);
            return tree.requireResult();
        }
    }
}

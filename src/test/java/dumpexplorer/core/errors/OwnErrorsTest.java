package dumpexplorer.core.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.core.grouping.Grouping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnErrorsTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-04T05:06:07.891234Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @TempDir Path folder;
    private OwnErrors errors;

    @BeforeEach
    void catchErrors() {
        errors = new OwnErrors(folder.resolve("spool"), CLOCK, "9.9", new Grouping());
    }

    @Test
    void dumpsAnErrorInTheFormatOnDisk() throws IOException {
        errors.uncaughtException(new Thread("painter"), thrown("no such colour: 7"));

        assertEquals(List.of("1772600767.89.data.gz", "1772600767.89.meta.json"), spooledFiles());
        JsonNode meta = readMeta("1772600767.89");
        assertEquals("Exception", meta.path("type").asText());
        assertEquals("1772600767.891234", meta.path("timestamp").asText());
        assertEquals("1772600767.89", meta.path("dump_id").asText());
        assertEquals(
                JSON.readTree(
                        """
                        {"subject": "no such colour: 7", "type": "java.lang.IllegalStateException"}
                        """),
                meta.path("description"));
        assertEquals(
                JSON.readTree("{\"component\": \"explorer\", \"version\": \"9.9\"}"),
                meta.path("software_version"));
        JsonNode content = readContent("1772600767.89");
        assertEquals("painter", content.path("thread").asText());
        assertEquals("core.errors", content.path("module").asText());
        JsonNode trace = content.path("exception").path("trace");
        JsonNode raise = trace.path(trace.size() - 1);
        assertEquals("OwnErrorsTest.java", raise.path(0).asText());
        assertEquals("dumpexplorer.core.errors.OwnErrorsTest.thrown", raise.path(2).asText());
        assertTrue(content.path("trace").asText().contains("IllegalStateException: no such"));
    }

    @Test
    void givesTheSameErrorTheSameCodeAndGroupWhateverItsNumbers() throws IOException {
        List<String> codes = new ArrayList<>();
        errors.onCaught(caught -> codes.add(caught.code()));
        for (String message : List.of("row 12 is gone", "row 99 is gone")) {
            errors.uncaughtException(Thread.currentThread(), thrown(message));
        }
        assertEquals(2, codes.size());
        assertEquals(codes.get(0), codes.get(1));
        assertEquals(
                readMeta("1772600767.89").path("group_id"),
                readMeta("1772600767.89_0").path("group_id"));
    }

    @Test
    void doesNotFillTheDiskWithAnErrorThatRepeats() throws IOException {
        List<String> told = new ArrayList<>();
        errors.onCaught(caught -> told.add(caught.code()));
        for (int round = 0; round < 50; round++) {
            errors.uncaughtException(Thread.currentThread(), thrown("again"));
        }
        assertEquals(50, told.size());
        assertEquals(2 * 10, spooledFiles().size());
    }

    @Test
    void takesAnErrorWithoutMessageOrStack() throws IOException {
        var bare = new AssertionError();
        bare.setStackTrace(new StackTraceElement[0]);
        errors.uncaughtException(Thread.currentThread(), bare);
        JsonNode meta = readMeta("1772600767.89");
        assertEquals("", meta.path("description").path("subject").asText());
        assertEquals("[]", readContent("1772600767.89").path("exception").path("trace").toString());
    }

    @Test
    void survivesASpoolThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("spool"), "in the way");
        var error = thrown("lost");
        errors.uncaughtException(Thread.currentThread(), error);
        assertEquals(1, error.getSuppressed().length);
    }

    private static IllegalStateException thrown(String message) {
        return new IllegalStateException(message);
    }

    private List<String> spooledFiles() throws IOException {
        try (var files = Files.list(folder.resolve("spool"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private JsonNode readMeta(String dumpId) throws IOException {
        return JSON.readTree(folder.resolve("spool").resolve(dumpId + ".meta.json").toFile());
    }

    private JsonNode readContent(String dumpId) throws IOException {
        Path file = folder.resolve("spool").resolve(dumpId + ".data.gz");
        try (var content = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readTree(content);
        }
    }
}

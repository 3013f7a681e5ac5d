package dumpexplorer.core.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.core.AllFormats;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceBookTest {

    private static final Source API =
            new Source(
                    "testbed",
                    "api",
                    "https+xmlrpc://api:8001",
                    null,
                    Duration.ofMinutes(5),
                    Source.Use.ENABLED,
                    new Source.Login(
                            "admin",
                            Path.of("/home/me/.testbed"),
                            Path.of("/etc/ca.pem"),
                            "ab".repeat(32),
                            null,
                            null,
                            null));
    private static final Source HOST =
            new Source(
                    "host:host-01",
                    "host",
                    "https+xmlrpc://h:8000",
                    "ssl+jsonrpc://h:8003",
                    Duration.ZERO,
                    Source.Use.DISABLED,
                    new Source.Login(
                            null,
                            null,
                            null,
                            null,
                            Path.of("/home/me/me.pem"),
                            Path.of("/home/me/me.key"),
                            Path.of("/home/me/.key")));
    private static final SourceStatus STATUS =
            new SourceStatus(
                    SourceState.PARTIAL,
                    Instant.parse("2017-05-17T06:00:00Z"),
                    Instant.parse("2017-05-17T05:30:00Z"),
                    Instant.parse("2017-05-17T05:29:00.123456Z"),
                    Instant.parse("2017-05-17T05:59:00Z"),
                    Instant.parse("2017-05-17T05:45:00Z"),
                    Duration.ofMinutes(-2),
                    "too large");

    @TempDir private Path folder;
    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = Library.open(folder, AllFormats.create(), Clock.systemUTC(), Progress.UNWATCHED);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    private SourceBook reopened() {
        return new SourceBook(library.notes());
    }

    @Test
    void keepsDefinitionsAndWhatIsRemembered() throws IOException {
        SourceBook book = reopened();
        book.put(API);
        book.put(HOST);
        book.note("testbed", STATUS);
        book.noteFound(
                "testbed", "host:host-02", STATUS.failed(SourceState.UNREACHABLE, at(9), "x"));
        SourceBook read = reopened();
        assertEquals(List.of(HOST, API), read.sources());
        assertEquals(Optional.of(API), read.find("testbed"));
        assertEquals(STATUS, read.status("testbed"));
        assertEquals(SourceStatus.NONE, read.status("host:host-01"));
        assertEquals(
                Map.of("host:host-02", STATUS.failed(SourceState.UNREACHABLE, at(9), "x")),
                read.found("testbed"));
    }

    private static Instant at(int hour) {
        return Instant.parse("2017-05-17T0" + hour + ":00:00Z");
    }

    @Test
    void forgetsWhatIsRememberedWhenASourceBecomesAnotherServer() throws IOException {
        SourceBook book = reopened();
        book.put(API);
        book.note("testbed", STATUS);
        book.put(API.used(Source.Use.DISABLED));
        assertEquals(STATUS, reopened().status("testbed"));
        book.put(
                new Source(
                        "testbed",
                        "api",
                        "http+xmlrpc://other:1",
                        null,
                        Duration.ZERO,
                        Source.Use.ENABLED,
                        Source.Login.NONE));
        assertEquals(SourceStatus.NONE, reopened().status("testbed"));
        assertTrue(book.remove("testbed"));
        assertFalse(book.remove("testbed"));
        book.note("testbed", STATUS);
        assertEquals(List.of(), reopened().sources());
    }

    @Test
    void leavesWhatANewerVersionWrote() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Files.writeString(
                folder.resolve("sources.json"),
                """
                {"format": 1, "colour": "red", "sources": [
                  {"name": "x", "kind": "carrier-pigeon", "url": "loft 7", "feathers": [1, 2],
                   "status": {"state": "moulting", "last_fetch": "soon", "grains": 3}}]}
                """);
        SourceBook book = reopened();
        Source pigeon = book.find("x").orElseThrow();
        assertEquals("carrier-pigeon", pigeon.kind());
        assertEquals(SourceStatus.NONE, book.status("x"));
        book.put(pigeon.used(Source.Use.DISABLED));
        book.note("x", SourceStatus.NONE.fetched(SourceState.EMPTY, at(5), null));
        JsonNode wanted =
                json.readTree(
                        """
                        {"format": 1, "colour": "red", "sources": [
                          {"name": "x", "kind": "carrier-pigeon", "url": "loft 7",
                           "every_minutes": 0, "disabled": true, "feathers": [1, 2],
                           "status": {"state": "empty", "last_try": "2017-05-17T05:00:00Z",
                              "last_fetch": "2017-05-17T05:00:00Z", "grains": 3}}]}
                        """);
        assertEquals(wanted, json.readTree(folder.resolve("sources.json").toFile()));
    }

    @Test
    void leavesAFileThatItCannotReadAsItIs() throws IOException {
        for (String broken : List.of("{\"sources\": [", "[]", "{\"format\": 2, \"sources\": []}")) {
            Files.writeString(folder.resolve("sources.json"), broken);
            SourceBook book = reopened();
            assertThrows(IOException.class, book::sources);
            assertThrows(IOException.class, () -> book.put(API));
            assertEquals(broken, Files.readString(folder.resolve("sources.json")));
        }
    }
}

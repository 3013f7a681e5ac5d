package dumpexplorer.core.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.Wiring;
import dumpexplorer.core.importing.ImportProgress;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.settings.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTest {

    private static final String CRASH =
            """
            {"signature": "nsThread::Run(int, int*)", "uuid": "aabbf9cb-395b-47e8-9600-4f20e2090331",\
             "date_processed": "2009-03-31 14:45:09.215601", "product": "Some, \\"Product\\"",\
             "version": "3.5.2", "email": "ada@example.org", "uptime": 7.50,\
             "dump": "OS|Linux|2.6\\nCrash|SIGSEGV|0x0|0\\n\\n0|0|core.so|nsThread::Run(int, int*)|a.cpp|7|0x1\\n"}
            """;

    private static final String ERROR =
            """
            {
              "source": "host:host-01", \n\
              "dump_id": "1495000001.12", \n\
              "software_version": {
                "version": "4.1", \n\
                "component": "hostmanager"
              }, \n\
              "timestamp": 1495000001.123456, \n\
              "type": "Error", \n\
              "description": {
                "code": "host_error", \n\
                "message": "Ger\\u00e4t of joe@example.org on host-01 (10.0.0.7) failed", \n\
                "type": "internal", \n\
                "module": "hostmanager", \n\
                "trace": [], \n\
                "data": {}
              }
            }\
            """;

    @TempDir Path folder;
    private OpenLibrary open;
    private Exporter exporter;

    @BeforeEach
    void openLibrary() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        Files.writeString(
                inputs.resolve("aabbf9cb-395b-47e8-9600-4f20e2090331.json"), CRASH.strip());
        Files.writeString(inputs.resolve("host_host-01__1495000001.12.errordump.json"), ERROR);
        var folders = new Folders(folder.resolve("data"), folder.resolve("config"));
        open =
                new Wiring(folders, Clock.systemUTC())
                        .open(folder.resolve("library"), Progress.UNWATCHED);
        open.importer().run(List.of(inputs), null, ImportProgress.UNWATCHED);
        exporter = new Exporter(open.queries());
    }

    @AfterEach
    void closeLibrary() throws IOException {
        open.close();
    }

    @Test
    void writesErrorDumpsAsTheWebFrontEndDoes() throws IOException {
        Path out = folder.resolve("exports");
        ExportReport report = export(ExportForm.ERRORDUMP, Redaction.NONE, out);
        assertEquals(new ExportReport(1, 1), report);
        assertEquals(List.of("host:host-01__1495000001.12.errordump.json"), names(out));
        assertEquals(ERROR, Files.readString(out.resolve(names(out).getFirst())));
    }

    @Test
    void writesTheStoredJsonOnALineEach() throws IOException {
        String[] lines = text(ExportForm.JSONL, Redaction.NONE).split("\n", -1);
        assertEquals(3, lines.length);
        assertEquals(
                "{\"signature\":\"nsThread::Run(int, int*)\","
                        + "\"uuid\":\"aabbf9cb-395b-47e8-9600-4f20e2090331\","
                        + "\"date_processed\":\"2009-03-31 14:45:09.215601\","
                        + "\"product\":\"Some, \\\"Product\\\"\",\"version\":\"3.5.2\","
                        + "\"email\":\"ada@example.org\",\"uptime\":7.50,"
                        + "\"dump\":\"OS|Linux|2.6\\nCrash|SIGSEGV|0x0|0\\n\\n"
                        + "0|0|core.so|nsThread::Run(int, int*)|a.cpp|7|0x1\\n\"}",
                lines[0]);
        assertTrue(lines[1].contains("\"timestamp\":1495000001.123456"), lines[1]);
        assertEquals("", lines[2]);
    }

    @Test
    void quotesWhatCsvHasToQuote() throws IOException {
        String[] lines = text(ExportForm.CSV, Redaction.NONE).split("\r\n", -1);
        assertEquals(
                "uuid,group_id,dump_id,source,timestamp,type,component,product,version,title",
                lines[0]);
        assertTrue(lines[1].startsWith("aabbf9cb-395b-47e8-9600-4f20e2090331,Crash__"), lines[1]);
        assertTrue(
                lines[1].endsWith(
                        ",,socorro,2009-03-31T14:45:09.215601Z,Crash,,\"Some, \"\"Product\"\"\","
                                + "3.5.2,\"nsThread::Run(int, int*)\""),
                lines[1]);
        assertEquals(4, lines.length);
    }

    @Test
    void reportsEachGroupWithTheStackOfItsNewestDump() throws IOException {
        String report = text(ExportForm.MARKDOWN, Redaction.NONE);
        assertTrue(report.contains("### nsThread::Run(int, int\\*)"), report);
        assertTrue(report.contains("a.cpp"), report);
        assertTrue(report.contains("* Dumps: 1"), report);
    }

    @Test
    void writesATreeThatOpensInPlace() throws IOException {
        Path tree = folder.resolve("tree");
        assertEquals(new ExportReport(2, 0), export(ExportForm.TREE, Redaction.NONE, tree));
        assertEquals(List.of("date", "name"), names(tree));
        assertEquals(
                Path.of("../../../../../../name/aa/bb"),
                Files.readSymbolicLink(
                        tree.resolve(
                                "date/2009/03/31/14/45_0/aabbf9cb-395b-47e8-9600-4f20e2090331")));
        var folders = new Folders(folder.resolve("data2"), folder.resolve("config2"));
        try (OpenLibrary copy =
                new Wiring(folders, Clock.systemUTC()).open(tree, Progress.UNWATCHED)) {
            assertEquals(
                    text(ExportForm.JSONL, Redaction.NONE),
                    new String(
                            bytes(new Exporter(copy.queries()), ExportForm.JSONL, Redaction.NONE),
                            StandardCharsets.UTF_8));
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        Path csv = folder.resolve("dumps.csv");
        Files.writeString(csv, "mine");
        assertThrows(
                FileAlreadyExistsException.class,
                () -> export(ExportForm.CSV, Redaction.NONE, csv));
        assertEquals("mine", Files.readString(csv));
        Path tree = folder.resolve("tree");
        export(ExportForm.TREE, Redaction.NONE, tree);
        assertThrows(
                FileAlreadyExistsException.class,
                () -> export(ExportForm.TREE, Redaction.NONE, tree));
    }

    @Test
    void showsNoHostsAddressesOrMailsWhenRedacted() throws IOException {
        Redaction redaction = exporter.redactionFor(Query.ALL);
        for (ExportForm form : List.of(ExportForm.JSONL, ExportForm.CSV, ExportForm.MARKDOWN)) {
            String shown = text(form, redaction);
            for (String secret : List.of("host-01", "joe@", "ada@", "10.0.0.7")) {
                assertFalse(shown.contains(secret), () -> secret + " in " + shown);
            }
        }
        assertTrue(
                text(ExportForm.JSONL, redaction)
                        .contains("of (mail) on host-1 ((address)) failed"));
        Path exports = folder.resolve("exports");
        export(ExportForm.ERRORDUMP, redaction, exports);
        assertEquals(List.of("host:host-1__1495000001.12.errordump.json"), names(exports));
    }

    private ExportReport export(ExportForm form, Redaction redaction, Path out) throws IOException {
        return exporter.export(Query.ALL, form, redaction, out, Progress.UNWATCHED);
    }

    private String text(ExportForm form, Redaction redaction) throws IOException {
        return new String(bytes(exporter, form, redaction), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Exporter exporter, ExportForm form, Redaction redaction)
            throws IOException {
        var out = new ByteArrayOutputStream();
        exporter.export(Query.ALL, form, redaction, out, Progress.UNWATCHED);
        return out.toByteArray();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

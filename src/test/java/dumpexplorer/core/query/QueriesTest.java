package dumpexplorer.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.DumpDetail.CommandOutput;
import dumpexplorer.core.query.DumpDetail.OverviewField;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.triage.Decision;
import dumpexplorer.core.triage.GroupField;
import dumpexplorer.core.triage.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2016-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Formats FORMATS = AllFormats.create();
    private static final GroupId ERRORS = new GroupId("Error__0123456789abcdef0123456789abcdef");

    @TempDir private Path folder;
    private Library library;
    private Queries queries;

    @BeforeEach
    void openLibrary() throws IOException {
        library = Library.open(folder.resolve("library"), FORMATS, CLOCK, Progress.UNWATCHED);
        queries = new Queries(library, CLOCK);
        putError("1464000001.25", "4.0.1", "{}");
    }

    @AfterEach
    void closeLibrary() throws IOException {
        library.close();
    }

    private void put(String name, String json) throws IOException {
        Content content = Content.of(json.getBytes(StandardCharsets.UTF_8));
        ParseResult result = FORMATS.read(DumpInput.of(name, content));
        if (!(result instanceof ParseResult.Parsed(var dump))) {
            throw new AssertionError(result);
        }
        library.put(dump, name);
        library.flush();
    }

    private void putError(String dumpId, String version, String data) throws IOException {
        put(
                dumpId + ".errordump.json",
                """
                {"source": "host:host-01", "dump_id": "%s", "timestamp": %s, "type": "Error",
                "group_id": "%s", "software_version": {"component": "hostmanager", "version": "%s"},
                "description": {"type": "internal", "code": "host_error", "message": "VM 7 failed",
                "module": "hostmanager", "httpcode": 500, "data": {"ref": ["host", 3]}}, "data": %s}
                """
                        .formatted(dumpId, dumpId, ERRORS, version, data));
    }

    private Status status() {
        return queries.groups(Query.ALL.inGroup(ERRORS), GroupSort.LAST).getFirst().status();
    }

    @Test
    void bringsAResolvedGroupBackWithANewerDumpOnly() throws IOException {
        queries.decide(List.of(ERRORS), Map.of("status", "resolved"));
        assertEquals(Status.RESOLVED, status());
        putError("1463000000.5", "4.0.1", "{}");
        assertEquals(Status.RESOLVED, status());
        putError("1464000002.5", "4.0.1", "{}");
        assertEquals(Status.REGRESSED, status());
    }

    @Test
    void bringsAGroupResolvedInAVersionBackWithANewerVersionOnly() throws IOException {
        queries.edit(
                List.of(ERRORS),
                new GroupEdit(
                        Map.of(GroupField.STATUS, Status.RESOLVED, GroupField.RESOLVED_IN, "4.1"),
                        Set.of(),
                        Set.of()));
        putError("1464000002.5", "4.1", "{}");
        assertEquals(Status.RESOLVED, status());
        putError("1464000003.5", "4.10", "{}");
        assertEquals(Status.REGRESSED, status());
    }

    @Test
    void forgetsTheVersionOfAnEarlierResolution() throws IOException {
        queries.decide(List.of(ERRORS), Map.of("status", "resolved", "resolved_in", "9.9"));
        queries.decide(List.of(ERRORS), Map.of("status", "resolved"));
        putError("1464000002.5", "4.0.1", "{}");
        assertEquals(Status.REGRESSED, status());
    }

    @Test
    void takesADecisionBack() throws IOException {
        List<Decision> decisions =
                queries.decide(List.of(ERRORS), Map.of("status", "ignored", "favourite", true));
        queries.undo(decisions);
        GroupRow row = queries.groups(Query.ALL, GroupSort.LAST).getFirst();
        assertEquals(Status.OPEN, row.status());
        assertEquals(false, row.favourite());
    }

    @Test
    void changesOnlyWhatDiffers() throws IOException {
        GroupEdit edit =
                new GroupEdit(Map.of(GroupField.FAVOURITE, true), Set.of("b", "a"), Set.of());
        assertEquals(1, queries.edit(List.of(ERRORS), edit).size());
        assertEquals(List.of(), queries.edit(List.of(ERRORS), edit));
        GroupEdit untag = new GroupEdit(Map.of(), Set.of(), Set.of("b"));
        assertEquals(1, queries.edit(List.of(ERRORS), untag).size());
        GroupRow row = queries.groups(Query.ALL, GroupSort.LAST).getFirst();
        assertEquals(List.of("a"), row.tags());
    }

    @Test
    void countsAMergedGroupWithTheOther() throws IOException {
        put("a.json", crash("11111111-1111-4111-8111-111112101103", "2010-11-03 10:44:59", ""));
        GroupId crashes = queries.groups(Query.ALL, GroupSort.FIRST).getLast().id();
        List<Decision> merge =
                queries.decide(List.of(crashes), Map.of("merged_into", ERRORS.text()));
        GroupRow merged = queries.groups(Query.ALL, GroupSort.LAST).getFirst();
        assertEquals(
                List.of(ERRORS, 2L, "VM 7 failed"),
                List.of(merged.id(), merged.count(), merged.title()));
        assertEquals(
                2, queries.dumps(Query.ALL.inGroup(ERRORS), DumpSort.NEWEST_FIRST, 0, 9).total());
        queries.undo(merge);
        assertEquals(2, queries.groups(Query.ALL, GroupSort.LAST).size());
    }

    private static String crash(String uuid, String processed, String more) {
        return """
        {"signature": "Paint::Draw(int)", "uuid": "%s", "date_processed": "%s",
        "product": "Foxglove", "version": "4.0", "cpu_name": "amd64", "uptime": 7,
        "flavour": "mint", "big": 12345678901234567890,
        "client_crash_date": "2010-11-03 12:00:00", "truncated": true, "email": null,
        "add-ons": [["{a}", "1.0"], ["{b}", "2"]], %s
        "dump": "OS|Linux|2.6\\nCPU|amd64|x|2\\nCrash|SIGSEGV|0x8|0\\n\\n\
        0|0|libdraw.so|Paint::Draw(int)|p.cpp|42|0x3\\n0|1|libc.so||||0x77\\n"}
        """
                .formatted(uuid, processed, more);
    }

    @Test
    void tellsACrashInPlainWords() throws IOException {
        String uuid = "11111111-1111-4111-8111-111112101103";
        put(
                "a.json",
                crash(uuid, "2010-11-03 10:44:59", "\"long\": \"" + "x".repeat(40_000) + "\","));
        DumpDetail detail = queries.detail(DumpId.parse(uuid).orElseThrow()).orElseThrow();
        List<OverviewField> overview = detail.overview();
        assertEquals(
                List.of(
                        "Signature: Paint::Draw(int)",
                        "Processed: 2010-11-03 10:44:59",
                        "Crashed: 2010-11-03 12:00:00",
                        "Product: Foxglove",
                        "Version: 4.0",
                        "Uptime: 7 s",
                        "Processor: amd64",
                        "Add-ons: {a} 1.0, {b} 2",
                        "Truncated: true",
                        "UUID: " + uuid,
                        "flavour: mint",
                        "big: 12345678901234567890"),
                overview.stream()
                        .filter(field -> !field.label().equals("long"))
                        .map(field -> field.label() + ": " + field.value())
                        .toList());
        assertEquals(
                List.of(
                        "The sender left frames out of the stack.",
                        "1 of the crashing thread's 2 frames have no function name: symbols were"
                                + " missing.",
                        "By its own clock the machine crashed at 2010-11-03T12:00:00Z, after the"
                                + " report was processed: one clock is wrong."),
                detail.notes());
        DumpJson json = queries.json(detail.row().id());
        assertTrue(json.text().contains("… (40,000 characters)\""), json.text());
        assertEquals(false, json.cut());
        assertEquals(true, json.shortened());
        assertEquals(List.of(), detail.environment());
    }

    @Test
    void showsTheOutputOfCommands() throws IOException {
        putError(
                "1464000009.5",
                "4.0.1",
                """
                {"environment": {"disks": ["/dev/sda 99%%\\n", "tmpfs"],
                "openvz": "Error executing command 'vzlist'"},
                "exception": {"trace": [["/host/vm.py", 12, "start", "run(vm)"]], "inspect_trace":
                [{"file": "/host/dump.py", "line_no": 1, "function": "dump", "code": null,
                "locals": {"cut": "%s"}}]}}\
                """
                        .formatted("y".repeat(1000)));
        DumpId id = queries.dumps(Query.ALL, DumpSort.NEWEST_FIRST, 0, 1).rows().getFirst().id();
        DumpDetail detail = queries.detail(id).orElseThrow();
        assertEquals(
                List.of(
                        new CommandOutput("disks", List.of("/dev/sda 99%", "tmpfs")),
                        new CommandOutput("openvz", List.of("Error executing command 'vzlist'"))),
                detail.environment());
        assertTrue(
                detail.notes()
                        .contains(
                                "1 local variables were cut at 1,000 characters when the dump was"
                                        + " made."),
                detail.notes().toString());
        assertTrue(
                detail.overview()
                        .contains(
                                new OverviewField(
                                        "About",
                                        "host, 3",
                                        "The object of the testbed that the error was about: its"
                                                + " kind and number.")),
                detail.overview().toString());
    }

    @Test
    void findsNothingWhereThereIsNoSuchDump() throws IOException {
        DumpId id = DumpId.parse("11111111-1111-4111-8111-111112101199").orElseThrow();
        assertTrue(queries.detail(id).isEmpty());
        assertTrue(queries.findGroup("Error__none").isEmpty());
        assertEquals(ERRORS, queries.findGroup(ERRORS.text()).orElseThrow());
        assertEquals(Map.of("host:host-01", 1), queries.dumpCounts(Query.ALL, Trait.SOURCE));
    }
}

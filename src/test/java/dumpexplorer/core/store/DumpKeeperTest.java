package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.model.GroupId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpKeeperTest {

    @TempDir Path temporary;

    private Path folder() {
        return temporary.resolve("library");
    }

    @Test
    void aRicherCopyReplacesOneWithoutDataNeverTheReverse() throws IOException {
        ParsedDump poor = SampleDumps.exception(7, "'eth1'", "");
        ParsedDump rich = SampleDumps.exception(7, "'eth1'", SampleDumps.data("'eth1'", "run"));
        assertEquals(poor.id(), rich.id());
        List<String> facts;
        try (Library library = Trees.open(folder())) {
            assertEquals(PutOutcome.NEW, library.put(poor, "test"));
            GroupId provisional = library.findDump(poor.id()).orElseThrow().group();
            assertTrue(provisional.isProvisional());
            library.triage().decide(Map.of(provisional, Map.of("favourite", true, "note", "n")));

            assertEquals(PutOutcome.UPDATED, library.put(rich, "test"));
            assertEquals(PutOutcome.DUPLICATE, library.put(rich, "test"));
            assertEquals(PutOutcome.DUPLICATE, library.put(poor, "test"));
            library.flush();
            facts = Trees.facts(library);
            assertEquals(1, facts.size());
            GroupId real = library.findDump(rich.id()).orElseThrow().group();
            assertFalse(real.isProvisional());
            assertEquals(real, library.triage().canonical(provisional));
            assertEquals(true, library.triage().state(real).favourite());
            assertEquals("n", library.triage().state(real).note());
            assertEquals("dump-explorer", library.triage().state(real).history().getLast().by());
        }
        try (Library library = Trees.open(folder())) {
            assertEquals(facts, Trees.facts(library));
        }
        Trees.delete(folder().resolve("index"));
        try (Library library = Trees.open(folder())) {
            assertEquals(facts, Trees.facts(library));
        }
    }

    @Test
    void aProvisionalGroupIsMergedOnlyWhenItsLastDumpLeaves() throws IOException {
        try (Library library = Trees.open(folder())) {
            library.put(SampleDumps.exception(1, "'xy1'", ""), "test");
            library.put(SampleDumps.exception(2, "'xy2'", ""), "test");
            GroupId provisional =
                    library.findDump(SampleDumps.exception(1, "'xy1'", "").id())
                            .orElseThrow()
                            .group();
            library.triage().decide(Map.of(provisional, Map.of("favourite", true)));
            library.put(SampleDumps.exception(1, "'xy1'", SampleDumps.data("'xy1'", "f")), "");
            assertEquals(provisional, library.triage().canonical(provisional));
            library.put(SampleDumps.exception(2, "'xy2'", SampleDumps.data("'xy2'", "g")), "");
            GroupId last =
                    library.findDump(SampleDumps.exception(2, "'xy2'", "").id())
                            .orElseThrow()
                            .group();
            assertEquals(last, library.triage().canonical(provisional));
        }
    }

    @Test
    void otherContentUnderAKnownIdIsKeptApart() throws IOException {
        String id = SampleDumps.id(1);
        ParsedDump first = SampleDumps.crash(1);
        ParsedDump other =
                SampleDumps.parse(id + ".jsonz", SampleDumps.gzip(SampleDumps.crashJson(id, 2)));
        Path file = folder().resolve(PlaceWord.path("", first.id()));
        try (Library library = Trees.open(folder())) {
            library.put(first, "test");
            byte[] before = Files.readAllBytes(file);
            assertEquals(PutOutcome.CONFLICT, library.put(other, "a.zip!/b.jsonz"));
            assertEquals(PutOutcome.CONFLICT, library.put(other, "c.zip!/b.jsonz"));
            assertArrayEquals(before, Files.readAllBytes(file));
            String sha =
                    java.util.HexFormat.of()
                            .formatHex(
                                    Hashes.sha256(
                                            SampleDumps.crashJson(id, 2)
                                                    .getBytes(StandardCharsets.UTF_8)));
            Path conflicts = folder().resolve("conflicts").resolve(id);
            assertArrayEquals(
                    SampleDumps.gzip(SampleDumps.crashJson(id, 2)),
                    Files.readAllBytes(conflicts.resolve(sha + ".jsonz")));
            assertEquals(
                    "a.zip!/b.jsonz\n", Files.readString(conflicts.resolve(sha + ".place.txt")));
            assertEquals(2, conflicts.toFile().list().length);
        }
    }

    @Test
    void aProvisionalGroupNobodyDecidedAboutLeavesNoTrace() throws IOException {
        try (Library library = Trees.open(folder())) {
            library.put(SampleDumps.exception(1, "'k'", ""), "test");
            library.put(SampleDumps.exception(1, "'k'", SampleDumps.data("'k'", "f")), "test");
            assertEquals(Map.of(), library.triage().states());
        }
    }

    @Test
    void whatLiesUnseenInADumpsPlaceIsNotOverwrittenUnread() throws IOException {
        ParsedDump dump = SampleDumps.crash(1);
        Path file = folder().resolve(PlaceWord.path("", dump.id()));
        try (Library library = Trees.open(folder())) {
            Files.createDirectories(file.getParent());
            String id = SampleDumps.id(1);
            byte[] other = SampleDumps.gzip(SampleDumps.crashJson(id, 2));
            Files.write(file, other);
            assertEquals(PutOutcome.CONFLICT, library.put(dump, "test"));
            assertArrayEquals(other, Files.readAllBytes(file));
            library.flush();
            assertEquals(1, library.snapshot().dumpCount());
        }
    }

    @Test
    void errorDumpsAreComparedByTheValuesThatBothHave() throws IOException {
        String data = SampleDumps.data("'k'", "run");
        ParsedDump poor = SampleDumps.exception(1, "'k'", "");
        ParsedDump rich = SampleDumps.exception(1, "'k'", data);
        ParsedDump spaced = SampleDumps.exception(1, "'k'", data.replace(",", " , "));
        ParsedDump otherData = SampleDumps.exception(1, "'k'", data.replace("12", "13"));
        ParsedDump otherSubject = SampleDumps.exception(1, "'l'", "");
        try (Library library = Trees.open(folder())) {
            assertEquals(PutOutcome.NEW, library.put(poor, "test"));
            assertEquals(PutOutcome.CONFLICT, library.put(otherSubject, "test"));
            assertEquals(PutOutcome.UPDATED, library.put(rich, "test"));
            assertEquals(PutOutcome.DUPLICATE, library.put(spaced, "test"));
            assertEquals(PutOutcome.CONFLICT, library.put(otherData, "test"));
            assertEquals(PutOutcome.DUPLICATE, library.put(poor, "test"));
        }
        assertEquals(4, Trees.contents(folder(), "conflicts").size());
    }

    @Test
    void aDumpWhoseFileWasDamagedOrTakenAwayIsPutBack() throws IOException {
        ParsedDump dump = SampleDumps.crash(1);
        Path file = folder().resolve(PlaceWord.path("", dump.id()));
        try (Library library = Trees.open(folder())) {
            library.put(dump, "test");
            Map<String, String> whole = Trees.contents(folder(), "name", "date");
            Files.write(file, new byte[] {31, -117, 8, 0});
            assertEquals(PutOutcome.UPDATED, library.put(dump, "test"));
            assertEquals(whole, Trees.contents(folder(), "name", "date"));
            assertEquals(2, Trees.contents(folder(), "rejected").size());
            Files.delete(file);
            assertEquals(PutOutcome.NEW, library.put(dump, "test"));
            assertEquals(whole, Trees.contents(folder(), "name", "date"));
            library.flush();
            assertEquals(1, library.snapshot().dumpCount());
        }
    }

    @Test
    void theSameContentPackedOtherwiseIsADuplicate() throws IOException {
        byte[] plain = SampleDumps.crashJson(1).getBytes(StandardCharsets.UTF_8);
        try (Library library = Trees.open(folder())) {
            library.put(SampleDumps.crash(1), "test");
            assertEquals(
                    PutOutcome.DUPLICATE, library.put(SampleDumps.parse("x.json", plain), "test"));
            assertFalse(Files.exists(folder().resolve("conflicts")));
        }
    }

    @Test
    void titlesOfGroupsAreThoseOfTheirEarliestDumps() throws IOException {
        try (Library library = Trees.open(folder())) {
            for (int number : new int[] {3, 1, 2}) {
                String json =
                        """
                        {"timestamp": %d.5, "dump_id": "x", "group_id": "G", "source": "host:a",
                         "type": "Error", "description": {"message": "m%d", "type": "internal",
                         "code": "c", "module": "hostmanager"}, "data": {},
                         "software_version": {"component": "hostmanager", "version": "1"}}\
                        """
                                .formatted(1_495_000_000 + number, number);
                library.put(
                        SampleDumps.parse(
                                number + ".errordump.json", json.getBytes(StandardCharsets.UTF_8)),
                        "test");
            }
            library.flush();
            IndexSnapshot index = library.snapshot();
            assertEquals("m1", index.groupTitle(index.groupNumber(new GroupId("G"))));
        }
    }
}

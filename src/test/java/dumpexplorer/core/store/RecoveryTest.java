package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What opening mends after a session that ended without closing: the states of the disk that a kill or a
/// power failure can leave are made by hand.
class RecoveryTest {

    private static final int COUNT = 40;

    @TempDir Path folder;

    private Map<String, String> wantedTree = Map.of();
    private List<String> wantedFacts = List.of();

    @BeforeEach
    void makeLibrary() throws IOException {
        try (Library library = Trees.open(folder)) {
            for (int number = 0; number < COUNT; number++) {
                library.put(SampleDumps.crash(number), "test");
            }
            library.flush();
            wantedFacts = Trees.facts(library);
        }
        wantedTree = Trees.contents(folder, "name", "date");
    }

    private void markUnfinished() throws IOException {
        Files.createFile(folder.resolve("index/unfinished"));
    }

    private static String path(int number) {
        return PlaceWord.path("", DumpId.parse(SampleDumps.id(number)).orElseThrow());
    }

    private Path link(int number) {
        return wantedTree.keySet().stream()
                .filter(path -> path.startsWith("date") && path.endsWith(SampleDumps.id(number)))
                .map(folder::resolve)
                .findFirst()
                .orElseThrow();
    }

    private void isWhole(List<Problem> mended) throws IOException {
        try (Library library = Trees.open(folder)) {
            assertEquals(wantedFacts, Trees.facts(library));
            assertEquals(mended, library.mended());
            assertEquals(
                    new Library.Verification(COUNT, mended),
                    library.verify(Library.Repair.REPORT_ONLY, Progress.UNWATCHED));
        }
        assertEquals(wantedTree, Trees.contents(folder, "name", "date"));
        try (Library library = Trees.open(folder)) {
            assertEquals(wantedFacts, Trees.facts(library));
            assertEquals(List.of(), library.mended());
        }
    }

    private void forget(int number) throws IOException {
        try (Library library = Trees.open(folder)) {
            Path file = folder.resolve(path(number));
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            library.verify(Library.Repair.MEND, Progress.UNWATCHED);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    @Test
    void aCleanEndLeavesNoMarkAndNothingToDo() throws IOException {
        assertFalse(Files.exists(folder.resolve("index/unfinished")));
        isWhole(List.of());
    }

    @Test
    void aFileWithoutRowAndLinkGetsBoth() throws IOException {
        forget(3);
        markUnfinished();
        isWhole(List.of(new Problem(path(3), "its link in the date branch was missing", true)));
    }

    @Test
    void aFileWithLinkButWithoutRowGetsItsRow() throws IOException {
        Path link = link(3);
        Path target = Files.readSymbolicLink(link);
        forget(3);
        Files.createSymbolicLink(link, target);
        markUnfinished();
        isWhole(List.of());
    }

    @Test
    void aRowWithoutFileIsTakenOut() throws IOException {
        Files.delete(folder.resolve(path(3)));
        Files.delete(link(3));
        markUnfinished();
        try (Library library = Trees.open(folder)) {
            assertEquals(COUNT - 1, library.snapshot().dumpCount());
            assertEquals(
                    List.of(new Problem(path(3), "the file is gone; taken out of the index", true)),
                    library.mended());
            assertEquals(PutOutcome.NEW, library.put(SampleDumps.crash(3), "again"));
        }
        isWhole(List.of());
    }

    @Test
    void halfWrittenFilesAreTakenAway() throws IOException {
        Files.writeString(
                folder.resolve(path(3)).resolveSibling(TreeScan.UNFINISHED_PREFIX + "7"), "x");
        Files.writeString(
                folder.resolve("index").resolve(TreeScan.UNFINISHED_PREFIX + "copy1"), "x");
        markUnfinished();
        isWhole(List.of());
        assertFalse(
                Files.exists(
                        folder.resolve("index").resolve(TreeScan.UNFINISHED_PREFIX + "copy1")));
    }

    @Test
    void aFileTornByAPowerFailureIsTakenAwayAndCanBePutAgain() throws IOException {
        for (int left : new int[] {0, 100}) {
            byte[] whole = Files.readAllBytes(folder.resolve(path(3)));
            forget(3);
            Files.write(folder.resolve(path(3)), Arrays.copyOf(whole, left));
            markUnfinished();
            try (Library library = Trees.open(folder)) {
                assertFalse(Files.exists(folder.resolve(path(3))));
                assertEquals(
                        List.of(true), library.mended().stream().map(Problem::repaired).toList());
                assertEquals(PutOutcome.NEW, library.put(SampleDumps.crash(3), "again"));
            }
            isWhole(List.of());
            assertEquals(left > 0, Files.exists(folder.resolve("rejected")));
        }
    }

    @Test
    void aFileRewrittenByARicherCopyIsReadAgain() throws IOException {
        try (Library library = Trees.open(folder)) {
            library.put(SampleDumps.exception(1, "'k'", ""), "test");
        }
        var rich = SampleDumps.exception(1, "'k'", SampleDumps.data("'k'", "run"));
        Path file = folder.resolve(PlaceWord.path("", rich.id()));
        try (var out = Files.newOutputStream(file)) {
            rich.stored().writeTo(out);
        }
        markUnfinished();
        List<String> facts;
        try (Library library = Trees.open(folder)) {
            facts = Trees.facts(library);
            assertEquals(PutOutcome.DUPLICATE, library.put(rich, "test"));
        }
        Trees.delete(folder.resolve("index"));
        try (Library library = Trees.open(folder)) {
            assertEquals(Trees.facts(library), facts);
        }
    }

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        Path database = folder.resolve("index/dumps.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, (byte) 7);
        Files.write(database, bytes);
        try (Library library = Trees.open(folder)) {
            assertEquals(wantedFacts, Trees.facts(library));
            assertEquals("index", library.mended().getFirst().path());
            assertTrue(library.mended().getFirst().repaired());
        }
        isWhole(List.of());
    }

    @Test
    void theFileOfRowsIsUsedOnlyWhileItIsSoundAndOfThisIndex() throws IOException {
        Path rows = folder.resolve("index/rows");
        byte[] bytes = Files.readAllBytes(rows);
        List<byte[]> unusable = new ArrayList<>();
        unusable.add(Arrays.copyOf(bytes, bytes.length - 1));
        unusable.add(new byte[0]);
        byte[] changed = bytes.clone();
        changed[500] ^= 1;
        unusable.add(changed);
        for (byte[] other : unusable) {
            Files.write(rows, other);
            isWhole(List.of());
            Files.delete(rows);
            isWhole(List.of());
        }
        try (Library library = Trees.open(folder)) {
            library.put(SampleDumps.crash(COUNT), "test");
            assertFalse(Files.exists(rows));
            library.flush();
            wantedFacts = Trees.facts(library);
        }
        Files.write(rows, bytes); // of an earlier session
        try (Library library = Trees.open(folder)) {
            assertEquals(wantedFacts, Trees.facts(library));
        }
    }

    @Test
    void anOpeningThatWasStoppedGoesOnNextTime() throws IOException {
        Trees.delete(folder.resolve("index"));
        Progress stopping = EachFile.stopAfter(COUNT / 2);
        assertThrows(
                CancellationException.class,
                () ->
                        Library.open(folder, SampleDumps.FORMATS, Clock.systemUTC(), stopping)
                                .close());
        isWhole(List.of());
    }

    @Test
    void verificationMendsWhatItCan() throws IOException {
        Path link = link(5);
        Files.delete(link);
        Path wrong = folder.resolve("date/2012/01/01/00/00_0/" + SampleDumps.id(6));
        Files.createDirectories(wrong.getParent());
        Files.move(link(6), wrong);
        Path nowhere = folder.resolve("date/2012/01/01/00/00_0/" + SampleDumps.id(99));
        Files.createSymbolicLink(nowhere, Path.of("../../../../../../name/00/00"));
        Path twice = folder.resolve(folder.relativize(link(7)).toString().replace("_0/", "_1/"));
        Files.createDirectories(twice.getParent());
        Files.createSymbolicLink(twice, Files.readSymbolicLink(link(7)));
        Path outside = link(8);
        Files.delete(outside);
        Files.createSymbolicLink(outside, Path.of("/etc"));
        try (Library library = Trees.open(folder)) {
            List<Problem> reported =
                    library.verify(Library.Repair.REPORT_ONLY, Progress.UNWATCHED).problems();
            assertTrue(reported.stream().noneMatch(Problem::repaired));
            List<Problem> mended =
                    library.verify(Library.Repair.MEND, Progress.UNWATCHED).problems();
            assertEquals(
                    reported.stream().map(Problem::path).toList(),
                    mended.stream().map(Problem::path).toList());
            assertTrue(mended.stream().allMatch(Problem::repaired), mended::toString);
        }
        isWhole(List.of());
    }

    @Test
    void verificationNamesBrokenLinesOfTheJournalAndConflicts() throws IOException {
        Files.writeString(folder.resolve("triage.jsonl"), "{\"id\"");
        String id = SampleDumps.id(1);
        try (Library library = Trees.open(folder)) {
            library.put(
                    SampleDumps.parse(
                            id + ".jsonz", SampleDumps.gzip(SampleDumps.crashJson(id, 2))),
                    "test");
            List<Problem> problems =
                    library.verify(Library.Repair.MEND, Progress.UNWATCHED).problems();
            assertEquals(2, problems.size());
            assertTrue(problems.get(0).path().startsWith("conflicts/" + id + "/"));
            assertTrue(problems.get(0).repaired());
            assertEquals("triage.jsonl", problems.get(1).path());
            assertFalse(problems.get(1).repaired());
        }
    }
}

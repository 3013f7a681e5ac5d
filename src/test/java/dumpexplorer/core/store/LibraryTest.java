package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.job.WorkerPool;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    @TempDir Path temporary;

    private Path folder() {
        return temporary.resolve("library");
    }

    private static void put(Library library, int from, int to) throws IOException {
        for (int number = from; number < to; number++) {
            library.put(SampleDumps.crash(number), "test");
        }
    }

    private static void assertRefused(String reason, Executable executable) {
        String said = assertThrows(IOException.class, executable).toString();
        assertTrue(said.contains(reason), said);
    }

    @Test
    void aMissingFolderIsAnEmptyLibrary() throws IOException {
        try (Library library = Trees.open(folder())) {
            assertEquals(0, library.snapshot().dumpCount());
            assertEquals(List.of(), library.mended());
            assertEquals(Map.of(), library.triage().states());
        }
    }

    @Test
    void refusesAFileAndAFolderOfOtherThings() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertRefused("is a file", () -> Trees.open(file).close());
        Files.writeString(Files.createDirectory(folder()).resolve("notes.txt"), "x");
        assertRefused("holds other files", () -> Trees.open(folder()).close());
        assertEquals(List.of("notes.txt"), List.of(folder().toFile().list()));
    }

    @Test
    void aDumpLiesInBothBranchesAndReadsBackAsItCame() throws IOException {
        byte[] bytes = SampleDumps.gzip(SampleDumps.crashJson(5));
        String id = SampleDumps.id(5);
        String nameFolder = "name/" + id.substring(0, 2) + "/" + id.substring(2, 4);
        try (Library library = Trees.open(folder())) {
            assertEquals(PutOutcome.NEW, library.put(SampleDumps.crash(5), "test"));
            Path file = folder().resolve(nameFolder + "/" + id + ".jsonz");
            assertArrayEquals(bytes, Files.readAllBytes(file));
            Path link = folder().resolve("date/2010/11/06/05/35_0/" + id);
            assertEquals(Path.of("../../../../../../" + nameFolder), Files.readSymbolicLink(link));
            assertArrayEquals(bytes, Files.readAllBytes(link.resolve(id + ".jsonz")));

            DumpId dumpId = DumpId.parse(id).orElseThrow();
            try (InputStream json = library.openJson(dumpId)) {
                assertEquals(
                        SampleDumps.crashJson(5),
                        new String(json.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertEquals("Pump5::Run(int)", library.findDump(dumpId).orElseThrow().title());
            assertEquals(
                    List.of("Pump5::Run(int)", "Main5"),
                    library.findDump(dumpId).orElseThrow().frames());
            assertTrue(library.holds(dumpId, bytes));
            assertFalse(library.holds(dumpId, Arrays.copyOf(bytes, bytes.length - 1)));
            assertFalse(library.holds(DumpId.parse(SampleDumps.id(6)).orElseThrow(), bytes));
        }
    }

    @Test
    void anUnknownDumpIsNotThere() throws IOException {
        DumpId unknown = DumpId.parse(SampleDumps.id(1)).orElseThrow();
        try (Library library = Trees.open(folder())) {
            assertThrows(NoSuchFileException.class, () -> library.openJson(unknown).close());
            assertTrue(library.findDump(unknown).isEmpty());
        }
    }

    @Test
    void takesOldAndNewDumpsRightAfterItWasOpenedAgain() throws IOException {
        for (int round = 0; round < 4; round++) {
            try (Library library = Trees.open(folder())) {
                assertEquals(PutOutcome.NEW, library.put(SampleDumps.crash(2 * round), "test"));
                assertEquals(
                        PutOutcome.DUPLICATE, library.put(SampleDumps.crash(2 * round), "test"));
                assertEquals(PutOutcome.DUPLICATE, library.put(SampleDumps.crash(0), "test"));
                assertEquals(PutOutcome.NEW, library.put(SampleDumps.crash(2 * round + 1), "test"));
                library.flush();
                assertEquals(2 * round + 2, library.snapshot().dumpCount());
            }
        }
    }

    @Test
    void showsTheSameAfterReopeningAndWithoutItsIndex() throws IOException {
        List<String> facts;
        try (Library library = Trees.open(folder())) {
            put(library, 0, 300);
            library.put(SampleDumps.exception(1, "'eth1'", SampleDumps.data("'eth1'", "run")), "");
            library.put(SampleDumps.exception(2, "'eth2'", ""), "test");
            library.flush();
            facts = Trees.facts(library);
            assertEquals(302, facts.size());
        }
        try (Library library = Trees.open(folder())) {
            assertEquals(facts, Trees.facts(library));
            assertEquals(List.of(), library.mended());
        }
        Trees.delete(folder().resolve("index"));
        try (Library library = Trees.open(folder())) {
            assertEquals(facts, Trees.facts(library));
            long generation = library.snapshot().generation();
            library.reindex(dumpexplorer.core.job.Progress.UNWATCHED);
            assertEquals(facts, Trees.facts(library));
            assertTrue(library.snapshot().generation() > generation);
            assertEquals(PutOutcome.DUPLICATE, library.put(SampleDumps.crash(3), "test"));
            assertEquals(PutOutcome.NEW, library.put(SampleDumps.crash(300), "test"));
        }
    }

    @Test
    void putsAreSeenAtOnceAfterAFlushAndInMemoryBeforeTheyAreSaved() throws IOException {
        try (Library library = Trees.open(folder())) {
            put(library, 0, 3);
            library.flush();
            put(library, 3, 5);
            assertEquals(PutOutcome.DUPLICATE, library.put(SampleDumps.crash(4), "again"));
            library.flush();
            assertEquals(5, library.snapshot().dumpCount());
            assertEquals(5, Trees.facts(library).size());
        }
    }

    @Test
    void manyThreadsInAnyOrderMakeTheSameTreeAndIndex() throws Exception {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < 400; number++) {
            numbers.add(number);
            if (number % 5 == 0) {
                numbers.add(number); // the same dump twice
            }
        }
        List<Map<String, String>> trees = new ArrayList<>();
        List<List<String>> facts = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            Collections.shuffle(numbers, new Random(round));
            Path folder = temporary.resolve("library" + round);
            AtomicInteger created = new AtomicInteger();
            try (Library library = Trees.open(folder)) {
                AtomicInteger next = new AtomicInteger();
                WorkerPool pool =
                        WorkerPool.start(
                                "put",
                                4,
                                () -> {
                                    int at = next.getAndIncrement();
                                    if (at >= numbers.size()) {
                                        return false;
                                    }
                                    ParsedDump dump = SampleDumps.crash(numbers.get(at));
                                    if (library.put(dump, "test") == PutOutcome.NEW) {
                                        created.incrementAndGet();
                                    }
                                    return true;
                                },
                                () -> {});
                assertEquals(null, pool.join());
                library.flush();
                facts.add(Trees.facts(library));
            }
            assertEquals(400, created.get());
            trees.add(Trees.contents(folder, "name", "date"));
        }
        assertEquals(trees.get(0), trees.get(1));
        assertEquals(facts.get(0), facts.get(1));
        assertEquals(800, trees.get(0).size());
    }

    @Test
    void aThousandAndTwentyFourLinksAreInAFolderThenTheNextBegins() throws IOException {
        String time = "2010-11-05 10:15:00.000000";
        for (int part = 0; part < 2; part++) {
            try (Library library = Trees.open(folder())) {
                for (int number = part * 700; number < (part + 1) * 700; number++) {
                    String json =
                            SampleDumps.crashJson(number).replace(SampleDumps.time(number), time);
                    library.put(SampleDumps.parse("x.jsonz", SampleDumps.gzip(json)), "test");
                }
            }
        }
        Path hour = folder().resolve("date/2010/11/05/10");
        assertEquals(1_024, hour.resolve("15_0").toFile().list().length);
        assertEquals(1_400 - 1_024, hour.resolve("15_1").toFile().list().length);
    }

    @Test
    void aSecondOpeningIsRefusedWhileTheFirstLives() throws IOException {
        try (Library library = Trees.open(folder())) {
            assertRefused(
                    "(process " + ProcessHandle.current().pid() + ")",
                    () -> Trees.open(folder()).close());
            assertEquals(PutOutcome.NEW, library.put(SampleDumps.crash(1), "test"));
        }
        Trees.open(folder()).close();
    }

    @Test
    void findsTitlesAndFramesSavedOrNot() throws IOException {
        try (Library library = Trees.open(folder())) {
            put(library, 0, 20);
            library.flush();
            put(library, 20, 21);
            for (int round = 0; round < 2; round++) {
                IndexSnapshot index = library.snapshot();
                var titles = index.titlesMatching("Pump3::Run(int)"::equals);
                var stacks = index.stacksMatching("Main4"::equals);
                for (int row = 0; row < index.rowCount(); row++) {
                    int number = numberOf(index.dumpId(row));
                    assertEquals(number % 7 == 3, titles.get(index.titleNumber(row)));
                    assertEquals(number % 11 == 4, stacks.get(index.stackNumber(row)));
                }
                library.flush();
            }
        }
    }

    private static int numberOf(DumpId id) {
        int number = 0;
        while (!SampleDumps.id(number).equals(id.toString())) {
            number++;
        }
        return number;
    }

    @Test
    void tellsListenersOfPutsAndDecisions() throws Exception {
        try (Library library = Trees.open(folder())) {
            var told = new java.util.concurrent.Semaphore(0);
            AutoCloseable listening = library.onChange(told::release);
            library.put(SampleDumps.crash(1), "test");
            told.acquire();
            library.flush();
            told.drainPermits();
            library.triage().decide(Map.of(new GroupId("G"), Map.of("favourite", true)));
            told.acquire();
            listening.close();
        }
    }

    @Test
    void rejectedInputsAreKeptOnceWithEveryPlace() throws IOException {
        byte[] bytes = "not json".getBytes(StandardCharsets.UTF_8);
        String name = java.util.HexFormat.of().formatHex(Hashes.sha256(bytes)) + ".jsonz";
        var content = dumpexplorer.core.format.Content.of(bytes);
        try (Library library = Trees.open(folder())) {
            library.reject(content, "b.zip!/x.jsonz", "is not JSON");
            library.reject(content, "a/x.jsonz", "is not JSON");
            library.reject(content, "b.zip!/x.jsonz", "is not JSON");
        }
        Path rejected = folder().resolve("rejected");
        assertArrayEquals(bytes, Files.readAllBytes(rejected.resolve(name)));
        assertEquals(
                "a/x.jsonz: is not JSON\nb.zip!/x.jsonz: is not JSON\n",
                Files.readString(rejected.resolve(name + ".reason.txt")));
        assertEquals(2, rejected.toFile().list().length);
    }

    @Test
    void aDiskThatRefusesLeavesTheLibraryAsItWas() throws IOException {
        try (Library library = Trees.open(folder())) {
            put(library, 0, 5);
            // A file where the date branch wants a folder: the link cannot be made.
            Path day = folder().resolve("date/2010/11/07");
            Trees.delete(Files.createDirectories(day));
            Files.writeString(day, "in the way");
            assertRefused(SampleDumps.id(6), () -> library.put(SampleDumps.crash(6), "test"));
            library.flush();
            assertEquals(5, library.snapshot().dumpCount());
            assertEquals(5, Trees.contents(folder(), "name").size());
            Files.delete(day);
            assertEquals(PutOutcome.NEW, library.put(SampleDumps.crash(6), "test"));
        }
        try (Library library = Trees.open(folder())) {
            assertEquals(6, library.snapshot().dumpCount());
        }
    }
}

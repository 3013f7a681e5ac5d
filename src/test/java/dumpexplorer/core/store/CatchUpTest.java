package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A library that is opened before its index agrees with its tree.
class CatchUpTest {

    private static final int COUNT = 40;

    @TempDir Path temporary;

    private List<String> wanted = List.of();

    private Path tree() {
        return temporary.resolve("tree");
    }

    private Library openAsIndexed() throws IOException {
        return Library.openAsIndexed(
                tree(), null, SampleDumps.FORMATS, Clock.systemUTC(), Progress.UNWATCHED);
    }

    private static void write(Path tree, int number) throws IOException {
        String id = SampleDumps.id(number);
        Path folder = tree.resolve("name/" + id.substring(0, 2) + "/" + id.substring(2, 4));
        Files.createDirectories(folder);
        Files.write(folder.resolve(id + ".jsonz"), SampleDumps.gzip(SampleDumps.crashJson(number)));
    }

    @BeforeEach
    void writeTree() throws IOException {
        for (int number = 0; number < COUNT; number++) {
            write(tree(), number);
            write(temporary.resolve("other"), number);
        }
        try (Library library = Trees.open(temporary.resolve("other"))) {
            wanted = Trees.facts(library);
        }
    }

    @Test
    void opensBeforeTheTreeIsReadAndEndsAsIfItHadBeen() throws IOException {
        try (Library library = openAsIndexed()) {
            assertFalse(library.isCaughtUp());
            assertEquals(0, library.snapshot().dumpCount());
            library.catchUp(Progress.UNWATCHED);
            assertTrue(library.isCaughtUp());
            assertEquals(wanted, Trees.facts(library));
        }
        try (Library library = Trees.open(tree())) {
            assertEquals(wanted, Trees.facts(library));
        }
    }

    /// Notes what a library shows when its tree was sketched, and no file of it was read yet.
    private static synchronized void noteSketch(Library library, List<String> shown) {
        List<String> facts = Trees.facts(library);
        if (facts.size() < COUNT || !shown.isEmpty()) {
            return;
        }
        shown.addAll(facts);
        DumpId some = library.snapshot().dumpId(0);
        assertEquals(Library.Holding.NOTHING, library.holding(some), "not in the index yet");
        try {
            assertEquals(some, library.findDump(some).orElseThrow().id(), "can be read");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Test
    void showsTheWholeTreeBeforeItIsRead() throws IOException {
        Path broken = Files.createDirectories(tree().resolve("name/zz/zz"));
        Files.write(broken.resolve(SampleDumps.id(COUNT) + ".jsonz"), new byte[] {0x1f, 0x2f});
        try (Library library = openAsIndexed()) {
            List<String> sketched = new ArrayList<>();
            long before = library.snapshot().generation();
            library.catchUp(new EachFile(() -> noteSketch(library, sketched)));
            assertEquals(wanted, sketched);
            assertEquals(wanted, Trees.facts(library));
            assertTrue(library.snapshot().generation() > before);
            assertEquals(1, library.mended().size(), "the file that is no dump");
        }
    }

    /// Puts one more dump when the whole tree is sketched, and notes how many are shown then.
    private static synchronized void putIntoSketch(Library library, List<Integer> shown) {
        if (library.snapshot().dumpCount() < COUNT || !shown.isEmpty()) {
            return;
        }
        try {
            library.put(SampleDumps.crash(COUNT), "test");
            library.flush();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        shown.add(library.snapshot().dumpCount());
    }

    @Test
    void showsAtOnceWhatIsPutWhileTheTreeIsSketched() throws IOException {
        try (Library library = openAsIndexed()) {
            List<Integer> shown = new ArrayList<>();
            library.catchUp(new EachFile(() -> putIntoSketch(library, shown)));
            assertEquals(List.of(COUNT + 1), shown);
            assertEquals(COUNT + 1, library.snapshot().dumpCount());
        }
    }

    @Test
    void takesDumpsMeanwhile() throws IOException {
        try (Library library = openAsIndexed()) {
            var reads = new AtomicInteger();
            var puttingAmongThem =
                    new EachFile(() -> {
                        int read = reads.getAndIncrement();
                        try {
                            // One that the tree has, one that it has not.
                            library.put(SampleDumps.crash(read % COUNT), "test");
                            library.put(SampleDumps.crash(COUNT + read % COUNT), "test");
                        } catch (IOException refused) {
                            throw new UncheckedIOException(refused);
                        }
                    });
            library.catchUp(puttingAmongThem);
            library.flush();
            assertEquals(2 * COUNT, library.snapshot().dumpCount());
        }
        try (Library library = Trees.open(tree())) {
            assertEquals(2 * COUNT, library.snapshot().dumpCount());
            assertEquals(
                    List.of(),
                    library
                            .verify(Library.Repair.REPORT_ONLY, Progress.UNWATCHED)
                            .problems()
                            .stream()
                            .filter(problem -> !problem.problem().contains("link"))
                            .toList());
        }
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        try (Library library = openAsIndexed()) {
            Progress stoppingHalfway = EachFile.stopAfter(COUNT + COUNT / 2);
            assertThrows(CancellationException.class, () -> library.catchUp(stoppingHalfway));
            assertFalse(library.isCaughtUp());
        }
        try (Library library = openAsIndexed()) {
            library.catchUp(Progress.UNWATCHED);
            assertEquals(wanted, Trees.facts(library));
        }
    }

    @Test
    void findsWhatCameAndWentSinceTheLastTime() throws IOException {
        Trees.open(tree()).close();
        write(tree(), COUNT);
        String gone = SampleDumps.id(0);
        Files.delete(
                tree().resolve("name/" + gone.substring(0, 2) + "/" + gone.substring(2, 4))
                        .resolve(gone + ".jsonz"));
        try (Library library = openAsIndexed()) {
            assertEquals(COUNT, library.snapshot().dumpCount());
            library.catchUp(Progress.UNWATCHED);
            assertEquals(COUNT, library.snapshot().dumpCount());
            assertEquals(1, library.mended().size());
            assertEquals(
                    "the file is gone; taken out of the index",
                    library.mended().getFirst().problem());
        }
    }

    @Test
    void readsAnEmptyLibraryAndOneOfOurOwnAtOnce() throws IOException {
        Path own = temporary.resolve("own");
        for (int round = 0; round < 2; round++) {
            try (Library library =
                    Library.openAsIndexed(
                            own,
                            null,
                            SampleDumps.FORMATS,
                            Clock.systemUTC(),
                            Progress.UNWATCHED)) {
                assertTrue(library.isCaughtUp());
                library.put(SampleDumps.crash(1), "test");
            }
        }
    }
}

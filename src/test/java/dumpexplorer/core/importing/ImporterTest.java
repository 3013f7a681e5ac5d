package dumpexplorer.core.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.importing.ImportReport.Reject;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    @TempDir Path temporary;

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, Archives.text(text));
    }

    private Library open() throws IOException {
        return Libraries.open(temporary.resolve("library"));
    }

    @Test
    void namesEachRejectedInputWithItsPlaceInTheOrderOfTheInput() throws IOException {
        write(
                "in/b.jsonl",
                Dumps.crash(1) + "\n{\"uuid\": \"" + Dumps.id(2) + "\n" + Dumps.crash(3));
        byte[] inner = Archives.zip(Map.of("x/" + Dumps.id(4) + ".jsonz", new byte[0]));
        write("in/a.tar.gz", Archives.packed("gz", Archives.tar(Map.of("in.zip", inner))));
        write("in/1.5.meta.json", Dumps.meta(1));
        try (Library library = open()) {
            Path in = temporary.resolve("in");
            ImportReport report = Libraries.importInto(library, in);
            assertEquals(
                    List.of(
                            new Reject(
                                    in + "/1.5.meta.json", "its data file 1.5.data.gz is missing"),
                            new Reject(
                                    in + "/a.tar.gz!/in.zip!/x/" + Dumps.id(4) + ".jsonz",
                                    "the file is empty"),
                            new Reject(in + "/b.jsonl:2", "is no whole JSON object")),
                    report.rejects());
            assertEquals(
                    "read 5 new 2 updated 0 duplicate 0 rejected 3 skipped 0 groups 2",
                    Libraries.counts(report));
        }
        try (var kept = Files.list(temporary.resolve("library/rejected"))) {
            assertEquals(6, kept.count());
        }
    }

    @Test
    void countsTheSameDumpAgainAsDuplicate() throws IOException {
        write("in/1/" + Dumps.id(1) + ".jsonz", Dumps.jsonz(1));
        write("in/2/" + Dumps.id(1) + ".jsonz", Dumps.jsonz(1));
        write("in/3/other.json", Dumps.crash(1));
        try (Library library = open()) {
            assertEquals(
                    "read 3 new 1 updated 0 duplicate 2 rejected 0 skipped 0 groups 1",
                    Libraries.counts(Libraries.importInto(library, temporary.resolve("in"))));
        }
    }

    @Test
    void takesAFileApartThatOnlyHasTheNameOfADump() throws IOException {
        byte[] two =
                Archives.tar(
                        Map.of(
                                "a/" + Dumps.id(1) + ".jsonz",
                                Dumps.jsonz(1),
                                "b.jsonz",
                                new byte[0]));
        write("in/" + Dumps.id(5) + ".jsonz", Archives.packed("gz", two));
        write("in/" + Dumps.id(6) + ".jsonz", two);
        write("in/" + Dumps.id(7) + ".jsonl", Dumps.crash(2) + "\n" + Dumps.crash(3));
        write("in/" + Dumps.id(8) + ".jsonz", Dumps.jsonz(8));
        try (Library library = open()) {
            Path in = temporary.resolve("in");
            ImportReport report = Libraries.importInto(library, in);
            assertEquals(
                    "read 7 new 4 updated 0 duplicate 1 rejected 2 skipped 0 groups 3",
                    Libraries.counts(report));
            assertEquals(
                    List.of(
                            in + "/" + Dumps.id(5) + ".jsonz!/b.jsonz",
                            in + "/" + Dumps.id(6) + ".jsonz!/b.jsonz"),
                    report.rejects().stream().map(Reject::input).toList());
        }
    }

    @Test
    void takesTheSameStackTextInAnotherFileAsTheSame() throws IOException {
        String stack = "OS|Linux|6.1\nCPU|amd64||4\nCrash|SIGSEGV|0x0|0\n\n0|0|pump|run|||0x1\n";
        Path first = write("in/1.txt", stack);
        Files.setLastModifiedTime(first, FileTime.from(Instant.parse("2020-05-04T03:02:01Z")));
        Path second = write("in/2.txt", stack);
        Files.setLastModifiedTime(second, FileTime.from(Instant.parse("2021-05-04T03:02:01Z")));
        try (Library library = open()) {
            ImportReport report = Libraries.importInto(library, temporary.resolve("in"));
            assertEquals(
                    "read 2 new 1 updated 0 duplicate 1 rejected 0 skipped 0 groups 1",
                    Libraries.counts(report));
            assertEquals(List.of(), report.conflicts());
        }
    }

    @Test
    void keepsTheFirstOfTwoContentsUnderOneIdWhateverThreadsDo() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            for (int content = 0; content < 4; content++) {
                lines.add(Dumps.crash(number, "content" + content));
            }
        }
        Path file = write("in.jsonl", String.join("\n", lines));
        for (int round = 0; round < 5; round++) {
            try (Library library = Libraries.open(temporary.resolve("library" + round))) {
                ImportReport report = Libraries.importInto(library, file);
                assertEquals(
                        "read 240 new 60 updated 0 duplicate 180 rejected 0 skipped 0 groups 1",
                        Libraries.counts(report));
                assertEquals(180, report.conflicts().size());
                assertEquals(file + ":2", report.conflicts().getFirst().input());
                assertEquals(file + ":240", report.conflicts().getLast().input());
                assertEquals("content0", library.snapshot().groupTitle(0));
            }
        }
    }

    @Test
    void neverFollowsSymbolicLinksNorCountsThem() throws IOException {
        Path real = write("in/name/aa/" + Dumps.id(1) + ".jsonz", Dumps.jsonz(1));
        Path date = Files.createDirectories(temporary.resolve("in/date"));
        Files.createSymbolicLink(date.resolve("up"), Path.of("../.."));
        Files.createSymbolicLink(date.resolve("file.jsonz"), real);
        Files.createSymbolicLink(date.resolve("nowhere.json"), Path.of("nowhere"));
        try (Library library = open()) {
            assertEquals(
                    "read 1 new 1 updated 0 duplicate 0 rejected 0 skipped 0 groups 1",
                    Libraries.counts(Libraries.importInto(library, temporary.resolve("in"))));
        }
    }

    @Test
    void takesTheDataFileThatLiesBesideAGivenMetaFile() throws IOException {
        Path meta = write("host7/1.5.meta.json", Dumps.meta(1));
        Path data = write("host7/1.5.data.gz", Dumps.data(1));
        Path orphan = write("host7/2.5.data.gz", Dumps.data(2));
        try (Library library = open()) {
            ImportReport report = Libraries.importInto(library, data, meta, orphan);
            assertEquals(
                    "read 1 new 1 updated 0 duplicate 0 rejected 0 skipped 1 groups 1",
                    Libraries.counts(report));
            assertEquals("[null, host:host7]", library.snapshot().words(Trait.SOURCE).toString());
        }
    }

    @Test
    void givesTheNamedSourceToDumpsWithoutOne() throws IOException {
        Path meta = write("host7/1.5.meta.json", Dumps.meta(1));
        write("host7/1.5.data.gz", Dumps.data(1));
        try (Library library = open()) {
            new Importer(library, Libraries.FORMATS)
                    .run(List.of(meta), new SourceName("host:named"), ImportProgress.UNWATCHED);
            assertEquals("[null, host:named]", library.snapshot().words(Trait.SOURCE).toString());
        }
    }

    @Test
    void skipsAFileOfLinesThatAreNoDumpsThoughSomeAreBroken() throws IOException {
        Path file = write("wire.jsonl", "hello\n{\"id\": 1}\n[]\n{\"id\": 2");
        try (Library library = open()) {
            assertEquals(
                    "read 0 new 0 updated 0 duplicate 0 rejected 0 skipped 1 groups 0",
                    Libraries.counts(Libraries.importInto(library, file)));
        }
    }

    @Test
    void rejectsABrokenLineAmongDumps() throws IOException {
        Path file = write("d.jsonl", "hello\n" + Dumps.crash(1) + "\n{\"id\": 2}\nbye\n");
        try (Library library = open()) {
            ImportReport report = Libraries.importInto(library, file);
            assertEquals(
                    "read 3 new 1 updated 0 duplicate 0 rejected 2 skipped 0 groups 1",
                    Libraries.counts(report));
            assertEquals(
                    List.of(
                            new Reject(file + ":1", "is no whole JSON object"),
                            new Reject(file + ":4", "is no whole JSON object")),
                    report.rejects());
        }
    }

    @Test
    void refusesAPathThatIsNotThere() throws IOException {
        try (Library library = open()) {
            Path missing = temporary.resolve("missing");
            assertThrows(NoSuchFileException.class, () -> Libraries.importInto(library, missing));
        }
    }

    @Test
    void keepsWhatWasReadWhenItIsStopped() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 500; number++) {
            lines.append(Dumps.crash(number)).append('\n');
        }
        Path file = write("d.jsonl", lines.toString());
        Watch watch = new Watch(300);
        try (Library library = open()) {
            ImportReport report =
                    new Importer(library, Libraries.FORMATS).run(List.of(file), null, watch);
            assertTrue(report.stopped());
            assertEquals(report.read(), report.created());
            assertTrue(report.read() < 500, Libraries.counts(report));
            assertEquals(report.created(), library.snapshot().dumpCount());
            ImportReport rest = Libraries.importInto(library, file);
            assertFalse(rest.stopped());
            assertEquals(500, rest.created() + rest.duplicate());
            assertEquals(500, library.snapshot().dumpCount());
        }
    }

    @Test
    void failsWhenTheLibraryCannotBeWritten() throws IOException {
        Path file = write("d.jsonl", Dumps.crash(1) + "\n" + Dumps.crash(2));
        try (Library library = open()) {
            write("library/name", "in the way");
            assertThrows(IOException.class, () -> Libraries.importInto(library, file));
            Files.delete(temporary.resolve("library/name"));
            assertEquals(2, Libraries.importInto(library, file).created());
        }
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        for (Map.Entry<String, byte[]> file : Dumps.files().entrySet()) {
            write("in/" + file.getKey(), file.getValue());
        }
        Watch watch = new Watch(Integer.MAX_VALUE);
        try (Library library = open()) {
            ImportReport report =
                    new Importer(library, Libraries.FORMATS)
                            .run(List.of(temporary.resolve("in")), null, watch);
            ImportProgress.Counts last = watch.last();
            assertEquals(report.read(), last.dumps());
            assertEquals(0, last.rejected());
            assertEquals(
                    Dumps.files().values().stream().mapToLong(bytes -> bytes.length).sum(),
                    last.bytesDone());
            assertEquals(51, last.files());
        }
    }

    @Test
    void importsBytesThatLieOnNoDisk() throws IOException {
        byte[] archive = Archives.packed("gz", Archives.tar(Dumps.files()));
        try (Library library = open()) {
            ImportReport report =
                    new Importer(library, Libraries.FORMATS)
                            .run(
                                    "samples.tar.gz",
                                    Content.of(archive),
                                    null,
                                    ImportProgress.UNWATCHED);
            assertEquals(
                    "read 50 new 50 updated 0 duplicate 0 rejected 0 skipped 1 groups 5",
                    Libraries.counts(report));
            assertTrue(library.findDump(DumpId.parse(Dumps.id(7)).orElseThrow()).isPresent());
        }
    }

    /// Remembers the last counts, and stops after so many questions.
    private static final class Watch implements ImportProgress {

        private int questionsLeft;
        private Counts last = new Counts(0, 0, 0, 0, 0, 0, 0);

        Watch(int questions) {
            questionsLeft = questions;
        }

        synchronized Counts last() {
            return last;
        }

        @Override
        public boolean isShown() {
            return true;
        }

        @Override
        public void report(long done, long total) {}

        @Override
        public void say(String state) {}

        @Override
        public synchronized void checkStopped() {
            questionsLeft--;
            if (questionsLeft < 0) {
                throw new CancellationException();
            }
        }

        @Override
        public synchronized void counted(Counts counts) {
            last = counts;
        }
    }
}

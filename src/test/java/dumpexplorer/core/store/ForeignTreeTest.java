package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignTreeTest {

    private static final int COUNT = 30;

    @TempDir Path temporary;

    private List<String> wanted = List.of();

    private Path tree() {
        return temporary.resolve("tree");
    }

    @BeforeEach
    void importInto() throws IOException {
        try (Library library = Trees.open(temporary.resolve("own"))) {
            for (int number = 0; number < COUNT; number++) {
                library.put(SampleDumps.crash(number), "test");
            }
            library.flush();
            wanted = Trees.facts(library);
        }
    }

    private static String radix(String id, int depth) {
        StringBuilder radix = new StringBuilder();
        for (int level = 0; level < depth; level++) {
            radix.append(id, 2 * level, 2 * level + 2).append('/');
        }
        return radix.toString();
    }

    private static void write(Path file, int number) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, SampleDumps.gzip(SampleDumps.crashJson(number)));
    }

    private void link(String link, String target) throws IOException {
        Path path = tree().resolve(link);
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of(target));
    }

    private static String day(int number) {
        return SampleDumps.time(number).substring(0, 10).replace("-", "");
    }

    private static String slot(int number) {
        return SampleDumps.time(number).substring(11, 16).replace(":", "/");
    }

    private void seedLayout() throws IOException {
        for (int number = 0; number < COUNT; number++) {
            String id = SampleDumps.id(number);
            write(tree().resolve("name/" + radix(id, 2) + id + ".jsonz"), number);
            String minute = SampleDumps.time(number).substring(14, 16);
            String step = "%02d".formatted(Integer.parseInt(minute) / 5 * 5);
            String hour = SampleDumps.time(number).substring(0, 13).replaceAll("[- ]", "/");
            link(
                    "date/" + hour + "/" + step + "_3/" + id,
                    "../../../../../../name/" + id.substring(0, 2) + "/" + id.substring(2, 4));
        }
    }

    private void dailyLayout(int depth) throws IOException {
        for (int number = 0; number < COUNT; number++) {
            String id = SampleDumps.id(number);
            String folder = "name/" + radix(id, depth);
            write(tree().resolve(day(number) + "/" + folder + id + ".jsonz"), number);
            link(
                    day(number) + "/date/" + slot(number) + "_0/" + id,
                    "../../../" + folder.substring(0, folder.length() - 1));
        }
    }

    private void perCrashLayout(int depth) throws IOException {
        for (int number = 0; number < COUNT; number++) {
            String id = SampleDumps.id(number);
            String folder = "name/" + radix(id, depth) + id;
            write(tree().resolve(day(number) + "/" + folder + "/" + id + ".jsonz"), number);
            String slot = slot(number) + "_08";
            link(day(number) + "/date/" + slot + "/" + id, "../../../" + folder);
            link(
                    day(number) + "/" + folder + "/date_root",
                    "../".repeat(depth + 2) + "date/" + slot);
        }
    }

    private void opensInPlace() throws IOException {
        Map<String, String> before = Trees.contents(tree(), ".");
        for (int round = 0; round < 3; round++) {
            try (Library library = Trees.open(tree())) {
                assertEquals(wanted, Trees.facts(library));
                assertEquals(List.of(), library.mended());
                assertEquals(
                        new Library.Verification(COUNT, List.of()),
                        library.verify(Library.Repair.MEND, Progress.UNWATCHED));
                DumpId id = DumpId.parse(SampleDumps.id(3)).orElseThrow();
                assertTrue(library.holds(id, SampleDumps.gzip(SampleDumps.crashJson(3))));
                assertEquals(PutOutcome.DUPLICATE, library.put(SampleDumps.crash(4), "test"));
            }
            if (round == 1) {
                Trees.delete(tree().resolve("index"));
            }
        }
        Trees.delete(tree().resolve("index"));
        assertEquals(before, Trees.contents(tree(), "."));
    }

    @Test
    void opensTheSeedsLayoutInPlace() throws IOException {
        seedLayout();
        opensInPlace();
    }

    @Test
    void opensTheDailyLayoutInPlaceWhateverItsDepth() throws IOException {
        for (int depth = 1; depth <= 4; depth++) {
            dailyLayout(depth);
            opensInPlace();
            Trees.delete(tree());
        }
    }

    @Test
    void opensFoldersPerCrashWithLoopsOfLinksInPlace() throws IOException {
        for (int depth : new int[] {1, 2, 4}) {
            perCrashLayout(depth);
            opensInPlace();
            Trees.delete(tree());
        }
    }

    @Test
    void newDumpsGoToTheRootAndNothingElseMoves() throws IOException {
        dailyLayout(2);
        Map<String, String> before = Trees.contents(tree(), ".");
        try (Library library = Trees.open(tree())) {
            assertEquals(PutOutcome.NEW, library.put(SampleDumps.crash(COUNT), "test"));
            library.triage().decide(Map.of(new GroupId("G"), Map.of("favourite", true)));
        }
        try (Library library = Trees.open(tree())) {
            assertEquals(COUNT + 1, library.snapshot().dumpCount());
            assertEquals(
                    List.of(),
                    library.verify(Library.Repair.REPORT_ONLY, Progress.UNWATCHED).problems());
        }
        Map<String, String> after = Trees.contents(tree(), ".");
        assertEquals(2, Trees.contents(tree(), "name", "date").size());
        assertTrue(after.entrySet().containsAll(before.entrySet()));
    }

    @Test
    void otherFoldersAndLinkedBranchesAreNoPartOfTheTree() throws IOException {
        seedLayout();
        write(tree().resolve("tomato/host/name/aa/bb/" + SampleDumps.id(90) + ".jsonz"), 90);
        Path elsewhere = temporary.resolve("elsewhere");
        write(elsewhere.resolve("cc/" + SampleDumps.id(91) + ".jsonz"), 91);
        Files.createSymbolicLink(tree().resolve("name/ff_elsewhere"), elsewhere);
        Files.createSymbolicLink(tree().resolve("20101101"), elsewhere);
        try (Library library = Trees.open(tree())) {
            assertEquals(wanted, Trees.facts(library));
        }
    }

    @Test
    void findsWhatCameWentAndChangedSinceTheLastOpening() throws IOException {
        perCrashLayout(2);
        Trees.open(tree()).close();
        String gone = SampleDumps.id(7);
        Trees.delete(tree().resolve(day(7) + "/name/" + radix(gone, 2) + gone));
        String fresh = SampleDumps.id(77);
        write(
                tree().resolve("20101231/name/" + radix(fresh, 2) + fresh + "/" + fresh + ".jsonz"),
                77);
        String other = SampleDumps.id(8);
        Path changed =
                tree().resolve(
                                day(8)
                                        + "/name/"
                                        + radix(other, 2)
                                        + other
                                        + "/"
                                        + other
                                        + ".jsonz");
        Path written = changed.resolveSibling("written");
        Files.write(written, SampleDumps.gzip(SampleDumps.crashJson(other, 78)));
        Files.move(written, changed, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        List<String> facts;
        try (Library library = Trees.open(tree())) {
            facts = Trees.facts(library);
            assertEquals(COUNT, facts.size());
            assertEquals(1, facts.stream().filter(fact -> fact.startsWith(fresh)).count());
            assertEquals(0, facts.stream().filter(fact -> fact.startsWith(gone)).count());
            assertEquals(
                    1,
                    facts.stream()
                            .filter(fact -> fact.startsWith(other) && fact.contains("Pump1::"))
                            .count());
        }
        Trees.delete(tree().resolve("index"));
        try (Library library = Trees.open(tree())) {
            assertEquals(facts, Trees.facts(library));
        }
    }

    @Test
    void damagedFilesAreLeftAndNamed() throws IOException {
        seedLayout();
        String cut = SampleDumps.id(50);
        Path damaged = tree().resolve("name/" + radix(cut, 2) + cut + ".jsonz");
        byte[] whole = SampleDumps.gzip(SampleDumps.crashJson(50));
        Files.createDirectories(damaged.getParent());
        Files.write(damaged, java.util.Arrays.copyOf(whole, whole.length / 2));
        String second = SampleDumps.id(3);
        Path copy = tree().resolve("name/zz/" + second.substring(0, 2) + "/" + second + ".jsonz");
        write(copy, 3);
        Path foreign = tree().resolve("name/aa/bb/" + SampleDumps.id(51) + ".jsonz");
        Files.createDirectories(foreign.getParent());
        Files.createSymbolicLink(foreign, temporary.resolve("elsewhere"));
        link("date/2010/11/01/00/00_0/" + SampleDumps.id(52), "../../../../../../name/00/00");
        for (int round = 0; round < 3; round++) {
            try (Library library = Trees.open(tree())) {
                assertEquals(wanted, Trees.facts(library));
                List<String> named = new ArrayList<>();
                for (Problem problem :
                        library.verify(Library.Repair.REPORT_ONLY, Progress.UNWATCHED).problems()) {
                    assertFalse(problem.repaired());
                    named.add(problem.path());
                }
                assertEquals(
                        List.of(
                                        "date/2010/11/01/00/00_0/" + SampleDumps.id(52),
                                        tree().relativize(foreign).toString(),
                                        tree().relativize(damaged).toString(),
                                        tree().relativize(copy).toString())
                                .stream()
                                .sorted()
                                .toList(),
                        named);
            }
            if (round == 1) {
                Trees.delete(tree().resolve("index"));
            }
        }
    }

    @Test
    void aTreeThatCannotBeWrittenKeepsWhatIsAddedAmongTheUsersOwn() throws IOException {
        seedLayout();
        // A file where the index would lie: like a read-only disk, for every user.
        Files.writeString(tree().resolve("index"), "");
        Path userData = temporary.resolve("data");
        Map<String, String> before = Trees.contents(tree(), ".");
        for (int round = 0; round < 2; round++) {
            try (Library library =
                    Library.open(
                            tree(),
                            userData,
                            SampleDumps.FORMATS,
                            Clock.systemUTC(),
                            Progress.UNWATCHED)) {
                assertEquals(wanted, Trees.facts(library));
                GroupId group = new GroupId("G");
                assertEquals(round == 1, library.triage().state(group).favourite());
                library.triage().decide(Map.of(group, Map.of("favourite", true)));
                org.junit.jupiter.api.Assertions.assertThrows(
                        IOException.class, () -> library.put(SampleDumps.crash(99), "test"));
            }
        }
        assertEquals(before, Trees.contents(tree(), "."));
    }
}

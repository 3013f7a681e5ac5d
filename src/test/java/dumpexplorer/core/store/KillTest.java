package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.job.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a writing process at different moments. `-Dkill.rounds=100` kills more often.
class KillTest {

    private static final int COUNT = 600;

    @TempDir Path temporary;

    /// Puts the dump of a number: most are crashes, some are exceptions that come without data first.
    static void put(Library library, int number) throws IOException {
        if (number % 10 != 9) {
            library.put(SampleDumps.crash(number), "test");
            return;
        }
        String subject = "'k%d'".formatted(number % 30);
        String data = SampleDumps.data(subject, "run" + number % 3);
        library.put(SampleDumps.exception(number, subject, ""), "test");
        library.put(SampleDumps.exception(number, subject, data), "test");
    }

    private static void putAll(Library library) throws IOException {
        for (int number = 0; number < COUNT; number++) {
            put(library, number);
        }
        library.flush();
    }

    @Test
    void aKilledWriterLeavesALibraryThatOpensWholeAndCanBeFilledAgain() throws Exception {
        Path undisturbed = temporary.resolve("undisturbed");
        List<String> wanted;
        try (Library library = Trees.open(undisturbed)) {
            putAll(library);
            wanted = Trees.facts(library);
        }
        Map<String, String> wantedTree = Trees.contents(undisturbed, "name", "date");
        Random random = new Random(8);
        for (int round = 0; round < Integer.getInteger("kill.rounds", 3); round++) {
            Path folder = temporary.resolve("library" + round);
            for (int kills = 1 + random.nextInt(2); kills > 0; kills--) {
                startAndKill(folder, random.nextInt(800));
            }
            try (Library library = Trees.open(folder)) {
                for (Problem problem : library.mended()) {
                    assertTrue(problem.repaired(), problem::toString);
                }
                List<String> facts = Trees.facts(library);
                assertEquals(facts.size(), Trees.contents(folder, "name").size());
                Library.Verification verified =
                        library.verify(Library.Repair.REPORT_ONLY, Progress.UNWATCHED);
                assertEquals(new Library.Verification(facts.size(), library.mended()), verified);
                putAll(library);
                assertEquals(wanted, Trees.facts(library));
            }
            assertEquals(wantedTree, Trees.contents(folder, "name", "date"));
            Trees.delete(folder);
        }
    }

    // Under Maven the program is a module and its tests are patched into it: neither is on the
    // class path.
    private static String classPath() {
        return String.join(
                System.getProperty("path.separator"),
                System.getProperty("java.class.path"),
                Path.of("target", "test-classes").toString(),
                Path.of("target", "classes").toString(),
                System.getProperty("jdk.module.path", ""));
    }

    private static void startAndKill(Path folder, int afterMillis) throws Exception {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                // As here: what packs a dump decides about its file's bytes.
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath(),
                                KilledWriter.class.getName(),
                                folder.toString(),
                                Integer.toString(COUNT))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader says = writer.inputReader()) {
            assertEquals("open", says.readLine());
            if (!writer.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
                writer.destroyForcibly().waitFor();
            }
        }
    }
}

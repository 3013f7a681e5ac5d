package dumpexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.Main;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ends the real program in the middle of an import, as Ctrl-C and a system that shuts down do.
class EndedImportTest {

    private static final int COUNT = 30_000;
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir private Path home;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Java cannot ask a process to end there")
    void leavesALibraryThatNeedsNoMending() throws Exception {
        Path dumps = writeLines();
        Path library = home.resolve("library");
        Path out = home.resolve("out.json");
        Process program = start(library, dumps, out);
        while (isEmpty(library.resolve("name")) && program.isAlive()) {
            program.waitFor(20, TimeUnit.MILLISECONDS);
        }
        program.destroy();
        assertEquals(ENDED_BY_SIGTERM, program.waitFor(), () -> read(home.resolve("err.txt")));
        assertTrue(read(out).contains("\"stopped\":true"), read(out));
        Shell shell = new Shell(home);
        long kept = shell.run("dumps", "--json", "--library", library).out().lines().count();
        assertTrue(kept > 0 && kept < COUNT, "kept " + kept);
        assertEquals(
                "{\"checked\":" + kept + ",\"problems\":[]}\n",
                shell.run("verify", "--json", "--library", library).out());
        assertEquals(0, shell.run("import", dumps, "--library", library).exitCode());
        assertEquals(
                COUNT, shell.run("dumps", "--json", "--library", library).out().lines().count());
    }

    private Path writeLines() throws IOException {
        Path file = home.resolve("dumps.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int number = 0; number < COUNT; number++) {
                lines.write(
                        """
                        {"uuid": "%08x-1111-4111-8111-111112101103", "signature": "s%d", \
                        "date_processed": "2010-11-03 10:%02d:00", "product": "Foxglove"}
                        """
                                .formatted(number * 65_537, number % 50, number % 60));
            }
        }
        return file;
    }

    private Process start(Path library, Path dumps, Path out) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Main.class.getName(),
                        "import",
                        dumps.toString(),
                        "--json",
                        "--library",
                        library.toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        return builder.redirectOutput(out.toFile())
                .redirectError(home.resolve("err.txt").toFile())
                .start();
    }

    /// Under Maven the program is a module: its libraries are on the module path.
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Path.of("target", "classes").toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}

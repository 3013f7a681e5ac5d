package dumpexplorer.benchmark;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.Wiring;
import dumpexplorer.core.importing.ImportProgress;
import dumpexplorer.core.importing.ImportReport;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.settings.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Imports a folder of `.jsonz` files into a new library and says which part of the machine's limit
/// that reaches; then reopens it and imports again. Usage: `packaging/benchmark FOLDER`.
public final class ImportBenchmark {

    private static final int MOST_FILES_FOR_LIMITS = 5000;

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path input = Path.of(arguments[0]);
        Path scratch = Files.createTempDirectory(input.toAbsolutePath().getParent(), "benchmark");
        try {
            measure(input, scratch);
        } finally {
            delete(scratch);
        }
    }

    private static void measure(Path input, Path scratch) throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        double sum = 0;
        for (Limits.Cost cost : new Limits(someFiles(input), scratch).ofImport()) {
            print("%-34s %8.1f us a dump, one core", cost.step(), cost.microsecondsPerDump());
            sum += cost.microsecondsPerDump();
        }
        double ceiling = cores * 1e6 / sum;
        print("%-34s %8.0f dumps/s on %d cores", "ceiling of an import", ceiling, cores);

        Wiring wiring =
                new Wiring(
                        new Folders(scratch.resolve("data"), scratch.resolve("config")),
                        Clock.systemUTC());
        Path library = scratch.resolve("library");
        ImportReport first = importInto(wiring, library, input);
        rate("import into a new library", first, ceiling);
        long begin = System.nanoTime();
        try (OpenLibrary open = wiring.open(library, Progress.UNWATCHED)) {
            print(
                    "%-34s %8.0f ms for %d dumps",
                    "open it again",
                    (System.nanoTime() - begin) / 1e6,
                    open.library().snapshot().dumpCount());
        }
        rate("import again what is there", importInto(wiring, library, input), ceiling);
        print("%-34s %8d MiB", "heap allowed", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static ImportReport importInto(Wiring wiring, Path library, Path input)
            throws IOException {
        try (OpenLibrary open = wiring.open(library, Progress.UNWATCHED)) {
            return open.importer().run(List.of(input), null, ImportProgress.UNWATCHED);
        }
    }

    private static void rate(String what, ImportReport report, double ceiling) {
        print(
                "%-34s %8.0f dumps/s, %3.0f %% of the ceiling (%d read, %d new, %d duplicate)",
                what,
                report.dumpsPerSecond(),
                100 * report.dumpsPerSecond() / ceiling,
                report.read(),
                report.created(),
                report.duplicate());
    }

    private static List<Path> someFiles(Path input) throws IOException {
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(file -> file.toString().endsWith(".jsonz"))
                    .filter(Files::isRegularFile)
                    .limit(MOST_FILES_FOR_LIMITS)
                    .toList();
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is not worth a library
    private static void print(String pattern, Object... values) {
        System.out.println(String.format(Locale.ROOT, pattern, values));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package dumpexplorer.benchmark;

import dumpexplorer.benchmark.process.Program;
import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.report.Report;
import dumpexplorer.benchmark.rows.AllRows;
import dumpexplorer.benchmark.rows.Bench;
import dumpexplorer.benchmark.rows.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// Measures the program beside the limits of the machine and beside a rival, and prints a table.
public final class Benchmark {

    private static final int WRONG_USAGE = 2;

    private Benchmark() {}

    /// Ends with 0 when every goal was reached, 1 when one was missed, 2 when the arguments are wrong.
    public static void main(String[] arguments) throws IOException {
        List<Row> rows = AllRows.create();
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            String names =
                    rows.stream()
                            .flatMap(row -> row.names().stream())
                            .collect(Collectors.joining(","));
            System.err.println(wrong.getMessage());
            System.err.println(Options.USAGE.formatted(names));
            System.exit(WRONG_USAGE);
            return;
        }
        System.exit(run(options, rows) ? 0 : 1);
    }

    private static boolean run(Options options, List<Row> rows) throws IOException {
        Report report = new Report(System.err);
        describe(options, report);
        Path kept = options.work();
        Path work = kept == null ? Files.createTempDirectory("dump-explorer-benchmark") : kept;
        Program program = new Program(options.application());
        try (Bench bench =
                new Bench(
                        report,
                        program,
                        work,
                        options.dumps(),
                        options.seed(),
                        options.indexed())) {
            for (Row row : rows) {
                if (isWanted(row, options)) {
                    measure(row, bench, report);
                }
            }
        } finally {
            if (kept == null) {
                Bench.remove(work);
            }
        }
        report.print(System.out);
        Path json = options.json();
        if (json != null) {
            report.write(json);
        }
        return report.allReached();
    }

    private static boolean isWanted(Row row, Options options) {
        return options.rows().isEmpty() || !Collections.disjoint(row.names(), options.rows());
    }

    private static void measure(Row row, Bench bench, Report report) {
        try {
            row.measure(bench);
        } catch (Exception failed) {
            failed.printStackTrace();
            report.add(
                    Figure.failed(
                            String.join(" ", row.names()), String.valueOf(failed.getMessage())));
        }
    }

    private static void describe(Options options, Report report) {
        Runtime machine = Runtime.getRuntime();
        report.fact(
                "machine",
                machine.availableProcessors()
                        + " cores, "
                        + System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.version")
                        + ", "
                        + System.getProperty("os.arch"));
        report.fact("java", System.getProperty("java.vendor") + " " + Runtime.version());
        report.fact(
                "data",
                "%,d dumps; windows: %,d rows of an index; seed %d"
                        .formatted(options.dumps(), options.indexed(), options.seed()));
    }
}

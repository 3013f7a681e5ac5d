package dumpexplorer.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the user wants measured.
///
/// @param dumps how many
/// @param indexed rows of the index that windows are measured with
/// @param seed of the dumps
/// @param rows wanted, such as `I1`; empty for all
/// @param json file to write; null for none
/// @param work folder to keep data in, which later runs with the same data use again; null for a temporary
///     one
/// @param application the program's folder with `bin` and `lib`
record Options(
        int dumps,
        int indexed,
        long seed,
        List<String> rows,
        @Nullable Path json,
        @Nullable Path work,
        Path application) {

    static final String USAGE =
            """
            usage: packaging/benchmark [--dumps N] [--indexed N] [--seed S] [--rows I1,W2,…] [--json FILE] [--work FOLDER]
              --dumps N      measure with N dumps (100000); needs about 40 KB of disk for each
              --indexed N    measure the window's rows with an index of N dumps that have no files (1000000)
              --seed S       make other dumps (1)
              --rows R,…     measure these rows only: %s
              --json FILE    write the figures as JSON too
              --work FOLDER  keep the dumps there for the next run, instead of removing them\
            """;

    private static final int DEFAULT_DUMPS = 100_000;
    private static final int DEFAULT_INDEXED = 1_000_000;

    Options {
        rows = List.copyOf(rows);
    }

    /// Reads a command line.
    ///
    /// @throws IllegalArgumentException when it is wrong; says how
    static Options parse(String[] arguments) {
        int dumps = DEFAULT_DUMPS;
        int indexed = DEFAULT_INDEXED;
        long seed = 1;
        List<String> rows = new ArrayList<>();
        Path json = null;
        Path work = null;
        Path application = Path.of("target", "dump-explorer");
        Iterator<String> left = List.of(arguments).iterator();
        while (left.hasNext()) {
            String option = left.next();
            if (!left.hasNext()) {
                throw new IllegalArgumentException(option + " wants a value, or is unknown");
            }
            String value = left.next();
            switch (option) {
                case "--dumps" -> dumps = Integer.parseInt(value);
                case "--indexed" -> indexed = Integer.parseInt(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--rows" -> rows.addAll(List.of(value.toUpperCase(Locale.ROOT).split(",")));
                case "--json" -> json = Path.of(value).toAbsolutePath();
                case "--work" -> work = Path.of(value).toAbsolutePath();
                case "--application" -> application = Path.of(value);
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        if (dumps < 1 || indexed < 1) {
            throw new IllegalArgumentException("--dumps and --indexed want at least 1");
        }
        return new Options(dumps, indexed, seed, rows, json, work, application.toAbsolutePath());
    }
}

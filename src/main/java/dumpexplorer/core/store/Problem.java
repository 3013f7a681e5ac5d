package dumpexplorer.core.store;

import java.util.Comparator;

/// Something that verification found.
///
/// @param path where, relative to the library, with `/`
/// @param problem one line in plain words
/// @param repaired whether it is mended
public record Problem(String path, String problem, boolean repaired) {

    /// Order of reports.
    static final Comparator<Problem> BY_PATH =
            Comparator.comparing(Problem::path).thenComparing(Problem::problem);
}

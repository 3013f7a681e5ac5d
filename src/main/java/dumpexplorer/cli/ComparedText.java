package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.comparing.Comparison;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.text.PlainText;
import java.io.IOException;

/// Writes two dumps of a library side by side.
final class ComparedText {

    private static final int COLUMNS_PER_SIDE = 76;

    private ComparedText() {}

    /// @param name of the right dump, as the user wrote it
    static String of(OpenLibrary library, DumpId left, String name)
            throws IOException, FailureException {
        DumpId right =
                DumpId.parse(name)
                        .orElseThrow(() -> new FailureException(name + " is no UUID of a dump"));
        Comparison comparison = Comparison.of(detail(library, left), detail(library, right));
        return PlainText.unfolded(comparison.text(COLUMNS_PER_SIDE));
    }

    private static DumpDetail detail(OpenLibrary library, DumpId id)
            throws IOException, FailureException {
        return library.queries()
                .detail(id)
                .orElseThrow(
                        () -> new FailureException("there is no dump " + id + " in the library"));
    }
}

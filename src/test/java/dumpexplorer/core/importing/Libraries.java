package dumpexplorer.core.importing;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Libraries for tests, and imports into them.
final class Libraries {

    static final Formats FORMATS = AllFormats.create();

    private Libraries() {}

    static Library open(Path folder) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        return Library.open(
                folder, folder.resolveSibling("data"), FORMATS, clock, Progress.UNWATCHED);
    }

    static ImportReport importInto(Library library, Path... paths) throws IOException {
        return new Importer(library, FORMATS).run(List.of(paths), null, ImportProgress.UNWATCHED);
    }

    /// The counts of a report, to be compared whole.
    static String counts(ImportReport report) {
        return "read %d new %d updated %d duplicate %d rejected %d skipped %d groups %d"
                .formatted(
                        report.read(),
                        report.created(),
                        report.updated(),
                        report.duplicate(),
                        report.rejected(),
                        report.skipped(),
                        report.groups());
    }
}

package dumpexplorer.core.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Imports the samples that lie beside the checkout, or where the system property `shared` says; without
/// them, nothing is tested here.
class SharedSamplesTest {

    @TempDir Path temporary;

    private static Path samples() {
        Path shared = Path.of(System.getProperty("shared", "../shared"));
        Path found = Files.isDirectory(shared) ? shared : Path.of("../../shared");
        Path samples = found.resolve("samples");
        Assumptions.assumeTrue(Files.isDirectory(samples), "no samples beside the checkout");
        return samples;
    }

    @ParameterizedTest
    @CsvSource({
        "tree.tar.gz, tree.truth.json",
        "reports.tar.gz, reports.truth.json",
        "mixed.zip, mixed.truth.json",
        "damaged, damaged.truth.json",
        "damaged-tree.tar.gz, damaged-tree.truth.json"
    })
    void equalsTheTruthGroupByGroupAndDayByDay(String name, String truthName) throws IOException {
        Path socorro = samples().resolve("socorro");
        JsonNode truth = Truth.manifest(socorro.resolve(truthName));
        JsonNode damaged = truth.get("damaged_count");
        long duplicates = damaged.path("duplicate").asLong();
        long broken =
                damaged.path("truncated").asLong()
                        + damaged.path("badjson").asLong()
                        + damaged.path("empty").asLong()
                        + damaged.path("wrongtype").asLong();
        long readable = truth.get("readable").asLong();
        try (Library library = Libraries.open(temporary.resolve("library"))) {
            ImportReport report = Libraries.importInto(library, socorro.resolve(name));
            assertEquals(
                    "read %d new %d updated 0 duplicate %d rejected %d skipped 0 groups %d"
                            .formatted(
                                    readable + duplicates + broken,
                                    readable,
                                    duplicates,
                                    broken,
                                    truth.get("by_group").size()),
                    Libraries.counts(report));
            assertEquals(List.of(), report.conflicts());
            assertEquals(Truth.of(truth), Truth.of(library.snapshot()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout-2012.tar.gz", "layout-2015.tar.gz"})
    void readsTheLayoutsOfOtherYears(String name) throws IOException {
        Path socorro = samples().resolve("socorro");
        JsonNode truth = Truth.manifest(socorro.resolve("layouts.truth.json"));
        try (Library library = Libraries.open(temporary.resolve("library"))) {
            ImportReport report = Libraries.importInto(library, socorro.resolve(name));
            assertEquals(
                    "read 36 new 36 updated 0 duplicate 0 rejected 0 skipped 0 groups 4",
                    Libraries.counts(report).replaceAll("groups .*", "groups 4"));
            assertEquals(Truth.of(truth), Truth.of(library.snapshot()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "backend/backend_api, 6, 0, 5, 1487281023 1494836448",
        "backend/backend_core, 30, 0, 7, 1487347291 1494989991",
        "hostmanager/host-03, 60, 0, 24, 1487251322 1494999901",
        "web/web, 6, 0, 2, 1487354624 1494912648",
        "version0, 8, 0, 6, 1488129439 1493967775"
    })
    void equalsTheIndexOfTheErrorDumps(
            String folder, long dumps, long rejected, long groups, String firstAndLast)
            throws IOException {
        Path path = samples().resolve("tomato").resolve(folder);
        try (Library library = Libraries.open(temporary.resolve("library"))) {
            ImportReport report = Libraries.importInto(library, path);
            assertEquals(
                    "read %d new %d updated 0 duplicate 0 rejected %d skipped 0 groups %d"
                            .formatted(dumps, dumps, rejected, groups),
                    Libraries.counts(report));
            assertEquals(firstAndLast, firstAndLast(library));
        }
    }

    private static String firstAndLast(Library library) {
        LongSummaryStatistics seconds =
                IntStream.range(0, library.snapshot().rowCount())
                        .mapToLong(library.snapshot()::timeMicros)
                        .map(micros -> micros / 1_000_000)
                        .summaryStatistics();
        return seconds.getMin() + " " + seconds.getMax();
    }

    @Test
    void exportsWithAndWithoutDataAreTheSameDumps() throws IOException {
        Path exports = samples().resolve("tomato/exports");
        try (Library library = Libraries.open(temporary.resolve("library"))) {
            ImportReport without = Libraries.importInto(library, exports.resolve("without-data"));
            assertEquals(21, without.created());
            ImportReport with = Libraries.importInto(library, exports.resolve("with-data"));
            assertEquals(
                    "read 21 new 0 updated 21 duplicate 0 rejected 0",
                    Libraries.counts(with).replaceAll(" skipped.*", ""));
            ImportReport again = Libraries.importInto(library, exports.resolve("without-data"));
            assertEquals(
                    "read 21 new 0 updated 0 duplicate 21 rejected 0 skipped 0 groups 0",
                    Libraries.counts(again));
        }
    }

    @Test
    void readsAllSamplesAtOnceAndASecondTimeNothingNew() throws IOException {
        Path samples = samples();
        try (Library library = Libraries.open(temporary.resolve("library"))) {
            ImportReport first = Libraries.importInto(library, samples);
            assertTrue(first.created() > 500, Libraries.counts(first));
            assertEquals(first.read(), first.created() + first.duplicate() + first.rejected());
            assertEquals(first.rejected(), first.rejects().size());
            String held = Truth.of(library.snapshot());
            ImportReport second = Libraries.importInto(library, samples);
            assertEquals(
                    "read %d new 0 updated 0 duplicate %d rejected %d skipped %d groups 0"
                            .formatted(
                                    first.read(),
                                    first.created() + first.duplicate(),
                                    first.rejected(),
                                    first.skipped()),
                    Libraries.counts(second));
            assertEquals(first.rejects(), second.rejects());
            assertEquals(held, Truth.of(library.snapshot()));
        }
    }
}

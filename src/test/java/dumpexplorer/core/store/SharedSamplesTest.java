package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.Trait;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real trees of the three layouts, opened in place, against their truth files. They lie beside the
/// checkout, or where `-Dshared=` says; without them these checks are skipped.
class SharedSamplesTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("shared", "../shared"), "samples", "socorro");

    @TempDir Path temporary;

    @ParameterizedTest
    @CsvSource({
        "tree, tree",
        "layout-2012, layouts",
        "layout-2015, layouts",
        "damaged-tree, damaged-tree"
    })
    void opensInPlaceAndCountsRight(String name, String truthName) throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "no samples beside the checkout");
        unpack(SAMPLES.resolve(name + ".tar.gz"));
        JsonNode truth =
                new ObjectMapper().readTree(SAMPLES.resolve(truthName + ".truth.json").toFile());
        Path tree = temporary.resolve(name);
        List<String> facts;
        try (Library library = Trees.open(tree)) {
            facts = Trees.facts(library);
            matches(truth, library.snapshot());
            long damaged =
                    library
                            .verify(Library.Repair.REPORT_ONLY, Progress.UNWATCHED)
                            .problems()
                            .stream()
                            .filter(problem -> !problem.repaired())
                            .count();
            long wanted = 0;
            for (JsonNode number : truth.path("damaged_count")) {
                wanted += number.asLong();
            }
            assertEquals(wanted, damaged);
        }
        Trees.delete(tree.resolve("index"));
        try (Library library = Trees.open(tree)) {
            assertEquals(facts, Trees.facts(library));
        }
    }

    private static void matches(JsonNode truth, IndexSnapshot index) {
        Map<String, Long> days = new TreeMap<>();
        Map<String, Long> groups = new TreeMap<>();
        Map<String, Long> versions = new TreeMap<>();
        for (int row = 0; row < index.rowCount(); row++) {
            if (!index.isLive(row)) {
                continue;
            }
            Instant time = Instant.EPOCH.plus(index.timeMicros(row), ChronoUnit.MICROS);
            days.merge(time.atZone(ZoneOffset.UTC).toLocalDate().toString(), 1L, Long::sum);
            groups.merge(index.groupTitle(index.group(row)), 1L, Long::sum);
            String product = index.words(Trait.PRODUCT).get(index.trait(Trait.PRODUCT, row));
            String version = index.words(Trait.VERSION).get(index.trait(Trait.VERSION, row));
            versions.merge(product + " " + version, 1L, Long::sum);
        }
        assertEquals(truth.path("readable").asInt(), index.dumpCount());
        assertEquals(counts(truth.path("by_day")), days);
        assertEquals(counts(truth.path("by_version")), versions);
        Map<String, Long> wantedGroups = new TreeMap<>();
        for (JsonNode group : truth.path("by_group")) {
            wantedGroups.put(group.path("title").asText(), group.path("count").asLong());
        }
        assertEquals(wantedGroups, groups);
    }

    private static Map<String, Long> counts(JsonNode object) {
        Map<String, Long> counts = new TreeMap<>();
        object.properties().forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }

    private void unpack(Path archive) throws IOException {
        List<Path> links = new ArrayList<>();
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(
                        new GZIPInputStream(
                                new BufferedInputStream(Files.newInputStream(archive))))) {
            TarArchiveEntry entry = entries.getNextEntry();
            for (; entry != null; entry = entries.getNextEntry()) {
                Path path = temporary.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (entry.isSymbolicLink()) {
                    links.add(Files.createSymbolicLink(path, Path.of(entry.getLinkName())));
                } else if (!entry.isDirectory()) {
                    Files.write(path, entries.readAllBytes());
                }
            }
        }
        assertEquals(true, links.size() > 0);
    }
}

package dumpexplorer.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.importing.ImportProgress;
import dumpexplorer.core.importing.ImportReport;
import dumpexplorer.core.importing.Importer;
import dumpexplorer.core.importing.SampleDumps;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.store.Library;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

class SampleDumpsTest {

    private static final int MOST_BYTES = 1_500_000;

    @TempDir Path temporary;

    private Library open() throws IOException {
        Path folder = temporary.resolve("library");
        Formats formats = AllFormats.create();
        return Library.open(folder, temporary, formats, Clock.systemUTC(), Progress.UNWATCHED);
    }

    private static ImportReport importInto(Library library) throws IOException {
        Importer importer = new Importer(library, AllFormats.create());
        return SampleDumps.importInto(importer, ImportProgress.UNWATCHED);
    }

    private static Map<String, Integer> counts(IndexSnapshot snapshot, Trait trait) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < snapshot.rowCount(); row++) {
            String word = snapshot.words(trait).get(snapshot.trait(trait, row));
            counts.merge(String.valueOf(word), 1, Integer::sum);
        }
        return counts;
    }

    private static Set<String> versionsOf(String title, IndexSnapshot snapshot) {
        Set<String> versions = new TreeSet<>();
        for (int row = 0; row < snapshot.rowCount(); row++) {
            if (snapshot.groupTitle(snapshot.group(row)).startsWith(title)) {
                int version = snapshot.trait(Trait.VERSION, row);
                versions.add(String.valueOf(snapshot.words(Trait.VERSION).get(version)));
            }
        }
        return versions;
    }

    /// Files by name, inflated: how well gzip packs is the system's business.
    private static Map<String, String> contents(byte[] archive) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                byte[] bytes = tar.readAllBytes();
                if (entry.getName().endsWith(".gz")) {
                    bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
                }
                String text = new String(bytes, StandardCharsets.UTF_8);
                contents.put(entry.getName(), entry.getLastModifiedTime() + " " + text);
                entry = tar.getNextEntry();
            }
        }
        return contents;
    }

    @Test
    void areWhatTheirGeneratorMakes() throws IOException {
        byte[] bundled = Files.readAllBytes(MakeSamples.RESOURCE);
        assertEquals(contents(MakeSamples.archive()), contents(bundled));
        assertTrue(bundled.length <= MOST_BYTES, bundled.length + " bytes");
    }

    @Test
    void importWholeAndReachTheirTotals() throws IOException {
        try (Library library = open()) {
            ImportReport report = importInto(library);
            assertEquals(List.of(), report.rejects());
            assertEquals(List.of(), report.conflicts());
            assertEquals(0, report.skipped());
            assertEquals(473, report.created());
            assertEquals(473, report.read());
            assertEquals(26, report.groups());
            IndexSnapshot snapshot = library.snapshot();
            assertEquals(
                    "{api:web=15, backend:backend_api=16, backend:backend_core=48,"
                            + " backend:backend_debug=9, backend:backend_users=24, host:alder=27,"
                            + " host:birch=28, host:cedar=22, host:hazel=29, host:rowan=19,"
                            + " host:willow=23, socorro=213}",
                    counts(snapshot, Trait.SOURCE).toString());
            assertEquals(
                    "{Fernweh Atlas=175, Fernweh Courier=38, backend_api=16, backend_core=48,"
                            + " backend_debug=9, backend_users=24, hostmanager=148, web=15}",
                    counts(snapshot, Trait.PRODUCT).toString());
            assertEquals(
                    Set.of("2.3.2"), versionsOf("fw::tiles::TileCache::evictOldest", snapshot));
        }
    }

    @Test
    void addNothingASecondTime() throws IOException {
        try (Library library = open()) {
            ImportReport first = importInto(library);
            ImportReport second = importInto(library);
            assertEquals(first.created(), second.duplicate());
            assertEquals(0, second.created());
        }
    }
}

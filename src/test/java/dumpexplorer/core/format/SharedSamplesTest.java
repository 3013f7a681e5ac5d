package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.core.AllFormats;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.GroupingFacts;
import dumpexplorer.core.model.Stackwalk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real dumps that lie beside the project: `-Dshared=FOLDER`, else `../shared`. Left out where
/// there are none.
class SharedSamplesTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("shared", "../shared")).resolve("samples");

    private final Formats formats = AllFormats.create();
    private final Grouping grouping = new Grouping();

    /// A file, by its path inside of the samples.
    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(String path, byte[] content) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        String folder() {
            String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            return parent.substring(parent.lastIndexOf('/') + 1);
        }
    }

    @BeforeAll
    static void samplesAreThere() {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "no samples beside the project");
    }

    private static List<Entry> folder(String name) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SAMPLES.resolve(name))) {
            for (Path file : files.sorted().toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    entries.add(new Entry(file.toString(), Files.readAllBytes(file)));
                }
            }
        }
        return entries;
    }

    private static List<Entry> archive(String name) throws IOException {
        Path file = SAMPLES.resolve("socorro").resolve(name);
        return name.endsWith(".zip") ? zip(file) : tar(file);
    }

    private static List<Entry> zip(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    entries.add(new Entry(entry.getName(), content.readAllBytes()));
                }
            }
        }
        return entries;
    }

    private static List<Entry> tar(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new GzipCompressorInputStream(Files.newInputStream(file)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                if (entry.isFile() && !entry.isSymbolicLink()) {
                    entries.add(new Entry(entry.getName(), tar.readAllBytes()));
                }
            }
        }
        return entries;
    }

    /// Reads all files; data files with the meta files that they belong to.
    private Map<String, ParseResult> read(List<Entry> entries) throws IOException {
        Map<String, Entry> byPath = new TreeMap<>();
        entries.forEach(entry -> byPath.put(entry.path, entry));
        Map<String, ParseResult> results = new TreeMap<>();
        for (Entry entry : entries) {
            Entry data = null;
            if (DumpNames.isMeta(entry.name())) {
                String stem = entry.path.substring(0, entry.path.length() - 10);
                data = byPath.getOrDefault(stem + ".data.gz", byPath.get(stem + ".data.json"));
            }
            DumpInput input =
                    new DumpInput(
                            entry.name(),
                            entry.folder(),
                            Content.of(entry.content),
                            data == null ? null : Content.of(data.content),
                            data == null ? null : data.name(),
                            Instant.EPOCH,
                            null);
            boolean isPart = entry.name().contains(".data.");
            results.put(entry.path, isPart ? new ParseResult.Skipped() : formats.read(input));
        }
        return results;
    }

    private static List<ParsedDump> dumps(Map<String, ParseResult> results) {
        List<ParsedDump> dumps = new ArrayList<>();
        for (ParseResult result : results.values()) {
            if (result instanceof ParseResult.Parsed parsed) {
                dumps.add(parsed.dump());
            }
        }
        return dumps;
    }

    private static long rejected(Map<String, ParseResult> results) {
        return results.values().stream()
                .filter(result -> result instanceof ParseResult.Rejected)
                .count();
    }

    private static JsonNode truth(String name) throws IOException {
        return new ObjectMapper()
                .readTree(SAMPLES.resolve("socorro").resolve(name + ".truth.json").toFile());
    }

    /// How many dumps each group of the truth has, by the id that it must get.
    private static Map<String, Integer> expectedGroups(JsonNode truth) {
        Map<String, Integer> groups = new TreeMap<>();
        for (JsonNode group : truth.get("by_group")) {
            String name = group.get("group").asText();
            String id =
                    group.get("kind").asText().equals("tomato")
                            ? name
                            : new Grouping()
                                    .place(
                                            new GroupingFacts.Crash(
                                                    name, CrashEvidence.ofNative(List.of(), null)))
                                    .group()
                                    .text();
            groups.merge(id, group.get("count").asInt(), Integer::sum);
        }
        return groups;
    }

    private Map<String, Integer> groups(List<ParsedDump> dumps) {
        Map<String, Integer> groups = new TreeMap<>();
        for (ParsedDump dump : dumps) {
            groups.merge(grouping.place(dump.grouping()).group().text(), 1, Integer::sum);
        }
        return groups;
    }

    /// The same counts as the truth has, by a trait.
    private static Map<String, Integer> counts(JsonNode truth, String field) {
        Map<String, Integer> counts = new TreeMap<>();
        truth.get(field)
                .properties()
                .forEach(each -> counts.put(each.getKey(), each.getValue().asInt()));
        return counts;
    }

    private static Map<String, Integer> count(
            List<ParsedDump> dumps, Function<ParsedDump, String> trait) {
        Map<String, Integer> counts = new TreeMap<>();
        dumps.forEach(dump -> counts.merge(trait.apply(dump), 1, Integer::sum));
        return counts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tree.tar.gz",
                "reports.tar.gz",
                "mixed.zip",
                "damaged-tree.tar.gz",
                "damaged"
            })
    void readsWhatTheTruthTells(String name) throws IOException {
        List<Entry> entries = name.equals("damaged") ? folder("socorro/damaged") : archive(name);
        JsonNode truth = truth(name.replaceAll("\\.(tar\\.gz|zip)$", ""));
        Map<String, ParseResult> results = read(entries);
        // A dump that lies there twice counts once.
        Map<String, ParsedDump> unique = new TreeMap<>();
        dumps(results).forEach(dump -> unique.put(dump.id().toString(), dump));
        List<ParsedDump> dumps = List.copyOf(unique.values());
        assertEquals(truth.get("readable").asInt(), dumps.size());
        assertEquals(expectedGroups(truth), groups(dumps));
        assertEquals(
                counts(truth, "by_day"),
                count(dumps, dump -> dump.time().toString().substring(0, 10)));
        assertEquals(
                counts(truth, "by_version"),
                count(dumps, dump -> dump.traits().product() + " " + dump.traits().version()));
        assertEquals(counts(truth, "by_source"), count(dumps, dump -> dump.source().text()));
        int broken = 0;
        for (var damage : truth.get("damaged").properties()) {
            boolean isFile = !damage.getKey().matches("duplicate|dangling");
            broken += isFile ? damage.getValue().size() : 0;
        }
        assertEquals(broken, rejected(results));
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout-2012.tar.gz", "layout-2015.tar.gz"})
    void readsEveryCrashOfTheOldLayouts(String name) throws IOException {
        Map<String, ParseResult> results = read(archive(name));
        assertEquals(truth("layouts").get("readable").asInt(), dumps(results).size());
        assertEquals(expectedGroups(truth("layouts")), groups(dumps(results)));
    }

    @ParameterizedTest
    @CsvSource({
        "backend/backend_api, 6, 5",
        "backend/backend_core, 30, 7",
        "hostmanager/host-03, 60, 24",
        "web/web, 6, 2",
        "version0, 8, 6",
        "exports, 42, 28"
    })
    void readsDumpsOfTheOriginalProgram(String folder, int dumps, int groups) throws IOException {
        Map<String, ParseResult> results = read(folder("tomato/" + folder));
        assertEquals(dumps, dumps(results).size());
        assertEquals(0, rejected(results));
        assertEquals(groups, groups(dumps(results)).size());
    }

    /// What the original computed for its dumps is what we compute when it is taken away.
    @ParameterizedTest
    @ValueSource(strings = {"backend/backend_api", "backend/backend_core", "hostmanager", "web"})
    void computesTheGroupsThatTheOriginalComputed(String folder) throws IOException {
        List<Entry> entries = folder("tomato/" + folder);
        List<Entry> without = new ArrayList<>();
        for (Entry entry : entries) {
            String text = new String(entry.content, StandardCharsets.ISO_8859_1);
            boolean isMeta = DumpNames.isMeta(entry.name());
            without.add(
                    isMeta
                            ? new Entry(
                                    entry.path,
                                    text.replace("\"group_id\"", "\"taken_away\"")
                                            .getBytes(StandardCharsets.ISO_8859_1))
                            : entry);
        }
        assertEquals(groups(dumps(read(entries))), groups(dumps(read(without))));
    }

    @Test
    void readsEveryDamagedPairOrSaysWhyNot() throws IOException {
        Map<String, ParseResult> results = read(folder("tomato/damaged"));
        Map<String, Long> rejected = new TreeMap<>();
        results.forEach((path, result) -> {
            if (result instanceof ParseResult.Rejected) {
                rejected.merge(new Entry(path, new byte[0]).folder(), 1L, Long::sum);
            }
        });
        assertEquals(
                Map.ofEntries(
                        Map.entry("data-invalid-utf8", 1L),
                        Map.entry("data-not-json", 1L),
                        Map.entry("deep-nesting", 1L),
                        Map.entry("empty-meta", 1L),
                        Map.entry("gz-bad-crc", 1L),
                        Map.entry("gz-empty", 1L),
                        Map.entry("huge-timestamp", 1L),
                        Map.entry("infinite-timestamp", 1L),
                        Map.entry("meta-invalid-utf8", 1L),
                        Map.entry("meta-is-list", 1L),
                        Map.entry("missing-data", 1L),
                        Map.entry("missing-fields", 1L),
                        Map.entry("nan-timestamp", 1L),
                        Map.entry("negative-timestamp", 1L),
                        Map.entry("odd-names", 2L),
                        Map.entry("truncated-gz", 1L),
                        Map.entry("truncated-meta", 1L),
                        Map.entry("v0-bad-base64", 1L),
                        Map.entry("wrong-types", 1L)),
                rejected);
    }

    @Test
    void knowsStackwalksFromListingsAndSymbolFiles() throws IOException {
        Map<String, ParseResult> results = read(folder("stackwalk"));
        results.forEach((path, result) -> {
            boolean isNone =
                    path.matches(".*(INDEX.md|/module.*|dump\\.out|dump\\.snap|brief\\.snap)");
            assertEquals(
                    isNone ? ParseResult.Skipped.class : ParseResult.Parsed.class,
                    result.getClass(),
                    path);
        });
        assertEquals(17, dumps(results).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomato", "stackwalk", "socorro/damaged"})
    void readsTheStacksOfWhateverIsStored(String folder) throws IOException {
        for (ParsedDump dump : dumps(read(folder(folder)))) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            dump.stored().writeTo(file);
            Stackwalk stacks =
                    formats.readStack(
                            GzipInput.inflate(new ByteArrayInputStream(file.toByteArray())));
            boolean hasFrames = stacks.threads().stream().anyMatch(t -> !t.frames().isEmpty());
            assertTrue(hasFrames || dump.frames().isEmpty(), () -> "no stack of " + dump.id());
        }
    }
}

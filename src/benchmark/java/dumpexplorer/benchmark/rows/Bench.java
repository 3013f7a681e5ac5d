package dumpexplorer.benchmark.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.benchmark.limits.FileLimits;
import dumpexplorer.benchmark.limits.Limits;
import dumpexplorer.benchmark.limits.RowLimits;
import dumpexplorer.benchmark.limits.UnitLimits;
import dumpexplorer.benchmark.process.ChildProcess;
import dumpexplorer.benchmark.process.Outcome;
import dumpexplorer.benchmark.process.Program;
import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.report.Report;
import dumpexplorer.benchmark.rivals.DuckDbGroups;
import dumpexplorer.benchmark.samples.Samples;
import dumpexplorer.core.store.FabricatedLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/// What rows share: the data, which are made when first asked for, the limits, the rival, the program.
public final class Bench implements AutoCloseable {

    /// Heap of every import.
    static final String HEAP = "-Xmx256m";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS_OF_LIMIT = 100_000;

    private final Report report;
    private final Program program;
    private final Path data;
    private final Path scratch;
    private final int dumps;
    private final long seed;
    private final int indexed;
    private @Nullable Limits limits;
    private @Nullable Rival rival;
    private int freshCount;

    /// DuckDB's answer.
    ///
    /// @param perSecond dumps
    /// @param groups it found
    record Rival(double perSecond, int groups) {}

    /// Makes data of its own below a folder.
    ///
    /// @param work for data and libraries; libraries are removed, data stay
    /// @param indexed dumps of the library that windows are measured with
    public Bench(Report report, Program program, Path work, int dumps, long seed, int indexed)
            throws IOException {
        this.report = report;
        this.program = program;
        this.dumps = dumps;
        this.seed = seed;
        this.indexed = indexed;
        data = Files.createDirectories(work.resolve("data"));
        scratch = work.resolve("scratch");
        remove(scratch);
        Files.createDirectories(scratch);
    }

    Report report() {
        return report;
    }

    Program program() {
        return program;
    }

    int dumps() {
        return dumps;
    }

    long seed() {
        return seed;
    }

    int indexed() {
        return indexed;
    }

    /// A library of nothing but an index, with a group for every 33 dumps, about which nothing is decided.
    Path indexedLibrary() throws IOException {
        Path library =
                data(
                        "index-" + indexed,
                        target ->
                                FabricatedLibrary.write(
                                        target, seed, indexed, Math.max(10, indexed / 33)));
        Files.deleteIfExists(library.resolve("triage.jsonl"));
        return library;
    }

    /// As many groups as such a collection has: thrice the root of its dumps.
    static int groups(int dumps) {
        return (int) (3 * Math.sqrt(dumps));
    }

    /// Writes data.
    interface Maker {
        void write(Path target) throws IOException;
    }

    /// Data that are made once and kept.
    ///
    /// @param name says all that they depend on but the seed
    Path data(String name, Maker maker) throws IOException {
        Path target = data.resolve("seed" + seed + "-" + name);
        if (!Files.exists(target)) {
            report.say("making " + name + " …");
            Path unfinished = target.resolveSibling("unfinished-" + target.getFileName());
            remove(unfinished);
            maker.write(unfinished);
            Files.move(unfinished, target);
        }
        return target;
    }

    /// A tree of crashes, as many as are to be measured.
    Path crashTree() throws IOException {
        return data("crashes-" + dumps, Samples.crashes(seed, dumps, groups(dumps))::writeTree);
    }

    /// A path where nothing is, below the scratch folder. What lay under other such paths stays until the
    /// end: file systems that passed over files removed of late (ext4 does for minutes) would make the next
    /// row slower than it is.
    Path fresh(String name) {
        freshCount++;
        return scratch.resolve(name + "-" + freshCount);
    }

    /// What the machine needs at least; measured when first asked for.
    Limits limits() throws IOException, SQLException, RunnerException {
        Limits known = limits;
        if (known == null) {
            known = measureLimits();
            limits = known;
        }
        return known;
    }

    private Limits measureLimits() throws IOException, SQLException, RunnerException {
        Path tree = crashTree();
        report.say("measuring the limits …");
        FileLimits files = new FileLimits();
        double listAndRead = files.listAndRead(tree.resolve("name"));
        double create = files.createAndLink(tree, fresh("created"));
        double row = RowLimits.insert(Files.createDirectories(fresh("rows")), ROWS_OF_LIMIT);
        Limits measured =
                new Limits(
                        UnitLimits.measure(
                                tree.resolve("name"),
                                List.of(
                                        "inflateByJdk",
                                        "inflateByLibdeflate",
                                        "inflateHead",
                                        "findFields",
                                        "programReadsInflated",
                                        "programReadsPacked",
                                        "deflateLevel1",
                                        "deflateLevel6")),
                        listAndRead,
                        create,
                        row);
        show("list and read a small file", listAndRead);
        measured.units().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(unit -> show(unit.getKey(), unit.getValue()));
        show("create file, link, folders; a sync for 1,000", create);
        show("insert a row into H2", row);
        return measured;
    }

    private void show(String what, double microseconds) {
        report.add(Figure.plain("limit", what, microseconds, "us/dump"));
    }

    /// DuckDB's rate on the tree of crashes, cold; the better of two runs.
    Rival rival() throws IOException {
        Rival known = rival;
        if (known == null) {
            Rival first = askDuckDb();
            Rival second = askDuckDb();
            known = first.perSecond > second.perSecond ? first : second;
            rival = known;
            report.add(Figure.plain("rival", "DuckDB group-by, cold", known.perSecond, "dumps/s"));
        }
        return known;
    }

    private Rival askDuckDb() throws IOException {
        List<String> command =
                ChildProcess.java(
                        List.of("-Xmx512m"), DuckDbGroups.class.getName(), crashTree().toString());
        String[] words = ChildProcess.run(command).lastLine().split(" ", 3);
        int counted = Integer.parseInt(words[1]);
        if (counted != dumps) {
            throw new IOException("DuckDB counted " + counted + " dumps of " + dumps);
        }
        return new Rival(counted / Double.parseDouble(words[0]), Integer.parseInt(words[2]));
    }

    /// What an import reports.
    ///
    /// @param perSecond dumps, by the whole process's time
    record Import(double perSecond, JsonNode report, Outcome outcome) {

        int count(String key) {
            return report.path(key).asInt(-1);
        }
    }

    /// Imports into a library, in a process of its own.
    ///
    /// @param expected number of dumps that are to be read, none rejected
    Import runImport(Path library, Path input, int expected, String... options) throws IOException {
        Outcome outcome =
                program.run(
                        options.length == 0 ? List.of(HEAP) : List.of(options),
                        library,
                        "import",
                        input.toString(),
                        "--json");
        JsonNode told = JSON.readTree(outcome.lastLine());
        Import done = new Import(expected / outcome.wallSeconds(), told, outcome);
        if (done.count("read") != expected || done.count("rejected") != 0) {
            throw new IOException("expected to import " + expected + " dumps: " + told);
        }
        report.say(
                "%s: %.1f s, %.0f us of processor a dump, %d MB at most"
                        .formatted(
                                input.getFileName(),
                                outcome.wallSeconds(),
                                outcome.processorSeconds() * 1e6 / expected,
                                outcome.mostMemoryBytes() >> 20));
        return done;
    }

    /// Bytes of all files below a folder.
    static long sizeOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    /// Removes a folder with all that is in it, if it is there.
    public static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }

    /// Removes the libraries; the data stay.
    @Override
    public void close() throws IOException {
        remove(scratch);
    }
}

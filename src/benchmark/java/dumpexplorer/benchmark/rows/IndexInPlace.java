package dumpexplorer.benchmark.rows;

import dumpexplorer.benchmark.limits.Limits;
import dumpexplorer.benchmark.process.Outcome;
import dumpexplorer.benchmark.process.PackagedProbe;
import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.report.Figure.Against;
import dumpexplorer.benchmark.window.FirstGroupsProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// I2, I3: a foreign tree opened where it lies, by a command and in the window, then indexed anew.
final class IndexInPlace implements Row {

    private static final double TIMES_DUCKDB = 1.5;
    private static final double SHARE_OF_CEILING = 0.85;
    private static final double FIRST_GROUPS_MILLIS = 1000;
    private static final List<String> ADDED =
            List.of("index", "triage.jsonl", "spool", "rejected", "conflicts", "sources.json");

    private static final double LEAST_SKETCHED = 20_000;

    @Override
    public List<String> names() {
        return List.of("I2", "I3");
    }

    @Override
    public void measure(Bench bench) throws Exception {
        Path tree = bench.crashTree();
        double rival = bench.rival().perSecond();
        double ceiling = Limits.ceiling(bench.limits().ofIndexing());
        takeBack(tree);
        try {
            String groups = String.valueOf(bench.rival().groups());
            Outcome open = bench.program().run(List.of(Bench.HEAP), tree, "groups", "--json");
            requireGroups(open, groups);
            add(bench, "open and index a foreign tree in place", open, rival, ceiling);
            Outcome anew = bench.program().run(List.of(Bench.HEAP), tree, "reindex", "--json");
            add(bench, "reindex", anew, rival, ceiling);
            Outcome later = bench.program().run(List.of(Bench.HEAP), tree, "groups", "--json");
            requireGroups(later, groups);
            bench.report()
                    .add(
                            Figure.plain(
                                    "I2",
                                    "open it again, where nothing has changed",
                                    later.wallSeconds(),
                                    "s"));
            takeBack(tree);
            openInWindow(bench, tree);
        } finally {
            takeBack(tree);
        }
    }

    private static void openInWindow(Bench bench, Path tree) throws IOException {
        PackagedProbe probe =
                new PackagedProbe(
                        FirstGroupsProbe.class,
                        List.of(Bench.HEAP),
                        bench.program().jars(),
                        bench.fresh("probe"));
        probe.rehearse(probeArguments(bench, tree));
        takeBack(tree);
        Outcome outcome = probe.run(probeArguments(bench, tree));
        String[] told = outcome.lastLine().split(" ", 3);
        bench.report()
                .add(
                        Figure.within(
                                "I3",
                                "first groups on screen after opening a foreign tree",
                                Double.parseDouble(told[0]),
                                "ms",
                                FIRST_GROUPS_MILLIS,
                                null));
        bench.report()
                .add(
                        Figure.plain(
                                "I3",
                                "  all of it, verified, beside the window",
                                bench.dumps() / Double.parseDouble(told[2]),
                                "dumps/s"));
        bench.report()
                .add(
                        Figure.reaches(
                                "I3",
                                "  provisional picture of the whole tree",
                                bench.dumps() / Double.parseDouble(told[1]),
                                "dumps/s",
                                LEAST_SKETCHED));
    }

    private static List<String> probeArguments(Bench bench, Path tree) throws IOException {
        return List.of(
                tree.toString(), Integer.toString(bench.dumps()), bench.fresh("home").toString());
    }

    private static void requireGroups(Outcome outcome, String expected) throws IOException {
        long lines = outcome.output().lines().count();
        if (lines != Long.parseLong(expected)) {
            throw new IOException("expected " + expected + " groups, found " + lines);
        }
    }

    private static void add(
            Bench bench, String what, Outcome outcome, double rival, double ceiling) {
        double perSecond = bench.dumps() / outcome.wallSeconds();
        bench.report()
                .say(
                        "%s: %.1f s, %.0f us of processor a dump"
                                .formatted(
                                        what,
                                        outcome.wallSeconds(),
                                        outcome.processorSeconds() * 1e6 / bench.dumps()));
        bench.report()
                .add(
                        Figure.atLeast(
                                "I2",
                                what,
                                perSecond,
                                "dumps/s",
                                new Against("DuckDB, group by signature, cold", rival),
                                TIMES_DUCKDB));
        bench.report()
                .add(
                        Figure.atLeast(
                                "I2",
                                what,
                                perSecond,
                                "dumps/s",
                                new Against("ceiling: list, read, inflate, tokens, row", ceiling),
                                SHARE_OF_CEILING));
    }

    // The tree is the data of other rows too.
    private static void takeBack(Path tree) throws IOException {
        for (String name : ADDED) {
            Path added = tree.resolve(name);
            if (Files.isDirectory(added)) {
                Bench.remove(added);
            } else {
                Files.deleteIfExists(added);
            }
        }
    }
}

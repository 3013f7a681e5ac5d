package dumpexplorer.benchmark.rows;

import dumpexplorer.benchmark.limits.Limits;
import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.report.Figure.Against;
import java.nio.file.Path;
import java.util.List;

/// I1, I5, I8: a tree into a new library; the same again; how large its index is.
final class ImportTree implements Row {

    private static final double SHARE_OF_CEILING = 0.85;
    private static final int AGAIN_PER_SECOND = 20_000;
    private static final double MOST_INDEX_MEGABYTES = 250;

    @Override
    public List<String> names() {
        return List.of("I1", "I5", "I8");
    }

    @Override
    public void measure(Bench bench) throws Exception {
        Path tree = bench.crashTree();
        int dumps = bench.dumps();
        Bench.Rival rival = bench.rival();
        double ceiling = Limits.ceiling(bench.limits().ofImport());
        Path library = bench.fresh("library");
        Bench.Import first = bench.runImport(library, tree, dumps);
        String what = "import a tree of %,d into a new library".formatted(dumps);
        bench.report()
                .add(
                        Figure.atLeast(
                                "I1",
                                what,
                                first.perSecond(),
                                "dumps/s",
                                new Against("DuckDB, group by signature, cold", rival.perSecond()),
                                1));
        bench.report()
                .add(
                        Figure.atLeast(
                                "I1",
                                what,
                                first.perSecond(),
                                "dumps/s",
                                new Against(
                                        "ceiling: list, read, inflate, tokens, create, row",
                                        ceiling),
                                SHARE_OF_CEILING));
        bench.report()
                .add(
                        Figure.holds(
                                "I1",
                                "as many groups as DuckDB finds (%,d)".formatted(rival.groups()),
                                first.count("groups") == rival.groups()));

        Bench.Import again = bench.runImport(library, tree, dumps);
        bench.report()
                .add(
                        Figure.reaches(
                                "I5",
                                "import again what is there",
                                again.perSecond(),
                                "dumps/s",
                                AGAIN_PER_SECOND));
        double megabytes = Bench.sizeOf(library.resolve("index")) / 1e6 / dumps * 1e6;
        bench.report()
                .add(
                        Figure.within(
                                "I8",
                                "index of 1,000,000 such dumps",
                                megabytes,
                                "MB",
                                MOST_INDEX_MEGABYTES,
                                null));
    }
}

package dumpexplorer.benchmark.rows;

import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.report.Figure.Against;
import dumpexplorer.benchmark.samples.HugeDump;
import dumpexplorer.benchmark.samples.Samples;
import java.nio.file.Path;
import java.util.List;

/// I7: an import with a dump of 1 GB among the others, in little heap and in plenty.
final class ImportHeap implements Row {

    private static final int MOST_DUMPS = 20_000;
    private static final long HUGE_BYTES = 1L << 30;
    private static final double SHARE = 0.9;

    @Override
    public List<String> names() {
        return List.of("I7");
    }

    @Override
    public void measure(Bench bench) throws Exception {
        int dumps = Math.min(bench.dumps(), MOST_DUMPS);
        Samples samples = Samples.crashes(bench.seed(), dumps, Bench.groups(dumps));
        Path folder =
                bench.data(
                        "folders-" + dumps + "-and-1GB",
                        target -> {
                            samples.writeFolders(target);
                            HugeDump.write(target.resolve("huge"), HUGE_BYTES);
                        });
        Bench.Import plenty = run(bench, folder, dumps + 1, "-Xmx2g");
        Bench.Import little = run(bench, folder, dumps + 1, "-Xmx256m");
        bench.report()
                .add(
                        Figure.atLeast(
                                "I7",
                                "import %,d and one of 1 GB with -Xmx256m".formatted(dumps),
                                little.perSecond(),
                                "dumps/s",
                                new Against("the same with -Xmx2g", plenty.perSecond()),
                                SHARE));
        bench.report()
                .add(
                        Figure.plain(
                                "I7",
                                "memory of that whole process, heap and all else",
                                little.outcome().mostMemoryBytes() / 1e6,
                                "MB"));
    }

    private static Bench.Import run(Bench bench, Path folder, int dumps, String heap)
            throws Exception {
        Path library = bench.fresh("library");
        Bench.Import done = bench.runImport(library, folder, dumps, heap);
        return done;
    }
}

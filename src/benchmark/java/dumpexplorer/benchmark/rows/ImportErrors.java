package dumpexplorer.benchmark.rows;

import dumpexplorer.benchmark.limits.Limits;
import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.report.Figure.Against;
import dumpexplorer.benchmark.samples.Samples;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// I6: ToMaTo's error dumps. A pair's data are packed already; an export has to be packed.
final class ImportErrors implements Row {

    private static final int MOST_DUMPS = 20_000;
    private static final double SHARE = 0.85;

    /// Sizes of these dumps beside those of the crashes that the limits were measured with.
    private static final double TEXT_SHARE = 37.4 / 61.5;

    @Override
    public List<String> names() {
        return List.of("I6");
    }

    @Override
    public void measure(Bench bench) throws Exception {
        int dumps = Math.min(bench.dumps(), MOST_DUMPS);
        Limits limits = bench.limits();
        Map<String, Double> pair = new LinkedHashMap<>(limits.ofImport());
        pair.put("read the other file", limits.listAndRead());
        pair.replaceAll(ImportErrors::scaled);
        Samples pairs = Samples.pairs(bench.seed(), dumps, Bench.groups(dumps));
        measure(bench, "pairs", bench.data("pairs-" + dumps, pairs::writeFolders), dumps, pair);

        Map<String, Double> export = new LinkedHashMap<>(limits.ofImport());
        export.remove("inflate and check");
        export.put("deflate", limits.unit("deflateLevel1"));
        export.replaceAll(ImportErrors::scaled);
        Samples exports = Samples.exports(bench.seed(), dumps, Bench.groups(dumps));
        measure(
                bench,
                "exports",
                bench.data("exports-" + dumps, exports::writeFolders),
                dumps,
                export);
    }

    private static double scaled(String step, double cost) {
        return switch (step) {
            case "inflate and check", "find fields by tokens", "deflate" -> cost * TEXT_SHARE;
            default -> cost;
        };
    }

    private static void measure(
            Bench bench, String form, Path input, int dumps, Map<String, Double> steps)
            throws Exception {
        Path library = bench.fresh("library");
        Bench.Import done = bench.runImport(library, input, dumps);
        bench.report()
                .add(
                        Figure.atLeast(
                                "I6",
                                "import %,d error dumps as %s".formatted(dumps, form),
                                done.perSecond(),
                                "dumps/s",
                                new Against(
                                        "ceiling: " + String.join(", ", steps.keySet()),
                                        Limits.ceiling(steps)),
                                SHARE));
    }
}

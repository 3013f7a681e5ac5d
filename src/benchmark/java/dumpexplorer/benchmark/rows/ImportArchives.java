package dumpexplorer.benchmark.rows;

import dumpexplorer.benchmark.limits.ArchiveLimits;
import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.report.Figure.Against;
import dumpexplorer.benchmark.samples.ArchiveKind;
import dumpexplorer.benchmark.samples.Samples;
import java.nio.file.Path;
import java.util.List;

/// I4: the same dumps from archives.
final class ImportArchives implements Row {

    private static final int MOST_DUMPS = 20_000;
    private static final double SHARE = 0.9;

    @Override
    public List<String> names() {
        return List.of("I4");
    }

    @Override
    public void measure(Bench bench) throws Exception {
        int dumps = Math.min(bench.dumps(), MOST_DUMPS);
        Samples samples = Samples.crashes(bench.seed(), dumps, Bench.groups(dumps));
        Path folder = bench.data("folders-" + dumps, samples::writeFolders);
        double files = rate(bench, folder, dumps);
        for (ArchiveKind kind : ArchiveKind.values()) {
            Path archive =
                    bench.data(
                            "crashes-" + dumps + "." + kind.ending(),
                            target -> samples.writeArchive(target, kind));
            double decoding = 1e6 / ArchiveLimits.decode(archive, kind);
            double rate = rate(bench, archive, dumps);
            boolean slowArchive = decoding < files;
            bench.report()
                    .add(
                            Figure.atLeast(
                                    "I4",
                                    "import %,d from %s".formatted(dumps, kind.ending()),
                                    rate,
                                    "dumps/s",
                                    slowArchive
                                            ? new Against(
                                                    "decoding the archive, one thread", decoding)
                                            : new Against("the same dumps as files", files),
                                    SHARE));
        }
    }

    private static double rate(Bench bench, Path input, int dumps) throws Exception {
        Path library = bench.fresh("library");
        return bench.runImport(library, input, dumps).perSecond();
    }
}

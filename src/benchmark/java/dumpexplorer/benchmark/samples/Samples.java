package dumpexplorer.benchmark.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A set of dumps that can be laid out in several ways. Equal arguments give equal bytes.
public final class Samples {

    private static final int CHUNK = 250;
    private static final int CHUNKS_AHEAD = 8;
    private static final int DAYS = 90;
    private static final LocalDate CRASHES_BEGIN = LocalDate.of(2010, 11, 1);
    private static final LocalDate ERRORS_BEGIN = LocalDate.of(2016, 5, 2);

    private final Sample.Maker maker;
    private final int dumps;
    private final ThreadLocal<Packer> packers = ThreadLocal.withInitial(Packer::new);

    private Samples(Sample.Maker maker, int dumps) {
        this.maker = maker;
        this.dumps = dumps;
    }

    /// Processed crashes of whole processes, about 65 KB of JSON and 13 KB of gzip each.
    public static Samples crashes(long seed, int dumps, int groups) {
        return crashes(seed, dumps, groups, CrashMaker.Size.WHOLE_PROCESS);
    }

    /// Processed crashes that tell the crashed thread alone, about 5 KB of JSON and 1.5 KB of gzip each.
    public static Samples smallCrashes(long seed, int dumps, int groups) {
        return crashes(seed, dumps, groups, CrashMaker.Size.CRASHED_THREAD);
    }

    private static Samples crashes(long seed, int dumps, int groups, CrashMaker.Size size) {
        Calendar calendar = new Calendar(seed, second(CRASHES_BEGIN), DAYS, dumps);
        return new Samples(new CrashMaker(seed, size, calendar, groups), dumps);
    }

    /// Error dumps as pairs of files, about 40 KB of JSON each.
    public static Samples pairs(long seed, int dumps, int groups) {
        return errors(seed, dumps, groups, TomatoMaker.Form.PAIR);
    }

    /// Error dumps as exports, about 40 KB of JSON each.
    public static Samples exports(long seed, int dumps, int groups) {
        return errors(seed, dumps, groups, TomatoMaker.Form.EXPORT);
    }

    private static Samples errors(long seed, int dumps, int groups, TomatoMaker.Form form) {
        Calendar calendar = new Calendar(seed, second(ERRORS_BEGIN), DAYS, dumps);
        return new Samples(new TomatoMaker(seed, form, calendar, groups), dumps);
    }

    private static long second(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /// Number of dumps.
    public int dumps() {
        return dumps;
    }

    /// Writes a tree: `name/aa/bb/UUID.jsonz` and the links of `date/`. For crashes.
    public void writeTree(Path root) throws IOException {
        TreeFolders tree = new TreeFolders(root);
        inChunks(0, chunks(), sample -> tree.add(sample));
    }

    /// Writes plain folders, a thousand dumps to a folder where they name none.
    public void writeFolders(Path root) throws IOException {
        PlainFolders folders = new PlainFolders(root);
        for (int from = 0; from < chunks(); from++) {
            int chunk = from;
            inChunks(from, from + 1, sample -> folders.add(sample, chunk * CHUNK / 1000));
        }
    }

    /// Writes an archive, a thousand dumps to a folder where they name none.
    public void writeArchive(Path file, ArchiveKind kind) throws IOException {
        try (ArchiveFile archive = ArchiveFile.create(file, kind)) {
            for (int from = 0; from < chunks(); from += CHUNKS_AHEAD) {
                List<List<Sample>> made =
                        IntStream.range(from, Math.min(from + CHUNKS_AHEAD, chunks()))
                                .parallel()
                                .mapToObj(this::chunk)
                                .toList();
                int number = from * CHUNK;
                for (List<Sample> chunk : made) {
                    for (Sample sample : chunk) {
                        archive.add(sample, number++ / 1000);
                    }
                }
            }
        }
    }

    private int chunks() {
        return (dumps + CHUNK - 1) / CHUNK;
    }

    private List<Sample> chunk(int chunk) {
        List<Sample> made = new ArrayList<>(CHUNK);
        Packer packer = packers.get();
        for (int number = chunk * CHUNK; number < Math.min((chunk + 1) * CHUNK, dumps); number++) {
            made.add(maker.make(number, packer));
        }
        return made;
    }

    private interface Target {
        void take(Sample sample) throws IOException;
    }

    private void inChunks(int from, int to, Target target) throws IOException {
        try {
            IntStream.range(from, to)
                    .parallel()
                    .forEach(number -> {
                        try {
                            for (Sample sample : chunk(number)) {
                                target.take(sample);
                            }
                        } catch (IOException refused) {
                            throw new UncheckedIOException(refused);
                        }
                    });
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    /// Writes bytes to a file, making its folder where it is missing.
    static void place(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}

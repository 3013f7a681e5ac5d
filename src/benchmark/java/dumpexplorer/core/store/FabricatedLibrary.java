package dumpexplorer.core.store;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// A library that is nothing but its index: rows of dumps that never were. Windows and queries ask
/// no more of a million dumps, and making their files would take longer than all measurements.
public final class FabricatedLibrary {

    private static final long FIRST_MICROS = 1_262_304_000_000_000L;
    private static final long SPAN_MICROS = 365L * 24 * 3600 * 1_000_000;
    private static final int FUNCTIONS = 20_000;
    private static final int FRAMES = 25;
    private static final int STACKS_A_GROUP = 3;
    private static final List<String> VERBS =
            List.of("Load", "Paint", "Merge", "Commit", "Timeout", "Walk", "Encode", "Attach");
    private static final List<String> NOUNS =
            List.of("Tile", "Socket", "Ledger", "Mutex", "Canvas", "Session", "Beacon", "Glyph");

    private final Random random;
    private final int dumps;
    private final int groups;
    private final List<List<String>> stacks = new ArrayList<>();

    private FabricatedLibrary(long seed, int dumps, int groups) {
        this.random = new Random(seed);
        this.dumps = dumps;
        this.groups = groups;
        for (int stack = 0; stack < groups * STACKS_A_GROUP; stack++) {
            stacks.add(stack());
        }
    }

    /// Writes one. Every tenth dump is of the first group; the others are spread so that few groups
    /// have many.
    ///
    /// @param folder where nothing is yet
    public static void write(Path folder, long seed, int dumps, int groups) throws IOException {
        LibraryFolders folders = LibraryFolders.settle(folder, null);
        StoredDumps stored = new StoredDumps(folders.root(), AllFormats.create(), new Grouping());
        FabricatedLibrary made = new FabricatedLibrary(seed, dumps, groups);
        try (OpenTree tree =
                OpenTree.open(
                        folders,
                        stored,
                        new Rejects(folders.rejected()),
                        () -> {},
                        0,
                        CatchUp.AT_ONCE,
                        Progress.UNWATCHED)) {
            tree.beginChange();
            for (int number = 0; number < dumps; number++) {
                tree.index().append(made.row(number), null);
            }
        }
    }

    private IndexRow row(int number) {
        int group = number % 10 == 0 ? 0 : group();
        Map<Trait, String> traits =
                Map.of(
                        Trait.SOURCE, "host:host-" + random.nextInt(60),
                        Trait.TYPE, "Crash",
                        Trait.PRODUCT, "product" + random.nextInt(6),
                        Trait.VERSION,
                                "4." + random.nextInt(40) + (random.nextBoolean() ? "" : "b1"),
                        Trait.OS, "os" + random.nextInt(4),
                        Trait.CPU, random.nextBoolean() ? "amd64" : "x86",
                        Trait.REASON, "SIG" + random.nextInt(12));
        long offset = (long) ((number + random.nextDouble()) / dumps * SPAN_MICROS);
        return new IndexRow(
                new DumpId(new UUID(random.nextLong(), random.nextLong())),
                new GroupId("Crash__%032x".formatted(group)),
                FIRST_MICROS + offset,
                traits,
                title(group),
                stacks.get(group * STACKS_A_GROUP + random.nextInt(STACKS_A_GROUP)),
                null,
                ParsedDump.Kind.CRASH,
                true,
                PlaceWord.CANONICAL,
                13_000);
    }

    private int group() {
        double skewed = Math.pow(random.nextDouble(), 3);
        return (int) (skewed * groups);
    }

    private static String title(int group) {
        return NOUNS.get(group % 8)
                + group
                + "::"
                + VERBS.get(group / 8 % 8)
                + "Everything(int, void*)";
    }

    private List<String> stack() {
        List<String> frames = new ArrayList<>(FRAMES);
        for (int at = 0; at < FRAMES; at++) {
            int function = random.nextInt(FUNCTIONS);
            frames.add(
                    NOUNS.get(function % 8)
                            + "::"
                            + VERBS.get(function / 8 % 8)
                            + "Part"
                            + function
                            + "(char const*)");
        }
        return frames;
    }
}

package dumpexplorer.benchmark.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.random.RandomGenerator;

/// Frames of one kind of computer, most of them from a common pool, as processes of one program share them.
/// Safe from many threads.
final class StackPool {

    private static final int POOL = 400;
    private static final int VARIANTS = 12;
    private static final int[] DEPTHS = {2, 3, 4, 5, 6, 8, 8, 10, 12, 30};
    private static final List<String> LIBRARIES =
            List.of("core", "core", "core", "script", "graphics");

    private final long seed;
    private final Machine machine;
    private final List<Frame> pool = new ArrayList<>();
    private final ConcurrentMap<String, Piece> pieces = new ConcurrentHashMap<>();

    /// A frame of a pipe-delimited stack walk.
    record Frame(String module, String function, String source, String line, String offset) {

        String line(int thread, int number) {
            return thread + "|" + number + "|" + module + "|" + function + "|" + source + "|" + line
                    + "|" + offset + "\n";
        }

        Frame at(String offset) {
            return new Frame(module, function, source, line, offset);
        }
    }

    StackPool(long seed, Machine machine) {
        this.seed = seed;
        this.machine = machine;
        RandomGenerator random = Streams.of(seed, "pool" + machine, 0);
        for (int frame = 0; frame < POOL; frame++) {
            pool.add(frame(random, -1));
        }
    }

    /// A new frame; a number makes its function like no other, and sure to have a name.
    Frame frame(RandomGenerator random, int number) {
        if (number < 0 && random.nextInt(5) == 0) {
            return new Frame(
                    "sys%02d".formatted(random.nextInt(30)) + machine.ending,
                    "",
                    "",
                    "",
                    offset(random));
        }
        String source =
                "git:git.example.org/atlas:%s/src/%s%s.cpp:%012x"
                        .formatted(
                                Words.oneOf(
                                        List.of("view", "route", "net", "script", "draw"), random),
                                Words.noun(random),
                                Words.noun(random),
                                0x5eed1e55L * machine.osVersion.hashCode() & 0xffff_ffff_ffffL);
        return new Frame(
                Words.oneOf(LIBRARIES, random) + machine.ending,
                Words.function(random, number),
                source,
                Integer.toString(20 + random.nextInt(8980)),
                "0x" + Integer.toHexString(1 + random.nextInt(0x3ff)));
    }

    static String offset(RandomGenerator random) {
        return "0x" + Integer.toHexString(0x800 + random.nextInt(0x90000));
    }

    /// A stack: a mixture of the pool, and at its bottom what all stacks have there.
    List<Frame> stack(RandomGenerator random, int depth) {
        List<Frame> frames = new ArrayList<>();
        while (frames.size() < Math.max(1, depth - 4)) {
            frames.add(random.nextInt(7) > 0 ? Words.oneOf(pool, random) : frame(random, -1));
        }
        for (int at = 0; frames.size() < depth; at++) {
            frames.add(pool.get(at));
        }
        return frames;
    }

    /// The modules of a process, lines of the stack walk.
    Piece modules(String binary, RandomGenerator random, Packer packer) {
        int variant = random.nextInt(VARIANTS);
        return pieces.computeIfAbsent(
                "modules " + binary + variant,
                key -> packer.piece(Packer.escaped(moduleLines(binary, key))));
    }

    private String moduleLines(String binary, String key) {
        RandomGenerator random = Streams.of(seed, machine + key, 0);
        StringBuilder lines = new StringBuilder();
        int count = 35 + 45 + random.nextInt(120);
        long base = 0x400000;
        for (int at = 0; at < count; at++) {
            String name = moduleName(at, binary);
            long size = (16L + random.nextInt(496)) << 12;
            boolean windows = machine.os.startsWith("Windows");
            String version =
                    windows ? at % 9 + "." + at % 7 + "." + (1900 + at % 90) + "." + at : "";
            lines.append("Module|").append(name).append('|').append(version).append('|');
            lines.append(windows ? name.replace(".dll", "").replace(".exe", "") + ".pdb" : name);
            lines.append('|').append(debugId(binary, at)).append('|');
            lines.append("0x%08x|0x%08x|%d\n".formatted(base, base + size - 1, at == 0 ? 1 : 0));
            base += size + ((long) random.nextInt(64) << 16);
        }
        return lines.toString();
    }

    private String moduleName(int at, String binary) {
        if (at == 0) {
            return binary + (machine.os.startsWith("Windows") ? ".exe" : "");
        }
        return (at < 31
                        ? "sys%02d".formatted(at - 1)
                        : at < 35 ? LIBRARIES.get(at - 30) : "lib" + at)
                + machine.ending;
    }

    // The same file has the same id in every process.
    private String debugId(String binary, int at) {
        return Words.hex(Streams.of(seed, machine + binary, at), 32)
                        .toUpperCase(java.util.Locale.ROOT)
                + "1";
    }

    /// All threads of a process but the crashed one, and the end of the JSON.
    Piece others(int crashed, RandomGenerator random, Packer packer) {
        int variant = random.nextInt(VARIANTS);
        return pieces.computeIfAbsent(
                "others " + crashed + " " + variant,
                key -> packer.piece(Packer.escaped(otherLines(crashed, key)) + "\"}"));
    }

    private String otherLines(int crashed, String key) {
        RandomGenerator random = Streams.of(seed, machine + key, 0);
        StringBuilder lines = new StringBuilder();
        int threads = 20 + random.nextInt(41);
        for (int thread = 0; thread < threads; thread++) {
            if (thread != crashed) {
                append(lines, thread, stack(random, DEPTHS[random.nextInt(DEPTHS.length)]));
            }
        }
        return lines.toString();
    }

    static void append(StringBuilder lines, int thread, List<Frame> frames) {
        for (int at = 0; at < frames.size(); at++) {
            lines.append(frames.get(at).line(thread, at));
        }
    }
}

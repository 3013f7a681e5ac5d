package dumpexplorer.core.query;

import dumpexplorer.core.model.Trait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Dumps that are alike enough for groups and different enough for filters; the same seed gives the
/// same dumps.
final class RandomDumps {

    static final Instant START = Instant.parse("2010-11-01T00:00:00Z");
    static final int DAYS = 30;

    private static final List<String> PRODUCTS =
            List.of("Foxglove", "Kestrel Mail", "Pocketbrowse");
    private static final List<String> VERSIONS = List.of("3.6.12", "4.0b7", "4.0", "5.0.1");
    private static final List<String> SYSTEMS =
            List.of("Windows NT 5.1", "Mac OS X 10.6", "Linux 2.6");

    private RandomDumps() {}

    static List<MemoryIndex.Row> rows(int count, int groups, long seed) {
        Random random = new Random(seed);
        List<MemoryIndex.Row> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            int group = (int) (groups * random.nextDouble() * random.nextDouble());
            rows.add(row(random, group));
        }
        return rows;
    }

    private static MemoryIndex.Row row(Random random, int group) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        traits.put(Trait.SOURCE, random.nextInt(4) == 0 ? "host:host-" + group % 20 : "socorro");
        traits.put(Trait.TYPE, group % 3 == 0 ? "Error" : "Crash");
        traits.put(Trait.PRODUCT, PRODUCTS.get(group % PRODUCTS.size()));
        if (random.nextInt(10) > 0) {
            traits.put(Trait.VERSION, VERSIONS.get(random.nextInt(VERSIONS.size())));
        }
        traits.put(Trait.OS, SYSTEMS.get(random.nextInt(SYSTEMS.size())));
        long micros = Times.micros(START) + random.nextLong(DAYS * 86_400_000_000L);
        return new MemoryIndex.Row(
                new UUID(random.nextLong(), random.nextLong()),
                "Crash__" + group,
                micros,
                traits,
                "nsFrame%d::Paint(int*) | Layer%d".formatted(group, group % 7),
                List.of(
                        "nsFrame%d::Paint(int*)".formatted(group),
                        "Layer" + group % 7,
                        "libxul.so@0x1f"),
                random.nextInt(50) > 0);
    }
}

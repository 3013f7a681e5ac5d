package dumpexplorer.core.query;

import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.IndexSnapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// When each version of each product was first seen, over all dumps of one generation of the index.
final class FirstSeen {

    private final IndexSnapshot snapshot;
    private final LongNumbers releases = new LongNumbers();
    private long[] firstMicros = new long[0];

    FirstSeen(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
        Blocks.forEach(snapshot.rowCount(), this::see);
    }

    private void see(int from, int to) {
        for (int row = from; row < to; row++) {
            if (snapshot.isLive(row) && snapshot.trait(Trait.VERSION, row) > 0) {
                note(releases.numberOf(key(row)), snapshot.timeMicros(row));
            }
        }
    }

    private void note(int release, long micros) {
        int known = firstMicros.length;
        if (release == known) {
            firstMicros = Arrays.copyOf(firstMicros, 2 * known + 16);
            Arrays.fill(firstMicros, known, firstMicros.length, Long.MAX_VALUE);
        }
        firstMicros[release] = Math.min(firstMicros[release], micros);
    }

    /// Product, or component, and version in one number.
    private long key(int row) {
        int product = snapshot.trait(Trait.PRODUCT, row);
        // Components come after all products.
        int named =
                product > 0
                        ? product
                        : snapshot.words(Trait.PRODUCT).size()
                                + snapshot.trait(Trait.COMPONENT, row);
        return ((long) named << Integer.SIZE) + snapshot.trait(Trait.VERSION, row);
    }

    /// The versions of some dumps, which must be among those that were seen.
    List<Release> of(Selection selection) {
        int[] counts = new int[releases.size()];
        selection.forEach(row -> {
            if (snapshot.trait(Trait.VERSION, row) > 0) {
                counts[releases.numberOf(key(row))]++;
            }
        });
        return IntStream.range(0, counts.length)
                .filter(release -> counts[release] > 0)
                .mapToObj(release -> release(release, counts[release]))
                .sorted(
                        Comparator.comparing(Release::firstSeen)
                                .thenComparing(Release::version)
                                .thenComparing(release -> String.valueOf(release.product())))
                .toList();
    }

    private Release release(int number, int count) {
        long key = releases.key(number);
        String version = snapshot.words(Trait.VERSION).get((int) key);
        return new Release(
                product((int) (key >> Integer.SIZE)),
                String.valueOf(version),
                Times.instantOf(firstMicros[number]),
                count);
    }

    private @Nullable String product(int named) {
        int products = snapshot.words(Trait.PRODUCT).size();
        return named < products
                ? snapshot.words(Trait.PRODUCT).get(named)
                : snapshot.words(Trait.COMPONENT).get(named - products);
    }
}

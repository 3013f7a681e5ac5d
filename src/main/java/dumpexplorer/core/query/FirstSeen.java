package dumpexplorer.core.query;

import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.IndexSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When each version of each product was first seen, over all dumps of one generation of the index.
final class FirstSeen {

    private final IndexSnapshot snapshot;
    private final Map<Long, Earliest> byKey = new HashMap<>();

    private static final class Earliest {
        private long micros = Long.MAX_VALUE;
    }

    FirstSeen(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
        for (int row = 0; row < snapshot.rowCount(); row++) {
            if (snapshot.isLive(row) && snapshot.trait(Trait.VERSION, row) > 0) {
                Earliest earliest = byKey.computeIfAbsent(key(row), unseen -> new Earliest());
                earliest.micros = Math.min(earliest.micros, snapshot.timeMicros(row));
            }
        }
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

    /// The versions of some dumps.
    List<Release> of(Selection selection) {
        Map<Long, long[]> counts = new HashMap<>();
        selection.forEach(row -> {
            if (snapshot.trait(Trait.VERSION, row) > 0) {
                counts.computeIfAbsent(key(row), uncounted -> new long[1])[0]++;
            }
        });
        List<Release> releases = new ArrayList<>(counts.size());
        counts.forEach((key, count) -> releases.add(release(key, count[0])));
        releases.sort(
                Comparator.comparing(Release::firstSeen)
                        .thenComparing(Release::version)
                        .thenComparing(release -> String.valueOf(release.product())));
        return List.copyOf(releases);
    }

    private Release release(long key, long count) {
        // Selected dumps are dumps of the library: their versions are known.
        long micros = Objects.requireNonNull(byKey.get(key)).micros;
        String version = snapshot.words(Trait.VERSION).get((int) key);
        return new Release(
                product((int) (key >> Integer.SIZE)),
                String.valueOf(version),
                Times.instantOf(micros),
                count);
    }

    private @Nullable String product(int named) {
        int products = snapshot.words(Trait.PRODUCT).size();
        return named < products
                ? snapshot.words(Trait.PRODUCT).get(named)
                : snapshot.words(Trait.COMPONENT).get(named - products);
    }
}

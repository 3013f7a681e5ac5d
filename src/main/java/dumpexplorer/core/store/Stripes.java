package dumpexplorer.core.store;

import dumpexplorer.core.model.DumpId;
import java.util.Arrays;

/// Locks for dumps: the same one for the same id, and seldom one for two ids.
final class Stripes {

    private static final int COUNT = 64;

    private final Object[] locks = new Object[COUNT];

    Stripes() {
        Arrays.setAll(locks, place -> new Object());
    }

    /// The lock of a dump.
    Object of(DumpId id) {
        return locks[Math.floorMod(id.hashCode(), COUNT)];
    }
}

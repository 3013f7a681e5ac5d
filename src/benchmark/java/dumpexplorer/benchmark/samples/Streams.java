package dumpexplorer.benchmark.samples;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Random streams that depend on what they are for, not on who asks first: any number of threads makes the
/// same dumps.
final class Streams {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Streams() {}

    static RandomGenerator of(long seed, String purpose, long number) {
        return new SplittableRandom((seed * 31 + purpose.hashCode()) * GOLDEN + number);
    }
}

package dumpexplorer.benchmark.samples;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Which group a dump is of: a few groups have most of them (Zipf's law).
final class Popularity {

    private final double[] weights;

    Popularity(int groups) {
        weights = new double[groups];
        double sum = 0;
        for (int group = 0; group < groups; group++) {
            sum += 1.0 / (group + 1);
            weights[group] = sum;
        }
    }

    int group(RandomGenerator random) {
        int found = Arrays.binarySearch(weights, random.nextDouble() * weights[weights.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, weights.length - 1);
    }
}

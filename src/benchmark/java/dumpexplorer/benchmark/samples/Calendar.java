package dumpexplorer.benchmark.samples;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// When dumps happen: more of them by day than by night, fewer at weekends, many on a few bad days.
final class Calendar {

    private static final int HOURS_A_DAY = 24;
    private static final long MICROS_A_SECOND = 1_000_000;
    private static final int SECONDS_AN_HOUR = 3600;

    private final long startSecond;
    private final int dumps;
    private final double[] weights;

    /// @param startSecond since 1970, the first midnight
    /// @param dumps in all
    Calendar(long seed, long startSecond, int days, int dumps) {
        this.startSecond = startSecond;
        this.dumps = dumps;
        RandomGenerator random = Streams.of(seed, "calendar", 0);
        weights = new double[days * HOURS_A_DAY];
        double sum = 0;
        double ofDay = 1;
        for (int hour = 0; hour < weights.length; hour++) {
            int day = hour / HOURS_A_DAY;
            if (hour % HOURS_A_DAY == 0) {
                ofDay = (day % 7 > 4 ? 0.7 : 1) * (random.nextInt(20) == 0 ? 4 : 1);
            }
            sum += ofDay * (1.3 - Math.cos(Math.PI * (hour % HOURS_A_DAY) / 12));
            weights[hour] = sum;
        }
    }

    /// The time of a dump, in microseconds since 1970. It grows with the number, as in a real collection.
    long micros(int number, RandomGenerator random) {
        double at = (number + random.nextDouble()) / dumps * weights[weights.length - 1];
        int found = Arrays.binarySearch(weights, at);
        int hour = Math.min(found < 0 ? -found - 1 : found, weights.length - 1);
        long second = startSecond + (long) hour * SECONDS_AN_HOUR + random.nextInt(SECONDS_AN_HOUR);
        return second * MICROS_A_SECOND + random.nextInt((int) MICROS_A_SECOND);
    }
}

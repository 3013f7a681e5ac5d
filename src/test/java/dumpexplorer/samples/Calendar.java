package dumpexplorer.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Says when the dumps of one problem happen: spread over a time, more of them in working hours, or close
/// together in a burst.
final class Calendar {

    /// First day of the samples.
    static final Instant START = Instant.parse("2026-01-12T00:00:00Z");

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int WORK_BEGINS = 7;
    private static final int WORK_ENDS = 20;

    private final Random random;

    Calendar(Random random) {
        this.random = random;
    }

    /// A point in time after the start.
    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /// Some times between two days, in order.
    List<Instant> spread(int count, int fromDay, int toDay) {
        List<Instant> times = new ArrayList<>();
        long seconds = Duration.ofDays(toDay - (long) fromDay).toSeconds();
        while (times.size() < count) {
            Instant time = day(fromDay).plusSeconds((long) (random.nextDouble() * seconds));
            int hour = (int) (time.getEpochSecond() / 3600 % 24);
            if ((hour >= WORK_BEGINS && hour < WORK_ENDS) || random.nextInt(4) == 0) {
                times.add(time.plusNanos(random.nextInt(1_000_000) * 1000L));
            }
        }
        times.sort(null);
        return times;
    }

    /// Some times close together, thinning out, in order.
    ///
    /// @param day number of the day on which they begin
    /// @param hour of that day
    List<Instant> burst(int count, int day, int hour, Duration length) {
        List<Instant> times = new ArrayList<>();
        Instant begin = day(day).plus(Duration.ofHours(hour));
        for (int number = 0; number < count; number++) {
            double late = random.nextDouble() * random.nextDouble();
            long micros = (long) (late * length.toSeconds() * MICROS_PER_SECOND);
            times.add(begin.plusNanos(micros * 1000));
        }
        times.sort(null);
        return times;
    }

    /// All of several lists, in order.
    @SafeVarargs
    static List<Instant> merged(List<Instant>... lists) {
        List<Instant> all = new ArrayList<>();
        for (List<Instant> list : lists) {
            all.addAll(list);
        }
        all.sort(null);
        return all;
    }
}

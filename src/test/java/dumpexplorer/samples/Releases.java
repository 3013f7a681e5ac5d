package dumpexplorer.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/// Versions of a program, one after the other.
///
/// @param everyDays days from one release to the next
/// @param versions the first is there from the start
@SuppressWarnings("ArrayRecordComponent")
record Releases(int everyDays, String... versions) {

    /// The version that a user is likely to have at some time: the newest, or the one before.
    String at(Instant time, Random random) {
        long days = Duration.between(Calendar.START, time).toDays();
        int newest = (int) Math.min(versions.length - 1, days / everyDays);
        return versions[random.nextInt(4) == 0 ? Math.max(0, newest - 1) : newest];
    }
}

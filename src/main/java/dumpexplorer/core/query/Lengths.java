package dumpexplorer.core.query;

import java.util.ArrayList;
import java.util.List;

/// Numbers of seconds in words.
final class Lengths {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_UNITS = 2;

    private Lengths() {}

    /// A whole number of seconds with its two largest units before it, such as `2 h 33 min (9231 s)`; any
    /// other text as it is.
    static String ofSeconds(String text) {
        boolean whole =
                !text.isEmpty()
                        && text.length() <= MOST_DIGITS
                        && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!whole) {
            return text;
        }
        long seconds = Long.parseLong(text);
        return seconds < MINUTE ? text + " s" : words(seconds) + " (" + text + " s)";
    }

    private static String words(long seconds) {
        List<String> units = new ArrayList<>();
        add(units, seconds / DAY, "d");
        add(units, seconds % DAY / HOUR, "h");
        add(units, seconds % HOUR / MINUTE, "min");
        add(units, seconds % MINUTE, "s");
        return String.join(" ", units.subList(0, Math.min(units.size(), MOST_UNITS)));
    }

    /// Nothing before the largest unit, and no noughts.
    private static void add(List<String> units, long count, String unit) {
        if (count > 0) {
            units.add(count + " " + unit);
        }
    }
}

package dumpexplorer.ui.timeline;

import java.util.ArrayList;
import java.util.List;

/// The counts at which lines are drawn across the bars.
final class CountAxis {

    private CountAxis() {}

    /// Round counts from 1 to the highest one, evenly apart for the eye.
    ///
    /// @param mostLines at most so many, at least one
    static List<Long> lines(CountScale scale, long highest, int mostLines) {
        return switch (scale) {
            case LINEAR -> linear(highest, mostLines);
            case LOGARITHMIC -> powers(highest, mostLines);
        };
    }

    private static List<Long> linear(long highest, int mostLines) {
        long step = 1;
        long next = 1;
        // Up to the first step with few enough lines, but not beyond the highest bar.
        while (next <= highest && highest / step > mostLines) {
            step = next;
            // 1, 2, 5, 10, 20, 50 …
            next = leadingDigit(step) == 2 ? step / 2 * 5 : step * 2;
        }
        var lines = new ArrayList<Long>();
        for (long count = step; count <= highest; count += step) {
            lines.add(count);
        }
        return lines;
    }

    private static List<Long> powers(long highest, int mostLines) {
        int steps = (int) Math.log10((double) highest) + 1;
        int each = Math.max(1, Math.ceilDiv(steps, mostLines));
        var lines = new ArrayList<Long>();
        long factor = Math.round(Math.pow(10, each));
        for (long count = 1; count <= highest; count *= factor) {
            lines.add(count);
        }
        return lines;
    }

    private static long leadingDigit(long number) {
        long digit = number;
        while (digit >= 10) {
            digit /= 10;
        }
        return digit;
    }
}

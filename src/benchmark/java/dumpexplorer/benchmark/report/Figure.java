package dumpexplorer.benchmark.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the table.
///
/// @param row of the goals, such as `I1`
/// @param what was measured
/// @param value of it
/// @param unit of the value
/// @param against what it is compared with, measured in the same run; null for nothing
/// @param ratio of the value to that; NaN for none
/// @param goal in words; empty for none
/// @param verdict whether it was reached
public record Figure(
        String row,
        String what,
        double value,
        String unit,
        @Nullable Against against,
        double ratio,
        String goal,
        Verdict verdict) {

    /// A limit or a rival.
    ///
    /// @param what it is
    /// @param value in the unit of the figure
    public record Against(String what, double value) {}

    /// A figure that stands for itself.
    public static Figure plain(String row, String what, double value, String unit) {
        return new Figure(row, what, value, unit, null, Double.NaN, "", Verdict.NO_GOAL);
    }

    /// A rate that is to be some share of another.
    ///
    /// @param share least ratio that reaches the goal
    public static Figure atLeast(
            String row, String what, double value, String unit, Against against, double share) {
        double ratio = value / against.value();
        String goal = ">= " + number(share) + "x";
        return new Figure(row, what, value, unit, against, ratio, goal, Verdict.of(ratio >= share));
    }

    /// A cost that is to be at most some multiple of another.
    ///
    /// @param multiple highest ratio that reaches the goal
    public static Figure atMost(
            String row, String what, double value, String unit, Against against, double multiple) {
        double ratio = value / against.value();
        String goal = "<= " + number(multiple) + "x";
        return new Figure(
                row, what, value, unit, against, ratio, goal, Verdict.of(ratio <= multiple));
    }

    /// A cost with a fixed bound.
    public static Figure within(
            String row,
            String what,
            double value,
            String unit,
            double bound,
            @Nullable Against beside) {
        double ratio = beside == null ? Double.NaN : value / beside.value();
        String goal = "<= " + number(bound) + " " + unit;
        return new Figure(row, what, value, unit, beside, ratio, goal, Verdict.of(value <= bound));
    }

    /// A rate with a fixed bound.
    public static Figure reaches(String row, String what, double value, String unit, double bound) {
        String goal = ">= " + number(bound) + " " + unit;
        return new Figure(
                row, what, value, unit, null, Double.NaN, goal, Verdict.of(value >= bound));
    }

    /// Something that holds or not.
    public static Figure holds(String row, String what, boolean held) {
        return new Figure(row, what, held ? 1 : 0, "", null, Double.NaN, "holds", Verdict.of(held));
    }

    /// A row that could not be measured.
    public static Figure absent(String row, String why) {
        return new Figure(row, why, Double.NaN, "", null, Double.NaN, "", Verdict.NOT_MEASURED);
    }

    /// A row whose measuring failed: a goal missed.
    public static Figure failed(String row, String why) {
        String line = why.lines().findFirst().orElse("");
        return new Figure(
                row, "failed: " + line, Double.NaN, "", null, Double.NaN, "", Verdict.MISSED);
    }

    /// A number with as many digits as mean something.
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Math.abs(value) >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return Math.abs(value) >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    /// The value with its unit.
    String valueText() {
        return unit.isEmpty() ? "" : number(value) + " " + unit;
    }
}

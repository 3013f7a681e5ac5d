package dumpexplorer.core.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Floating point numbers as Python 2.7 writes them.
public final class PythonNumbers {

    private static final int STR_DIGITS = 12;
    private static final int REPR_DIGITS = 16;
    private static final int LEAST_PLAIN_EXPONENT = -4;

    private PythonNumbers() {}

    /// `str(value)`: 12 significant digits (PROTOCOLS.md, section 1, “dump_id”).
    public static String str(double value) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(STR_DIGITS, RoundingMode.HALF_EVEN));
        return layOut(rounded, value, STR_DIGITS);
    }

    /// `repr(value)`: the shortest digits that read back as the same number.
    public static String repr(double value) {
        return Double.isFinite(value)
                ? layOut(new BigDecimal(Double.toString(value)), value, REPR_DIGITS)
                : special(value);
    }

    /// `repr` of a number of JSON, which Python takes for a whole one unless it has a point or an
    /// exponent.
    ///
    /// @param number as JSON writes it
    public static String reprOfJson(String number) {
        boolean whole = number.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        if (whole) {
            return number.equals("-0") ? "0" : number;
        }
        return repr(Double.parseDouble(number));
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return value > 0 ? "inf" : "-inf";
    }

    /// Digits without trailing zeros, with a point or an exponent always.
    private static String layOut(BigDecimal number, double value, int maxPlainDigits) {
        String sign = value < 0 || (value == 0 && 1 / value < 0) ? "-" : "";
        if (number.signum() == 0) {
            return sign + "0.0";
        }
        BigDecimal digits = number.abs().stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= LEAST_PLAIN_EXPONENT && exponent < maxPlainDigits) {
            String plain = digits.toPlainString();
            return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
        }
        String unscaled = digits.unscaledValue().toString();
        String mantissa =
                unscaled.length() == 1
                        ? unscaled
                        : unscaled.charAt(0) + "." + unscaled.substring(1);
        String magnitude = Integer.toString(Math.abs(exponent));
        return sign
                + mantissa
                + (exponent < 0 ? "e-" : "e+")
                + (magnitude.length() == 1 ? "0" + magnitude : magnitude);
    }
}

package dumpexplorer.core.triage;

import java.io.Serializable;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The natural order of versions: numbers by value (`3.10` after `3.9`), missing parts as zero (`4.0`
/// equals `4`), letters as a step before the plain version (`4.0b7`, `4.0rc1` and `4.0-devel` come before
/// `4.0`).
public final class VersionOrder implements Comparator<String>, Serializable {

    /// The one order.
    public static final VersionOrder NATURAL = new VersionOrder();

    private static final long serialVersionUID = 1;
    private static final Pattern PART = Pattern.compile("[0-9]+|\\p{L}+");

    private VersionOrder() {}

    @Override
    public int compare(String first, String second) {
        Matcher left = PART.matcher(first);
        Matcher right = PART.matcher(second);
        boolean leftMore = left.find();
        boolean rightMore = right.find();
        while (leftMore || rightMore) {
            int order =
                    compareParts(leftMore ? left.group() : "0", rightMore ? right.group() : "0");
            if (order != 0) {
                return order;
            }
            leftMore = leftMore && left.find();
            rightMore = rightMore && right.find();
        }
        return 0;
    }

    private static int compareParts(String left, String right) {
        boolean leftNumber = isNumber(left);
        boolean rightNumber = isNumber(right);
        if (leftNumber != rightNumber) {
            return leftNumber ? 1 : -1;
        }
        return leftNumber ? compareNumbers(left, right) : left.compareToIgnoreCase(right);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }

    // As text, because a build number may be longer than any number type.
    private static int compareNumbers(String left, String right) {
        String leftDigits = withoutZeros(left);
        String rightDigits = withoutZeros(right);
        return leftDigits.length() != rightDigits.length()
                ? Integer.compare(leftDigits.length(), rightDigits.length())
                : leftDigits.compareTo(rightDigits);
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}

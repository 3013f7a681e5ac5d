package dumpexplorer.cli;

import java.util.Locale;

/// Writes numbers with what they count.
final class Plural {
    private Plural() {}

    /// Such as `1 group` or `1,024 groups`.
    static String of(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }
}

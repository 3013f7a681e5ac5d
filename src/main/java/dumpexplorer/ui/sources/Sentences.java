package dumpexplorer.ui.sources;

import java.util.Locale;

/// Messages of the core, as the window shows them.
final class Sentences {

    private Sentences() {}

    /// The text beginning with a capital letter, unless it begins with an address.
    static String of(String text) {
        int end = text.indexOf(' ');
        String first = end < 0 ? text : text.substring(0, end);
        return text.isEmpty() || !first.chars().allMatch(Character::isLetter)
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

package dumpexplorer.core.format.traceback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The margin that exception groups put before lines, and the rules between their members.
///
/// @param kind what the line is to the group
/// @param column where the margin stands; -1 where there is none
/// @param text what stands behind it
record PythonMargin(Kind kind, int column, String text) {

    private static final Pattern MEMBER =
            Pattern.compile(" *(?:\\+-)?\\+-{4,} (?:\\d+|\\.\\.\\.) -{4,}");
    private static final Pattern END = Pattern.compile(" *\\+-{20,}");
    private static final Pattern GROUP = Pattern.compile(" *\\+ Exception Group Traceback .*");
    private static final Pattern INSIDE = Pattern.compile(" *\\|.*", Pattern.DOTALL);

    /// What a line is to a group.
    enum Kind {
        /// Nothing: it has no margin.
        OUTSIDE,
        /// It begins a group.
        GROUP,
        /// It begins a member.
        MEMBER,
        /// It ends the last member.
        END,
        /// It belongs to the group or member whose margin it has.
        INSIDE
    }

    /// Reads the margin of a line.
    static PythonMargin of(String line, boolean inGroup) {
        int plus = line.indexOf('+');
        if (matches(GROUP, line)) {
            return new PythonMargin(Kind.GROUP, plus, line.substring(plus + 2));
        }
        if (!inGroup) {
            return new PythonMargin(Kind.OUTSIDE, -1, line);
        }
        if (matches(MEMBER, line)) {
            return new PythonMargin(Kind.MEMBER, line.lastIndexOf('+'), "");
        }
        if (matches(END, line)) {
            return new PythonMargin(Kind.END, plus, "");
        }
        if (matches(INSIDE, line)) {
            int bar = line.indexOf('|');
            String rest = line.substring(bar + 1);
            return new PythonMargin(
                    Kind.INSIDE, bar, rest.startsWith(" ") ? rest.substring(1) : rest);
        }
        return new PythonMargin(Kind.OUTSIDE, -1, line);
    }

    /// Whether something stands behind the margin.
    boolean hasText() {
        return switch (kind) {
            case OUTSIDE, GROUP, INSIDE -> true;
            case MEMBER, END -> false;
        };
    }

    private static boolean matches(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches();
    }
}

package dumpexplorer.ui.groups;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A title taken apart, so that what names the problem can be read first.
///
/// @param scope namespace or package in front of the name, with its last separator; may be empty
/// @param name function or class of the error
/// @param rest arguments, message, further frames; may be empty
record TitleParts(String scope, String name, String rest) {

    /// `java.lang.NullPointerException: text`, `KeyError: 'x'`, `tc.QdiscError`.
    private static final Pattern ERROR =
            Pattern.compile(
                    "((?:[\\w$]+\\.)*)([\\w$]*(?:Error|Exception|Warning|Failure|timeout))(.*)");

    static TitleParts of(String title) {
        Matcher error = ERROR.matcher(title);
        if (error.matches()) {
            return new TitleParts(error.group(1), error.group(2), error.group(3));
        }
        int end = endOfName(title);
        String name = title.substring(0, end);
        int start = startOfName(name);
        return new TitleParts(
                name.substring(0, start), name.substring(start), title.substring(end));
    }

    /// The name with what stands in front of it.
    String beginning() {
        return scope + name;
    }

    /// Where arguments or the next frame begin.
    private static int endOfName(String title) {
        int depth = 0;
        for (int index = 0; index < title.length(); index++) {
            char letter = title.charAt(index);
            if (letter == '<') {
                depth++;
            } else if (letter == '>' && depth > 0) {
                depth--;
            } else if (depth == 0 && isEnd(title, index)) {
                return index;
            }
        }
        return title.length();
    }

    private static boolean isEnd(String title, int index) {
        boolean arguments = title.charAt(index) == '(' && index > 0;
        return arguments || title.startsWith(" | ", index) || title.startsWith(": ", index);
    }

    /// The class and the method, or the method alone: the last two names that `::` joins.
    private static int startOfName(String name) {
        int depth = 0;
        int separators = 0;
        for (int index = name.length() - 1; index > 0; index--) {
            char letter = name.charAt(index);
            if (letter == '>') {
                depth++;
            } else if (letter == '<') {
                depth--;
            } else if (depth == 0 && letter == ':' && name.charAt(index - 1) == ':') {
                separators++;
                if (separators == 2) {
                    return index + 1;
                }
                index--;
            }
        }
        return 0;
    }
}

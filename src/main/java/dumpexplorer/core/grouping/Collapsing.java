package dumpexplorer.core.grouping;

import java.util.function.BiPredicate;

/// Bracketed parts of function names: what stands in them varies, that they are there does not.
final class Collapsing {

    private Collapsing() {}

    /// Replaces every outermost bracketed part. A bracket that is never closed runs to the end.
    ///
    /// @param open opening bracket
    /// @param close closing bracket
    /// @param replacement stands for the whole part, brackets included
    /// @param keep tells, from the text before the part and the part's inside, whether it stays as
    ///   it is
    static String collapse(
            String text,
            char open,
            char close,
            String replacement,
            BiPredicate<String, String> keep) {
        StringBuilder result = new StringBuilder(text.length());
        int position = 0;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character != open) {
                result.append(character);
                position++;
                continue;
            }
            int end = end(text, position, open, close);
            String inside = text.substring(position + 1, end);
            int next = Math.min(end + 1, text.length());
            result.append(
                    keep.test(result.toString(), inside)
                            ? text.substring(position, next)
                            : replacement);
            position = next;
        }
        return result.toString();
    }

    /// Replaces the bracketed parts inside of those bracketed parts that stand behind some word.
    static String collapseInside(
            String text, String word, char open, char close, String replacement) {
        StringBuilder result = new StringBuilder(text.length());
        int position = 0;
        int found = text.indexOf(word + open);
        while (found >= 0) {
            int start = found + word.length();
            int end = end(text, start, open, close);
            String inside = text.substring(start + 1, end);
            result.append(text, position, start + 1);
            result.append(collapse(inside, open, close, replacement, (before, within) -> false));
            position = end;
            found = text.indexOf(word + open, end);
        }
        return result.append(text, position, text.length()).toString();
    }

    /// Index of the bracket that closes the one at `start`, or the length of the text.
    private static int end(String text, int start, char open, char close) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == open) {
                depth++;
            } else if (character == close && !isArrow(text, i)) {
                depth--;
            }
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /// The `>` of `->` closes nothing.
    private static boolean isArrow(String text, int index) {
        return text.charAt(index) == '>' && index > 0 && text.charAt(index - 1) == '-';
    }

    /// The name without a return type before it: the last of its words, where spaces inside
    /// brackets and quotes part no words. A last word that starts with `(` or `[clone` belongs to
    /// the one before.
    static String dropPrefix(String text) {
        int start = text.length();
        do {
            start = wordStart(text, start);
        } while (start > 0 && continuesWord(text, start));
        return text.substring(start);
    }

    private static boolean continuesWord(String text, int start) {
        return text.startsWith("(", start) || text.startsWith("[clone", start);
    }

    private static int wordStart(String text, int end) {
        int depth = 0;
        int last = end;
        while (last > 0 && text.charAt(last - 1) == ' ') {
            last--;
        }
        for (int i = last - 1; i >= 0; i--) {
            char character = text.charAt(i);
            if (")}]>'".indexOf(character) >= 0 && !isArrow(text, i)) {
                depth++;
            } else if ("({[<`".indexOf(character) >= 0) {
                depth--;
            } else if (character == ' ' && depth <= 0) {
                return i + 1;
            }
        }
        return 0;
    }
}

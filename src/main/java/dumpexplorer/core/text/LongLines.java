package dumpexplorer.core.text;

import java.util.ArrayList;
import java.util.List;

/// Breaks lines that are too long for any control.
final class LongLines {

    /// Longest line that is kept whole, in characters.
    static final int MAX_LENGTH = 2000;

    private LongLines() {}

    /// The parts of a line, each at most {@value #MAX_LENGTH} characters; a surrogate pair is not broken.
    static List<String> parts(String line) {
        if (line.length() <= MAX_LENGTH) {
            return List.of(line);
        }
        var parts = new ArrayList<String>();
        int start = 0;
        while (start < line.length()) {
            int end = Math.min(line.length(), start + MAX_LENGTH);
            if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
                end--;
            }
            parts.add(line.substring(start, end));
            start = end;
        }
        return parts;
    }
}

package dumpexplorer.core.text;

import java.util.List;
import java.util.Set;

/// A line of text, told apart by roles.
///
/// @param text without line end
/// @param spans in order, without overlaps; what lies between them has no role
/// @param marks what the line as a whole is; may be empty
public record TextLine(String text, List<Span> spans, Set<LineMark> marks) {

    /// Nothing but a line end.
    public static final TextLine EMPTY = new TextLine("", List.of(), Set.of());

    /// A stretch of a line.
    ///
    /// @param start index of its first character
    /// @param end index after its last character
    /// @param role what it is
    public record Span(int start, int end, TextRole role) {}

    public TextLine {
        spans = List.copyOf(spans);
        marks = Set.copyOf(marks);
    }

    /// The text between two columns without its hints, as it is to be copied.
    ///
    /// @param from first column, 0 to the length of the text
    /// @param to column after the last, `from` to the length of the text
    public String copied(int from, int to) {
        var copy = new StringBuilder(to - from);
        int done = from;
        for (Span span : spans) {
            if (span.role() == TextRole.HINT && span.end() > done && span.start() < to) {
                copy.append(text, done, Math.max(done, span.start()));
                done = Math.min(to, span.end());
            }
        }
        return copy.append(text, done, to).toString();
    }
}

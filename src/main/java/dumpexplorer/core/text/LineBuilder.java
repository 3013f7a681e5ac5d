package dumpexplorer.core.text;

import dumpexplorer.core.text.TextLine.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Puts one line together, from left to right.
final class LineBuilder {

    private final StringBuilder text = new StringBuilder(96);
    private final List<Span> spans = new ArrayList<>(6);
    private final Set<LineMark> marks = EnumSet.noneOf(LineMark.class);

    LineBuilder mark(LineMark mark) {
        marks.add(mark);
        return this;
    }

    /// Adds text without a role.
    LineBuilder plain(String part) {
        text.append(part);
        return this;
    }

    /// Adds text of a role; control characters in it become spaces, so that it stays one line.
    LineBuilder add(TextRole role, String part) {
        if (!part.isEmpty()) {
            int start = text.length();
            text.append(oneLine(part));
            spans.add(new Span(start, text.length(), role));
        }
        return this;
    }

    /// Fills with spaces up to a column, at least two of them where the text is longer already.
    LineBuilder column(int column) {
        text.repeat(' ', Math.max(2, column - text.length()));
        return this;
    }

    /// Fills with spaces up to a column; nothing where the text is longer already.
    LineBuilder fill(int column) {
        text.repeat(' ', Math.max(0, column - text.length()));
        return this;
    }

    /// Adds text of a role, at the right edge of the next `width` columns.
    LineBuilder right(TextRole role, String part, int width) {
        text.repeat(' ', Math.max(0, width - part.length()));
        return add(role, part);
    }

    TextLine build() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int lastSpan = spans.isEmpty() ? 0 : spans.getLast().end();
        text.setLength(Math.max(end, lastSpan));
        return new TextLine(text.toString(), spans, marks);
    }

    private static String oneLine(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (Character.isISOControl(part.charAt(i))) {
                return replaceControls(part);
            }
        }
        return part;
    }

    private static String replaceControls(String part) {
        char[] characters = part.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (Character.isISOControl(characters[i])) {
                characters[i] = ' ';
            }
        }
        return new String(characters);
    }
}

package dumpexplorer.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Two texts side by side: what differs is marked, what is equal folds away.
public final class SideBySideText implements TextDocument {

    /// Fewest equal lines in a row that fold.
    private static final int MIN_FOLDED = 4;

    /// Narrowest side that can be read.
    private static final int MIN_COLUMNS = 24;

    private static final int SIGN = 2;

    /// How far the parts of a line behind the first are indented.
    private static final int HANGING = 2;

    /// Characters behind which a line may be broken.
    private static final String BREAKS = " ,;:/\\)>";

    /// How the two sides of a line relate.
    public enum Change {
        SAME,
        CHANGED,
        LEFT_ONLY,
        RIGHT_ONLY
    }

    /// One line of both texts.
    ///
    /// @param left empty where only the right text has it
    /// @param right empty where only the left text has it
    public record Line(Change change, String left, String right) {}

    /// Lines that belong together.
    ///
    /// @param title what they are
    /// @param note what the reader should know of them; empty for nothing
    /// @param lines in the order of the texts; may be empty
    public record Section(String title, String note, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }

        /// How many lines differ.
        public long differences() {
            return lines.stream().filter(line -> line.change() != Change.SAME).count();
        }
    }

    private final int columns;
    private final List<TextLine> lines = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();

    private SideBySideText(int columns) {
        this.columns = Math.max(MIN_COLUMNS, columns);
    }

    /// Lays out sections, one below the other.
    ///
    /// @param left name of the left text
    /// @param right name of the right text
    /// @param columns characters that each side has
    public static SideBySideText of(
            String left, String right, List<Section> sections, int columns) {
        var text = new SideBySideText(columns);
        text.row(new Line(Change.SAME, left, right), TextRole.HEADING, "= ");
        sections.forEach(text::section);
        text.folds.sort(Comparator.comparingInt(Fold::header));
        return text;
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public TextLine line(int index) {
        return lines.get(index);
    }

    @Override
    public List<Fold> folds() {
        return List.copyOf(folds);
    }

    @Override
    public OptionalInt mainLine() {
        return OptionalInt.empty();
    }

    private void section(Section section) {
        lines.add(TextLine.EMPTY);
        int header = lines.size();
        long different = section.differences();
        var title =
                new LineBuilder()
                        .mark(LineMark.HEADING)
                        .mark(LineMark.FOLD_LINE)
                        .add(TextRole.HEADING, section.title())
                        .plain("  ");
        if (!section.lines().isEmpty()) {
            title.add(
                    different == 0 ? TextRole.LABEL : TextRole.DIFFERENCE,
                    different == 0
                            ? "equal"
                            : different + " of " + section.lines().size() + " differ");
        }
        if (!section.note().isEmpty()) {
            title.plain("  ").add(TextRole.CUT, section.note());
        }
        lines.add(title.build());
        if (different == 0) {
            section.lines().forEach(line -> row(line, TextRole.VALUE));
        } else {
            foldingEqual(section.lines());
        }
        if (lines.size() > header + 1) {
            folds.add(new Fold(header, lines.size(), different > 0));
        }
    }

    private void foldingEqual(List<Line> all) {
        int at = 0;
        while (at < all.size()) {
            int end = at;
            while (end < all.size() && all.get(end).change() == Change.SAME) {
                end++;
            }
            if (end - at >= MIN_FOLDED) {
                int header = lines.size();
                lines.add(
                        new LineBuilder()
                                .mark(LineMark.FOLD_LINE)
                                .plain(" ".repeat(SIGN))
                                .add(TextRole.LABEL, "… " + (end - at) + " equal lines")
                                .build());
                all.subList(at, end).forEach(line -> row(line, TextRole.VALUE));
                folds.add(new Fold(header, lines.size(), false));
                at = end;
            } else {
                end = Math.max(end, at + 1);
                all.subList(at, end).forEach(line -> row(line, TextRole.VALUE));
                at = end;
            }
        }
    }

    /// One line of both texts, in as many lines as the longer side needs.
    private void row(Line line, TextRole role) {
        row(line, role, sign(line.change()));
    }

    private void row(Line line, TextRole role, String sign) {
        List<String> left = parts(line.left());
        List<String> right = parts(line.right());
        for (int part = 0; part < Math.max(left.size(), right.size()); part++) {
            var builder = new LineBuilder();
            mark(builder, line.change());
            builder.add(TextRole.DIFFERENCE, part == 0 ? sign : "  ");
            builder.add(role, part < left.size() ? left.get(part) : "");
            builder.fill(SIGN + columns).add(TextRole.PUNCTUATION, " │ ");
            builder.add(role, part < right.size() ? right.get(part) : "");
            lines.add(builder.build());
        }
    }

    private List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int start = 0;
        do {
            String indent = parts.isEmpty() ? "" : " ".repeat(HANGING);
            int end = end(text, start, columns - indent.length());
            parts.add(indent + text.substring(start, end).stripTrailing());
            start = end;
        } while (start < text.length());
        return parts;
    }

    /// Where a part ends that begins somewhere: behind the last word that it has room for, unless that
    /// would waste most of the line.
    private static int end(String text, int start, int room) {
        int end = start + room;
        if (end >= text.length()) {
            return text.length();
        }
        for (int at = end; at > start + room / 2; at--) {
            if (BREAKS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static void mark(LineBuilder builder, Change change) {
        switch (change) {
            case SAME -> {}
            case CHANGED -> builder.mark(LineMark.CHANGED);
            case LEFT_ONLY -> builder.mark(LineMark.REMOVED);
            case RIGHT_ONLY -> builder.mark(LineMark.ADDED);
        }
    }

    // Not by colour alone: the signs are those of side-by-side diffs.
    private static String sign(Change change) {
        return switch (change) {
            case SAME -> "  ";
            case CHANGED -> "≠ ";
            case LEFT_ONLY -> "< ";
            case RIGHT_ONLY -> "> ";
        };
    }
}

package dumpexplorer.core.text;

import java.util.ArrayList;
import java.util.List;

/// Lays out texts one below the other, each under its heading, such as the outputs of commands.
///
/// @param document the texts
/// @param headings line of each section's heading, in the order of the sections
public record SectionText(TextDocument document, List<Integer> headings) {

    /// A text with a heading.
    ///
    /// @param title its heading
    /// @param lines the text; may be empty
    public record Section(String title, List<String> lines) {}

    public SectionText {
        headings = List.copyOf(headings);
    }

    /// Lays out sections in the order given.
    public static SectionText of(List<Section> sections) {
        var lines = new ArrayList<TextLine>();
        var folds = new ArrayList<Fold>();
        var headings = new ArrayList<Integer>();
        for (Section section : sections) {
            if (!lines.isEmpty()) {
                lines.add(TextLine.EMPTY);
            }
            int header = lines.size();
            headings.add(header);
            lines.add(heading(section));
            section.lines().forEach(line -> add(line, lines));
            if (lines.size() > header + 1) {
                folds.add(new Fold(header, lines.size(), true));
            }
        }
        return new SectionText(new ListDocument(lines, folds), headings);
    }

    private static TextLine heading(Section section) {
        int count = section.lines().size();
        return new LineBuilder()
                .mark(LineMark.HEADING)
                .mark(LineMark.FOLD_LINE)
                .add(TextRole.HEADING, section.title())
                .add(TextRole.HINT, count == 1 ? "  1 line" : "  " + count + " lines")
                .build();
    }

    private static void add(String line, List<TextLine> lines) {
        boolean goesOn = false;
        for (String part : LongLines.parts(line)) {
            var builder = new LineBuilder().add(TextRole.VALUE, part.replace("\t", "        "));
            lines.add((goesOn ? builder.mark(LineMark.CONTINUED) : builder).build());
            goesOn = true;
        }
    }
}

package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.text.StackText.Fact;

/// Lays out the lines around frames.
final class SideLines {

    private static final int MAX_NAME = 24;

    private SideLines() {}

    static TextLine fact(Fact fact, int width) {
        return new LineBuilder()
                .add(TextRole.LABEL, fact.label())
                .column(width + 2)
                .add(TextRole.VALUE, fact.value())
                .build();
    }

    static TextLine heading(String words, int count) {
        return new LineBuilder()
                .mark(LineMark.HEADING)
                .mark(LineMark.FOLD_LINE)
                .add(TextRole.HEADING, words)
                .plain("  ")
                .add(TextRole.LABEL, Integer.toString(count))
                .build();
    }

    static TextLine local(Local local, int width) {
        int indent = FrameColumns.FUNCTION + 2;
        var line =
                new LineBuilder()
                        .mark(LineMark.LOCAL)
                        .plain(" ".repeat(indent))
                        .add(TextRole.LOCAL_NAME, local.name())
                        .column(indent + Math.min(MAX_NAME, width) + 2)
                        .add(TextRole.LOCAL_VALUE, local.value());
        if (local.cut()) {
            line.add(TextRole.CUT, " … cut by the sender");
        }
        return line.build();
    }

    static TextLine unparsed(String text) {
        return new LineBuilder().mark(LineMark.UNPARSED).add(TextRole.UNPARSED, text).build();
    }
}

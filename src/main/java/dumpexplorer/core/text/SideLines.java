package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.model.FrameDetail.Register;
import dumpexplorer.core.model.Gap;
import dumpexplorer.core.text.StackText.Fact;
import java.util.List;

/// Lays out the lines around frames.
final class SideLines {

    private static final int MAX_NAME = 24;

    private static final int REGISTER_NAME = 6;
    private static final int REGISTER_VALUE = 18;

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

    /// A local variable below its frame.
    static TextLine local(Local local, int width) {
        return local(local, width, FrameColumns.FUNCTION + 2);
    }

    /// @param width columns of the longest name
    /// @param indent column where names begin
    static TextLine local(Local local, int width, int indent) {
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

    /// Says that frames are missing.
    static TextLine gap(Gap gap) {
        String words =
                gap.count() > 0
                        ? ThreadTitle.frames(gap.count()) + " left out by the sender"
                        : "frames left out by the sender";
        String told = gap.words().isBlank() ? "" : ": " + gap.words();
        return new LineBuilder()
                .mark(LineMark.GAP)
                .column(FrameColumns.FUNCTION)
                .add(TextRole.CUT, "… " + words)
                .add(TextRole.LABEL, told)
                .build();
    }

    /// Registers below their frame.
    static TextLine registers(List<Register> some) {
        return registers(some, FrameColumns.FUNCTION + 2);
    }

    /// @param indent column where names begin
    static TextLine registers(List<Register> some, int indent) {
        var line = new LineBuilder().mark(LineMark.REGISTER);
        int column = indent;
        for (Register register : some) {
            if (column == indent) {
                line.plain(" ".repeat(column));
            } else {
                line.column(column);
            }
            line.right(TextRole.LOCAL_NAME, register.name(), REGISTER_NAME);
            line.plain(" ").add(TextRole.ADDRESS, register.value());
            column += REGISTER_NAME + 1 + REGISTER_VALUE + 2;
        }
        return line.build();
    }

    static TextLine unparsed(String text) {
        return new LineBuilder().mark(LineMark.UNPARSED).add(TextRole.UNPARSED, text).build();
    }
}

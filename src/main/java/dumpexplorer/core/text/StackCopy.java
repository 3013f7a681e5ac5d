package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.text.StackText.Fact;
import java.util.List;

/// Writes a frame, a thread or everything for the clipboard.
public final class StackCopy {

    /// How it is written.
    public enum Form {
        /// In columns.
        TEXT,
        /// For issues.
        MARKDOWN,
        /// As the program wrote it that the stack comes from.
        ORIGINAL
    }

    private StackCopy() {}

    /// One frame with its locals, ending with a line break.
    public static String frame(StackThread thread, int number, Form form) {
        Frame frame = thread.frames().get(number);
        return switch (form) {
            case TEXT -> text(frame, number);
            case MARKDOWN -> StackMarkdown.block(text(frame, number));
            case ORIGINAL -> OriginalText.of(frame, number);
        };
    }

    /// One thread with all of its frames; of an exception also what belongs to it.
    ///
    /// @param title of the dump, for Markdown
    /// @param facts lines to begin with
    public static String thread(
            String title, List<Fact> facts, Stackwalk stackwalk, StackThread thread, Form form) {
        var alone = new Stackwalk(List.of(thread), List.of(), List.of());
        return switch (form) {
            case TEXT -> PlainText.unfolded(StackText.of(facts, alone, StackOptions.ALL_THREADS));
            case MARKDOWN -> StackMarkdown.of(title, facts, alone);
            case ORIGINAL -> OriginalText.of(stackwalk, List.of(thread));
        };
    }

    /// Every thread with all of its frames; as text also locals, registers and modules.
    ///
    /// @param title of the dump, for Markdown
    /// @param facts lines to begin with
    public static String everything(
            String title, List<Fact> facts, Stackwalk stackwalk, Form form) {
        return switch (form) {
            case TEXT -> PlainText.whole(StackText.of(facts, stackwalk, StackOptions.ALL_THREADS));
            case MARKDOWN -> StackMarkdown.of(title, facts, stackwalk);
            case ORIGINAL ->
                    OriginalText.of(
                            stackwalk,
                            stackwalk.threads().stream().filter(StackCopy::standsAlone).toList());
        };
    }

    // What belongs to another exception is written with that one.
    private static boolean standsAlone(StackThread thread) {
        return thread.raised() == null || thread.raised().link() == null;
    }

    private static String text(Frame frame, int number) {
        var text = new StringBuilder();
        TextLine line = FrameLine.layOut(frame, number, false, FrameColumns.of(List.of(frame)));
        text.append(line.copied(0, line.text().length()).strip()).append('\n');
        int width =
                frame.locals().stream().mapToInt(local -> local.name().length()).max().orElse(0);
        for (Frame.Local local : frame.locals()) {
            text.append(SideLines.local(local, width, 4).text()).append('\n');
        }
        return text.toString();
    }
}

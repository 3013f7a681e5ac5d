package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail.Python;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.Raised.Relation;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.util.List;

/// Writes exceptions as Python prints them: what was raised first stands first, members of a group stand
/// behind margins.
final class OriginalPython {

    private static final int DEEPEST = 100;
    private static final String LINE = "----------------";
    private static final String END = "+------------------------------------";

    private final Stackwalk stackwalk;
    private final StringBuilder text;
    private int margins;

    /// The last member of a group closes the groups that it is the last member of, once.
    private boolean needsEnd;

    OriginalPython(Stackwalk stackwalk, StringBuilder text) {
        this.stackwalk = stackwalk;
        this.text = text;
    }

    /// Writes an exception with all that belongs to it.
    void write(StackThread thread) {
        exception(thread, 0);
    }

    private void exception(StackThread thread, int depth) {
        List<StackThread> linked =
                depth > DEEPEST
                        ? List.of()
                        : stackwalk.linkedTo(stackwalk.threads().indexOf(thread));
        for (StackThread before : linked) {
            if (is(before, Relation.CAUSE) || is(before, Relation.CONTEXT)) {
                exception(before, depth + 1);
                line("");
                line(
                        is(before, Relation.CAUSE)
                                ? "The above exception was the direct cause of the following exception:"
                                : "During handling of the above exception, another exception occurred:");
                line("");
            }
        }
        List<StackThread> members =
                linked.stream().filter(other -> is(other, Relation.MEMBER)).toList();
        if (members.isEmpty()) {
            stack(thread, "Traceback (most recent call last):");
        } else {
            group(thread, members, depth);
        }
    }

    private static boolean is(StackThread thread, Relation relation) {
        Raised raised = thread.raised();
        Link link = raised == null ? null : raised.link();
        return link != null && link.relation() == relation;
    }

    private void group(StackThread thread, List<StackThread> members, int depth) {
        boolean outermost = margins == 0;
        String header = "Exception Group Traceback (most recent call last):";
        if (outermost) {
            margins = 1;
            text.append("  + ").append(header).append('\n');
            stack(thread, "");
        } else {
            stack(thread, header);
        }
        for (int i = 0; i < members.size(); i++) {
            boolean last = i == members.size() - 1;
            needsEnd |= last;
            text.append("  ".repeat(margins)).append(i == 0 ? "+-" : "  ");
            text.append('+').append(LINE).append(' ').append(i + 1).append(' ').append(LINE);
            text.append('\n');
            margins++;
            exception(members.get(i), depth + 1);
            if (last && needsEnd) {
                text.append("  ".repeat(margins)).append(END).append('\n');
                needsEnd = false;
            }
            margins--;
        }
        if (outermost) {
            margins = 0;
        }
    }

    private void stack(StackThread thread, String header) {
        if (!header.isEmpty() && !thread.frames().isEmpty()) {
            line(header);
        }
        thread.frames().reversed().forEach(this::frame);
        Raised raised = thread.raised();
        if (raised != null) {
            raised.headline().lines().forEach(this::line);
            raised.notes().forEach(this::line);
        }
    }

    /// One frame.
    void frame(Frame frame) {
        String function = frame.function();
        line(
                "  File \""
                        + (frame.file() == null ? "<unknown>" : frame.file())
                        + "\", line "
                        + frame.line()
                        + (function == null ? "" : ", in " + function));
        String source =
                frame.detail() instanceof Python traced
                        ? traced.sourceBlock()
                        : frame.sourceLine() == null ? "" : frame.sourceLine().strip();
        source.lines().forEach(line -> line("    " + line));
    }

    private void line(String line) {
        text.append("  ".repeat(margins))
                .append(margins == 0 ? "" : "| ")
                .append(line)
                .append('\n');
    }
}

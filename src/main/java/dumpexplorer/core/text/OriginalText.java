package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Java;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.FrameDetail.Python;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.Raised.Relation;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes stacks as the programs write them that they come from: Python's and Java's tracebacks, and the
/// stack walks of minidump tools. Other tools read these forms.
public final class OriginalText {

    private static final String TRACEBACK = "Traceback (most recent call last):\n";

    private final Stackwalk stackwalk;
    private final StringBuilder text = new StringBuilder();

    private OriginalText(Stackwalk stackwalk) {
        this.stackwalk = stackwalk;
    }

    /// One frame, ending with a line break.
    public static String of(Frame frame, int number) {
        var original = new OriginalText(Stackwalk.NONE);
        original.frame(frame, number);
        return original.text.toString();
    }

    /// Some threads with the exceptions that belong to them, each ending with a line break, and an empty
    /// line between two.
    ///
    /// @param threads some of the walk's
    public static String of(Stackwalk stackwalk, List<StackThread> threads) {
        var original = new OriginalText(stackwalk);
        for (StackThread thread : threads) {
            if (!original.text.isEmpty()) {
                original.text.append('\n');
            }
            original.thread(thread);
        }
        return original.text.toString();
    }

    private void thread(StackThread thread) {
        boolean python = thread.frames().stream().anyMatch(OriginalText::isPython);
        boolean java = thread.frames().stream().anyMatch(frame -> frame.detail() instanceof Java);
        if (python) {
            python(thread, 0);
        } else if (java || thread.raised() != null) {
            java(thread, "", 0);
        } else {
            walked(thread);
        }
    }

    private void frame(Frame frame, int number) {
        if (isPython(frame)) {
            pythonFrame(frame);
        } else if (frame.detail() instanceof Java) {
            text.append("\tat ").append(javaFrame(frame)).append('\n');
        } else {
            walkedFrame(frame, number);
        }
    }

    private static boolean isPython(Frame frame) {
        String file = frame.file();
        return frame.detail() instanceof Python
                || frame.sourceLine() != null
                || (file != null && file.endsWith(".py"));
    }

    // What was raised first stands first.
    private void python(StackThread thread, int depth) {
        for (StackThread before : linked(thread, depth)) {
            Relation relation = relation(before);
            if (relation == Relation.CAUSE || relation == Relation.CONTEXT) {
                python(before, depth + 1);
                text.append(
                        relation == Relation.CAUSE
                                ? "\nThe above exception was the direct cause of the following"
                                        + " exception:\n\n"
                                : "\nDuring handling of the above exception, another exception"
                                        + " occurred:\n\n");
            }
        }
        text.append(TRACEBACK);
        thread.frames().reversed().forEach(this::pythonFrame);
        Raised raised = thread.raised();
        if (raised != null) {
            text.append(raised.headline()).append('\n');
            raised.notes().forEach(note -> text.append(note).append('\n'));
        }
    }

    private void pythonFrame(Frame frame) {
        text.append("  File \"").append(orUnknown(frame.file())).append("\", line ");
        text.append(frame.line()).append(", in ").append(orUnknown(frame.function())).append('\n');
        String source =
                frame.detail() instanceof Python traced
                        ? traced.sourceBlock()
                        : frame.sourceLine() == null ? "" : frame.sourceLine().strip();
        source.lines().forEach(line -> text.append("    ").append(line).append('\n'));
    }

    private void java(StackThread thread, String indent, int depth) {
        Raised raised = thread.raised();
        text.append(raised == null ? "Exception" : raised.headline()).append('\n');
        for (Frame frame : thread.frames()) {
            text.append(indent).append("\tat ").append(javaFrame(frame)).append('\n');
        }
        for (StackThread other : linked(thread, depth)) {
            boolean suppressed = relation(other) == Relation.SUPPRESSED;
            String deeper = suppressed ? indent + "\t" : indent;
            text.append(deeper).append(suppressed ? "Suppressed: " : "Caused by: ");
            java(other, deeper, depth + 1);
        }
    }

    private static String javaFrame(Frame frame) {
        String call = orUnknown(frame.function());
        if (frame.detail() instanceof Java java) {
            String where = java.note() == null ? filePlace(frame) : java.note();
            String packaging = java.packaging() == null ? "" : " " + java.packaging();
            return java.origin() + call + "(" + where + ")" + packaging;
        }
        return call + "(" + filePlace(frame) + ")";
    }

    private static String filePlace(Frame frame) {
        if (frame.file() == null) {
            return "Unknown Source";
        }
        return frame.line() > 0 ? frame.file() + ":" + frame.line() : frame.file();
    }

    private void walked(StackThread thread) {
        text.append("Thread ").append(thread.index());
        text.append(thread.name() == null ? "" : " " + thread.name());
        text.append(thread.crashed() ? " (crashed)" : "").append('\n');
        for (int number = 0; number < thread.frames().size(); number++) {
            walkedFrame(thread.frames().get(number), number);
        }
    }

    private void walkedFrame(Frame frame, int number) {
        text.append(" ".repeat(number < 10 ? 1 : 0)).append(number).append("  ");
        String module = frame.moduleLabel();
        text.append(module);
        if (frame.function() != null) {
            text.append(module.isEmpty() ? "" : "!").append(frame.function());
        }
        if (frame.file() != null) {
            text.append(" [").append(frame.file());
            text.append(frame.line() > 0 ? " : " + frame.line() : "");
            text.append(plus(offsets(frame).fromLine())).append(']');
        } else if (frame.function() != null) {
            text.append(plus(offsets(frame).fromFunction()));
        } else if (!module.isEmpty()) {
            text.append(plus(offsets(frame).fromModule()));
        } else {
            text.append(orUnknown(frame.address()));
        }
        text.append('\n');
    }

    private static String plus(@Nullable String offset) {
        return offset == null ? "" : " + " + offset;
    }

    private static Offsets offsets(Frame frame) {
        return frame.detail() instanceof FrameDetail.Native machine
                ? machine.offsets()
                : Offsets.NONE;
    }

    /// What belongs to a thread's exception; nothing below a depth that no honest chain has.
    private List<StackThread> linked(StackThread thread, int depth) {
        return depth > 100 ? List.of() : stackwalk.linkedTo(stackwalk.threads().indexOf(thread));
    }

    private static @Nullable Relation relation(StackThread thread) {
        Raised raised = thread.raised();
        Link link = raised == null ? null : raised.link();
        return link == null ? null : link.relation();
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? "<unknown>" : value;
    }
}

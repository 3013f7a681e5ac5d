package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail.Java;
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
            new OriginalPython(stackwalk, text).write(thread);
        } else if (java || thread.raised() != null) {
            String name = thread.name();
            text.append(name == null ? "" : "Exception in thread \"" + name + "\" ");
            java(thread, "", 0);
        } else {
            new OriginalWalk(text).thread(thread);
        }
    }

    private void frame(Frame frame, int number) {
        if (isPython(frame)) {
            new OriginalPython(stackwalk, text).frame(frame);
        } else if (frame.detail() instanceof Java) {
            text.append("\tat ").append(javaFrame(frame)).append('\n');
        } else {
            new OriginalWalk(text).frame(frame, number);
        }
    }

    private static boolean isPython(Frame frame) {
        String file = frame.file();
        return frame.detail() instanceof Python
                || frame.sourceLine() != null
                || (file != null && file.endsWith(".py"));
    }

    private void java(StackThread thread, String indent, int depth) {
        Raised raised = thread.raised();
        String headline = raised == null ? "Exception" : javaHeadline(raised);
        if (raised != null && raised.circular()) {
            text.append("[CIRCULAR REFERENCE: ").append(headline).append("]\n");
            return;
        }
        text.append(headline).append('\n');
        for (Frame frame : thread.frames()) {
            text.append(indent).append("\tat ").append(javaFrame(frame)).append('\n');
        }
        List<StackThread> linked = linked(thread, depth);
        // What was suppressed on the way stands before the cause.
        for (Relation relation : List.of(Relation.SUPPRESSED, Relation.CAUSE)) {
            boolean suppressed = relation == Relation.SUPPRESSED;
            String deeper = suppressed ? indent + "\t" : indent;
            for (StackThread other : linked) {
                if (suppressed == (relation(other) == Relation.SUPPRESSED)) {
                    text.append(deeper).append(suppressed ? "Suppressed: " : "Caused by: ");
                    java(other, deeper, depth + 1);
                }
            }
        }
    }

    /// A message may be there and empty.
    private static String javaHeadline(Raised raised) {
        return raised.message() == null ? raised.type() : raised.type() + ": " + raised.message();
    }

    private static String javaFrame(Frame frame) {
        String call = frame.function() == null ? "<unknown>" : frame.function();
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

    /// What belongs to a thread's exception; nothing below a depth that no honest chain has.
    private List<StackThread> linked(StackThread thread, int depth) {
        return depth > 100 ? List.of() : stackwalk.linkedTo(stackwalk.threads().indexOf(thread));
    }

    private static @Nullable Relation relation(StackThread thread) {
        Raised raised = thread.raised();
        Link link = raised == null ? null : raised.link();
        return link == null ? null : link.relation();
    }
}

package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.text.ThreadGroups.EqualThreads;
import java.util.List;
import java.util.Objects;

/// Lays out the line above a thread's frames.
final class ThreadTitle {

    /// Most stretches of thread numbers that are listed.
    private static final int MAX_STRETCHES = 12;

    private ThreadTitle() {}

    /// @param ofThreads whether the stacks are those of threads, which have numbers and crash; else they are
    ///     traces, which are raised
    static TextLine layOut(EqualThreads group, boolean ofThreads) {
        var line = new LineBuilder().mark(LineMark.THREAD).mark(LineMark.FOLD_LINE);
        StackThread first = group.first();
        if (first.raised() != null) {
            exception(line, first.raised());
        } else {
            line.add(TextRole.HEADING, ofThreads ? numbers(group) : "Stack");
        }
        names(line, group);
        state(line, first, ofThreads);
        if (group.threads().size() > 1) {
            line.plain("  ").add(TextRole.LABEL, "equal stacks");
        }
        line.plain("  ").add(TextRole.LABEL, frames(first.frames().size()));
        if (!first.crashed() && first.raised() == null && !first.frames().isEmpty()) {
            line.add(TextRole.HINT, "  " + top(first.frames()));
        }
        return line.build();
    }

    /// Whether a stack is one of machine code: it belongs to a thread that has a number, and crashes
    /// rather than raises.
    static boolean isNative(StackThread thread) {
        return thread.raised() == null
                && thread.frames().stream()
                        .anyMatch(frame -> frame.module() != null || frame.address() != null);
    }

    private static void exception(LineBuilder line, Raised raised) {
        Link link = raised.link();
        if (link != null) {
            line.add(TextRole.LABEL, SectionLinks.words(link.relation())).plain("  ");
        }
        String headline = raised.headline();
        line.add(TextRole.HEADING, headline.isEmpty() ? "Exception" : headline);
        if (raised.circular()) {
            line.plain("  ").add(TextRole.LABEL, "(its stack stands elsewhere)");
        }
    }

    private static void names(LineBuilder line, EqualThreads group) {
        String names = names(group.threads());
        if (!names.isEmpty()) {
            line.plain("  ").add(TextRole.VALUE, names);
        }
        String id = group.first().detail().id();
        if (id != null && group.threads().size() == 1) {
            line.plain("  ").add(TextRole.LABEL, "id " + id);
        }
    }

    private static void state(LineBuilder line, StackThread thread, boolean ofThreads) {
        if (thread.crashed()) {
            line.plain("  ").add(TextRole.ALARM, ofThreads ? "crashed" : "raised");
        } else if (ThreadState.of(thread) == ThreadState.WAITING) {
            line.mark(LineMark.WAITING).plain("  ").add(TextRole.LABEL, "waiting");
        }
        String error = thread.detail().lastError();
        if (error != null && !error.endsWith("SUCCESS")) {
            line.plain("  ").add(TextRole.LABEL, "last error " + error);
        }
    }

    static String frames(int count) {
        return count == 1 ? "1 frame" : count + " frames";
    }

    private static String numbers(EqualThreads group) {
        List<Integer> indexes = group.threads().stream().map(StackThread::index).toList();
        return (indexes.size() == 1 ? "Thread " : "Threads ")
                + NumberList.of(indexes, MAX_STRETCHES);
    }

    private static String names(List<StackThread> threads) {
        List<String> names =
                threads.stream()
                        .map(StackThread::name)
                        .filter(Objects::nonNull)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList();
        return names.size() <= 3
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 3)) + " …";
    }

    /// The innermost function that has a name: what a waiting thread waits in.
    private static String top(List<Frame> frames) {
        return frames.stream()
                .filter(frame -> frame.function() != null)
                .findFirst()
                .map(FrameLine::nameOf)
                .orElseGet(() -> frames.getFirst().label());
    }
}

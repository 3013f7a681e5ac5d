package dumpexplorer.core.text;

import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.text.StackText.Fact;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Writes a stack walk as Markdown, for issues.
public final class StackMarkdown {

    private StackMarkdown() {}

    /// A heading, a list of facts, the crashing or raising thread as a block of code, and the other
    /// threads, folded where the reader's program can fold.
    ///
    /// @param title one line, written as it is
    public static String of(String title, List<Fact> facts, Stackwalk stackwalk) {
        List<StackThread> threads = stackwalk.threads();
        boolean anyCrashed = threads.stream().anyMatch(StackThread::crashed);
        Predicate<StackThread> main =
                thread -> anyCrashed ? thread.crashed() : thread.equals(threads.getFirst());
        var text = new StringBuilder("### ").append(inline(title)).append("\n\n");
        for (Fact fact : facts) {
            text.append("* ").append(inline(fact.label())).append(": ");
            text.append(inline(fact.value())).append('\n');
        }
        if (!threads.isEmpty()) {
            text.append('\n').append(block(PlainText.unfolded(only(stackwalk, main))));
        }
        if (threads.stream().anyMatch(main.negate())) {
            text.append("\n<details><summary>Other threads</summary>\n\n");
            text.append(block(PlainText.unfolded(only(stackwalk, main.negate()))))
                    .append("\n</details>\n");
        }
        return text.toString();
    }

    private static TextDocument only(Stackwalk stackwalk, Predicate<StackThread> wanted) {
        List<StackThread> threads = stackwalk.threads().stream().filter(wanted).toList();
        return StackText.of(
                List.of(), new Stackwalk(threads, List.of(), List.of()), StackOptions.ALL_THREADS);
    }

    /// A block of code whose fence is longer than any row of backticks inside it.
    static String block(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "text\n" + text + fence + "\n";
    }

    private static String inline(String text) {
        return text.lines()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceAll("([\\\\`*_<>\\[\\]|#])", "\\\\$1");
    }
}

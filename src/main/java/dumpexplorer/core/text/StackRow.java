package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.StackThread;
import java.util.List;

/// What a line of a laid out stack walk stands for.
public sealed interface StackRow {

    /// A frame.
    ///
    /// @param thread whose frame it is; of threads with equal stacks the first
    /// @param number its place in the thread, 0 for the innermost
    record OfFrame(StackThread thread, int number) implements StackRow {
        /// The frame itself.
        public Frame frame() {
            return thread.frames().get(number);
        }
    }

    /// The title of a thread or exception.
    ///
    /// @param threads those with this very stack, at least one, ascending by index
    record OfThread(List<StackThread> threads) implements StackRow {
        public OfThread {
            threads = List.copyOf(threads);
        }
    }

    /// Leads to another line.
    ///
    /// @param line index of that line
    record OfLink(int line) implements StackRow {}

    /// Anything else that is to be read: a fact, a local variable, a module, a fold.
    record OfText() implements StackRow {}
}

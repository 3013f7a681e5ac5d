package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A stack walk laid out for reading: what it is about, the crashing or raising thread with its innermost
/// frame first, the exceptions that belong to it, then, folded, the other threads (equal stacks as one),
/// recursion, locals, registers and modules, and what was not understood.
public final class StackText implements TextDocument {

    /// A line about the whole, above the stacks.
    ///
    /// @param label plain words
    /// @param value what it is
    public record Fact(String label, String value) {}

    /// A line that is still to be made.
    @FunctionalInterface
    interface Entry {
        StackRow TEXT = new StackRow.OfText();

        TextLine layOut();

        default StackRow row() {
            return TEXT;
        }
    }

    /// Where a thread or exception stands.
    ///
    /// @param line index of its title
    /// @param threads those with this very stack, at least one, ascending by index
    public record Section(int line, List<StackThread> threads) {
        public Section {
            threads = List.copyOf(threads);
        }

        /// The one whose frames stand below the title.
        public StackThread first() {
            return threads.getFirst();
        }
    }

    private final List<Entry> entries;
    private final List<Fold> folds;
    private final List<Section> sections;
    private final OptionalInt mainLine;

    StackText(List<Entry> entries, List<Fold> folds, List<Section> sections, OptionalInt mainLine) {
        this.entries = entries;
        this.folds = List.copyOf(folds);
        this.sections = List.copyOf(sections);
        this.mainLine = mainLine;
    }

    /// Lays out a stack walk. Takes time in proportion to its frames; meant for a job.
    ///
    /// @param facts lines to begin with, such as operating system and reason; may be empty
    public static StackText of(List<Fact> facts, Stackwalk stackwalk, StackOptions options) {
        return new StackLayout(stackwalk, options).layOut(facts);
    }

    /// The thread to begin reading with: the first that crashed or raised, else the first of all.
    public static Optional<StackThread> mainThread(Stackwalk stackwalk) {
        return stackwalk.threads().stream()
                .filter(StackThread::crashed)
                .findFirst()
                .or(() -> stackwalk.threads().stream().findFirst());
    }

    /// Index of the frame to begin reading at: of an error the one that raised it, past the machinery
    /// on top that raises, wraps and dumps errors; else the innermost one. Nothing without frames.
    public static OptionalInt mainFrame(StackThread thread) {
        List<Frame> frames = thread.frames();
        for (int number = 0; number < frames.size(); number++) {
            if (FrameKind.of(frames.get(number)) != FrameKind.MACHINERY) {
                return OptionalInt.of(number);
            }
        }
        return frames.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public TextLine line(int index) {
        return entries.get(index).layOut();
    }

    /// What a line stands for.
    ///
    /// @param index from 0 to `size() - 1`
    public StackRow row(int index) {
        return entries.get(index).row();
    }

    /// The threads and exceptions, in the order of their lines.
    public List<Section> sections() {
        return sections;
    }

    @Override
    public List<Fold> folds() {
        return folds;
    }

    @Override
    public OptionalInt mainLine() {
        return mainLine;
    }
}

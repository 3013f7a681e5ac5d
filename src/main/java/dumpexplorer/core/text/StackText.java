package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.util.List;
import java.util.OptionalInt;

/// A stack walk laid out for reading: what it is about, the crashing or raising thread with its innermost
/// frame first, then, folded, the other threads (equal stacks as one), recursion, locals and modules, and
/// what was not understood.
public final class StackText implements TextDocument {

    /// A line about the whole, above the stacks.
    ///
    /// @param label plain words
    /// @param value what it is
    public record Fact(String label, String value) {}

    /// A line that is still to be made.
    @FunctionalInterface
    interface Entry {
        TextLine layOut();
    }

    private final List<Entry> entries;
    private final List<Fold> folds;
    private final OptionalInt mainLine;

    StackText(List<Entry> entries, List<Fold> folds, OptionalInt mainLine) {
        this.entries = entries;
        this.folds = List.copyOf(folds);
        this.mainLine = mainLine;
    }

    /// Lays out a stack walk. Takes time in proportion to its frames; meant for a job.
    ///
    /// @param facts lines to begin with, such as operating system and reason; may be empty
    public static StackText of(List<Fact> facts, Stackwalk stackwalk, StackOptions options) {
        return new StackLayout(stackwalk, options).layOut(facts);
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

    @Override
    public List<Fold> folds() {
        return folds;
    }

    @Override
    public OptionalInt mainLine() {
        return mainLine;
    }
}

package dumpexplorer.core.importing;

import java.util.ArrayList;
import java.util.List;

/// A file of lines, as far as its lines are known, which come in order. Until one of them is a dump, it
/// may be a file of something else, whose broken lines are nobody's business. Touched by one thread at
/// a time.
final class LineFile {

    /// Broken lines before the first dump that are remembered.
    private static final int MOST_HELD = 64;

    private final List<Task> held = new ArrayList<>();
    private boolean dumps;

    /// A line is a dump, or was meant to be one.
    ///
    /// @return the broken lines before it, which are to be rejected now
    List<Task> sawDump() {
        dumps = true;
        return takeHeld();
    }

    boolean hasDumps() {
        return dumps;
    }

    /// Remembers a broken line.
    ///
    /// @return false when there are too many
    boolean hold(Task brokenLine) {
        return held.size() < MOST_HELD && held.add(brokenLine);
    }

    /// What is remembered, to be forgotten here.
    List<Task> takeHeld() {
        List<Task> taken = List.copyOf(held);
        held.clear();
        return taken;
    }
}

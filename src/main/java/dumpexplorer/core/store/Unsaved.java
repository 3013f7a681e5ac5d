package dumpexplorer.core.store;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes of the index that are not in the database yet, in the order in which they were made: texts
/// stand before the rows that name them.
final class Unsaved {

    /// A new row, whose columns are in memory.
    record Row(int number, @Nullable String dumpId) {}

    /// A new word.
    ///
    /// @param list null for the words of places
    record Word(@Nullable Trait list, int number, String text) {}

    /// A new title or frame.
    record Text(Hashes.Half hash, String text) {}

    /// A new stack.
    ///
    /// @param frames numbers of its frames, see {@link FrameList}
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stack(Hashes.Half hash, byte[] frames) {}

    final int firstGroup;
    final int firstTitle;
    final int firstFrame;
    final int firstStack;
    final List<Row> rows = new ArrayList<>();
    final List<Integer> removedRows = new ArrayList<>();
    final List<Word> words = new ArrayList<>();
    final List<GroupId> groups = new ArrayList<>();
    final List<Text> titles = new ArrayList<>();
    final List<Text> frames = new ArrayList<>();
    final List<Stack> stacks = new ArrayList<>();
    final List<Path> files = new ArrayList<>();

    Unsaved(int firstGroup, int firstTitle, int firstFrame, int firstStack) {
        this.firstGroup = firstGroup;
        this.firstTitle = firstTitle;
        this.firstFrame = firstFrame;
        this.firstStack = firstStack;
    }

    /// The new rows and texts in lists of their own, which stay as they are.
    Unsaved copy() {
        Unsaved copy = new Unsaved(firstGroup, firstTitle, firstFrame, firstStack);
        copy.rows.addAll(rows);
        copy.titles.addAll(titles);
        copy.frames.addAll(frames);
        copy.stacks.addAll(stacks);
        return copy;
    }
}

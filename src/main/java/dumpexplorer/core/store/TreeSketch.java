package dumpexplorer.core.store;

import dumpexplorer.core.job.Pace;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A first picture of a tree that nobody has read yet, made of the beginnings of its files: groups, times
/// and what else stands there, without stacks. It is shown until the index knows as many dumps, and
/// nothing of it is ever saved.
final class TreeSketch {

    /// Changes of a sketch are not mistaken for those of an index.
    private static final long FIRST_GENERATION = 1L << 40;

    /// What a row takes with all that belongs to it.
    private static final int ROW_BYTES = 200;

    private static final int PART_OF_HEAP = 8;

    private final StoredDumps stored;
    private final Runnable onPublished;
    private final IndexMemory memory = new IndexMemory(FIRST_GENERATION);
    private final IndexSearch search = new IndexSearch(SavedTexts.NONE, this::rows);
    private final long mostRows = Runtime.getRuntime().maxMemory() / PART_OF_HEAP / ROW_BYTES;
    private final Pace views = new Pace(Duration.ofMillis(200));
    private volatile IndexView published = memory.view(search);
    private volatile boolean isBehind;

    /// @param onPublished called on some thread whenever {@link #view} has changed
    TreeSketch(StoredDumps stored, Runnable onPublished) {
        this.stored = stored;
        this.onPublished = onPublished;
    }

    private List<Unsaved> rows() {
        synchronized (memory) {
            return List.of(memory.unsaved().copy());
        }
    }

    /// Looks at the beginnings of all files.
    ///
    /// @return number of files
    /// @throws java.util.concurrent.CancellationException when a stop was asked for
    /// @throws IOException when the tree cannot be listed
    long draw(TreeScan scan, Progress progress) throws IOException {
        long files = TreeReading.run(scan, this::take, -1, progress);
        publish();
        return files;
    }

    private void take(TreeScan.TreeFile file) {
        if (published.rowCount() >= mostRows) {
            return;
        }
        Optional<IndexRow> row = stored.glimpse(file.path());
        // What was put meanwhile is known better.
        if (row.isEmpty() || memory.findHeld(row.get().id()) != null) {
            return;
        }
        memory.append(row.get(), RowHashes.of(row.get()), null);
        if (views.isDue()) {
            publish();
        }
    }

    private void publish() {
        published = memory.view(search);
        onPublished.run();
    }

    /// Adds a dump that came by itself. Whoever put it tells those who look on.
    void add(IndexRow row) {
        memory.append(row, RowHashes.of(row), null);
        isBehind = true;
    }

    /// The picture so far.
    IndexView view() {
        if (isBehind) {
            isBehind = false;
            published = memory.view(search);
        }
        return published;
    }

    /// A dump of the picture, null where it is not in it.
    IndexMemory.@Nullable Held findHeld(DumpId id) {
        return memory.findHeld(id);
    }
}

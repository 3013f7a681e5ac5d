package dumpexplorer.core.store;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The index of a library: its rows in memory, its database, and the thread between them. Safe from any
/// thread.
final class DumpIndex implements AutoCloseable {

    private static final String ROWS = "rows";
    private static final int MANY_ROWS = 20_000;

    private final IndexDatabase database;
    private final IndexMemory memory;
    private final RowFile rowFile;
    private final IndexSearch search;
    private final DiskSync disk;
    private final SessionMark mark;
    private final Runnable onPublished;
    private final IndexWriter writer;
    private volatile IndexView published;
    private volatile boolean isReadyToChange;
    private volatile boolean isRowFileOfNow;
    private long savedRows;

    /// What the writer is saving: no more among memory's changes, and perhaps not in the database yet.
    private @Nullable Unsaved saving;

    /// Loads an index.
    ///
    /// @param database is closed with the index
    /// @param rowFile to load the rows from, where it is the one of the last clean end
    /// @param onPublished called on the writer's thread whenever {@link #view} has changed
    /// @param earlierGenerations where to begin counting changes
    /// @throws StoreException when it cannot be read
    DumpIndex(
            IndexDatabase database,
            RowFile rowFile,
            DiskSync disk,
            SessionMark mark,
            Runnable onPublished,
            long earlierGenerations) {
        this.database = database;
        this.rowFile = rowFile;
        this.disk = disk;
        this.mark = mark;
        this.onPublished = onPublished;
        search = new IndexSearch(database.texts(), this::recent);
        memory = load(earlierGenerations);
        memory.loaded();
        memory.loadTitles(search::titles);
        published = memory.view(search);
        writer = new IndexWriter(this::save);
    }

    private IndexMemory load(long earlierGenerations) {
        Optional<String> stamp = database.notes().findFact(ROWS);
        if (stamp.isPresent()) {
            IndexMemory fromFile = new IndexMemory(earlierGenerations);
            database.loadLists(fromFile);
            if (fromFile.loadRows(rowFile, Long.parseLong(stamp.get()))) {
                isRowFileOfNow = true;
                return fromFile;
            }
        }
        IndexMemory fromDatabase = new IndexMemory(earlierGenerations);
        database.loadLists(fromDatabase);
        database.loadRows(fromDatabase);
        return fromDatabase;
    }

    private List<Unsaved> recent() {
        synchronized (memory) {
            Unsaved unsaved = memory.unsaved().copy();
            return saving == null ? List.of(unsaved) : List.of(saving, unsaved);
        }
    }

    /// The index as it was when the writer last looked, a tenth of a second ago or less.
    IndexView view() {
        return published;
    }

    /// The index as it is now.
    IndexView viewNow() {
        return memory.view(search);
    }

    /// A dump, shown by a view or not yet; null where it is not known.
    IndexMemory.@Nullable Held findHeld(DumpId id) {
        return memory.findHeld(id);
    }

    /// Dumps that a group holds.
    int liveCount(GroupId group) {
        return memory.liveCount(group);
    }

    /// Adds a dump, replacing the row that it may have.
    ///
    /// @param file to be made durable before the row is saved; null where it is already
    /// @throws IOException when the index cannot be written
    IndexMemory.Appended append(IndexRow row, @Nullable Path file) throws IOException {
        getReadyToChange();
        IndexMemory.Appended appended = memory.append(row, RowHashes.of(row), file);
        writer.changed();
        return appended;
    }

    /// Tells whether a row says exactly what another would. Its file's place is not looked at.
    ///
    /// @throws IOException when the index cannot be made ready
    boolean isAsIndexed(IndexRow wanted, int row) throws IOException {
        getReadyToChange();
        return memory.isAsIndexed(wanted, RowHashes.of(wanted), row);
    }

    /// Takes a dump out whose file is gone.
    ///
    /// @throws IOException when the index cannot be written
    void remove(int row) throws IOException {
        getReadyToChange();
        memory.remove(row);
        writer.changed();
    }

    /// Says that a change of the tree begins.
    ///
    /// @throws IOException when that cannot be kept
    void mark() throws IOException {
        getReadyToChange();
    }

    // Sessions that only look neither leave a mark nor need to know which texts are known.
    private void getReadyToChange() throws IOException {
        if (isReadyToChange) {
            return;
        }
        synchronized (this) {
            if (!isReadyToChange) {
                mark.set();
                isRowFileOfNow = false;
                rowFile.delete();
                memory.loadTexts(database::loadHashes);
                memory.loaded();
                isReadyToChange = true;
            }
        }
    }

    private void save() throws IOException {
        Unsaved taken;
        IndexView view;
        synchronized (memory) {
            memory.mendTitles(search::requireTitle);
            taken = memory.takeUnsaved();
            saving = taken;
            view = memory.view(search);
        }
        published = view;
        onPublished.run();
        Instant safe = Instant.now();
        if (!taken.files.isEmpty()) {
            disk.sync(taken.files);
        }
        database.save(taken, view);
        savedRows += taken.rows.size();
        synchronized (memory) {
            saving = null;
        }
        mark.moveTo(safe);
    }

    /// Waits until everything is saved and shown by {@link #view}.
    ///
    /// @throws IOException when the index cannot be written
    void flush() throws IOException {
        writer.flush();
    }

    /// What is remembered of the tree.
    TreeNotes notes() {
        return database.notes();
    }

    /// Saves what is left and closes the database.
    ///
    /// @throws IOException when it could not be saved
    @Override
    public void close() throws IOException {
        try (database) {
            writer.close();
            if (!isRowFileOfNow) {
                keepRowFile();
            }
            if (savedRows >= MANY_ROWS && savedRows > published.rowCount() / 4) {
                database.closePacked();
            }
        }
    }

    private void keepRowFile() {
        long stamp = UUID.randomUUID().getMostSignificantBits();
        try {
            rowFile.write(memory.view(search).rows(), stamp);
            database.notes().putFact(ROWS, Long.toString(stamp));
        } catch (IOException refused) {
            // It only saves time: the next opening takes the rows from the database.
        }
    }
}

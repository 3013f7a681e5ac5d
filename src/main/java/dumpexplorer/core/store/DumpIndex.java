package dumpexplorer.core.store;

import dumpexplorer.core.job.Beside;
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

    private DumpIndex(
            IndexDatabase database,
            RowFile rowFile,
            DiskSync disk,
            SessionMark mark,
            Runnable onPublished,
            Beside<Optional<RowFile.Content>> fromFile,
            long earlierGenerations)
            throws IOException {
        this.database = database;
        this.rowFile = rowFile;
        this.disk = disk;
        this.mark = mark;
        this.onPublished = onPublished;
        search = new IndexSearch(database.texts(), this::recent);
        Optional<IndexMemory> ofNow = findOfNow(fromFile);
        isRowFileOfNow = ofNow.isPresent();
        memory = ofNow.orElseGet(() -> load(database, earlierGenerations));
        memory.loaded();
        if (!isRowFileOfNow) {
            memory.loadTitles(search::titles);
        }
        published = memory.view(search);
        writer = new IndexWriter(this::save);
    }

    /// Opens the index of a folder, or begins one.
    ///
    /// @param onPublished called on the writer's thread whenever {@link #view} has changed
    /// @param earlierGenerations where to begin counting changes
    /// @throws StoreException when it cannot be used: damaged, or of another version
    /// @throws IOException when the disk refuses
    static DumpIndex open(
            Path folder,
            DiskSync disk,
            SessionMark mark,
            Runnable onPublished,
            long earlierGenerations)
            throws IOException {
        RowFile rowFile = new RowFile(folder);
        if (mark.findUnfinished().isPresent()) {
            rowFile.delete();
        }
        // The file is read in the time that the database takes to open.
        Beside<Optional<RowFile.Content>> fromFile =
                Beside.start("read-rows", () -> rowFile.read(earlierGenerations));
        try {
            IndexDatabase database = IndexDatabase.open(folder);
            try {
                return new DumpIndex(
                        database, rowFile, disk, mark, onPublished, fromFile, earlierGenerations);
            } catch (IOException | RuntimeException failed) {
                try {
                    database.close();
                } catch (StoreException second) {
                    failed.addSuppressed(second);
                }
                throw failed;
            }
        } finally {
            fromFile.await(); // whoever goes on may want to delete the file
        }
    }

    private Optional<IndexMemory> findOfNow(Beside<Optional<RowFile.Content>> fromFile)
            throws IOException {
        Optional<String> stamp = database.notes().findFact(ROWS);
        return fromFile.await()
                .filter(content -> stamp.equals(Optional.of(Long.toString(content.stamp()))))
                .map(RowFile.Content::memory);
    }

    private static IndexMemory load(IndexDatabase database, long earlierGenerations) {
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
            rowFile.write(new RowFile.Content(stamp, memory));
            database.notes().putFact(ROWS, Long.toString(stamp));
        } catch (IOException refused) {
            // It only saves time: the next opening takes the rows from the database.
        }
    }
}

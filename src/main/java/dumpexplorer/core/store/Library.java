package dumpexplorer.core.store;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.GzipInput;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.Throttle;
import dumpexplorer.core.model.Dump;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.triage.Triage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// A library of dumps on disk: the one door to its tree, its index and its journal. Safe from any thread.
/// One process owns a library at a time.
public final class Library implements AutoCloseable {

    private static final Duration BETWEEN_CALLS = Duration.ofMillis(100);

    private final LibraryFolders folders;
    private final LibraryLock lock;
    private final StoredDumps stored;
    private final Rejects rejects;
    private final Triage triage;
    private final LibraryNotes notes;
    private final ServerGroups servers;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Throttle changes =
            new Throttle("library-changes", BETWEEN_CALLS, () -> listeners.forEach(Runnable::run));

    /// Held shared by what changes the library, alone by what replaces or closes its index.
    private final ReadWriteLock changing = new ReentrantReadWriteLock();

    private volatile Opened opened;
    private boolean closed;

    /// A tree with the one who puts dumps into it.
    private record Opened(OpenTree tree, DumpKeeper keeper) {}

    private Library(
            LibraryFolders folders,
            LibraryLock lock,
            Formats formats,
            Clock clock,
            CatchUp catchUp,
            Progress progress)
            throws IOException {
        this.folders = folders;
        this.lock = lock;
        stored = new StoredDumps(folders.root(), formats, new Grouping());
        rejects = new Rejects(folders.rejected());
        triage = Triage.open(folders.journal(), clock, System.getProperty("user.name", ""));
        notes = new LibraryNotes(folders.added());
        servers = new ServerGroups(notes, changes::request);
        opened = openTree(0, catchUp, progress);
        var _ = triage.onChange(changes::request);
    }

    /// Opens a library that can be written; see the other way to open one.
    ///
    /// @throws LibraryInUseException when another living process holds it
    /// @throws IOException when the folder cannot be used; says why and what to do
    public static Library open(Path folder, Formats formats, Clock clock, Progress progress)
            throws IOException {
        return open(folder, null, formats, clock, progress);
    }

    /// Opens a library: a folder of ours, any Socorro tree (in place; nothing is copied or moved), an empty
    /// or missing folder (an empty library). Repairs what a crash left half done, and rebuilds a missing index.
    ///
    /// @param folder the library or tree
    /// @param userData the user's own folder, for the index and journal of a tree that cannot be written;
    ///     null to refuse such trees
    /// @param formats reads dumps when the index has to be rebuilt
    /// @param clock tells when decisions are made
    /// @param progress told about recovery and rebuilding, which may be stopped
    /// @throws LibraryInUseException when another living process holds it
    /// @throws java.util.concurrent.CancellationException when a stop was asked for; the next opening goes
    ///     on from there
    /// @throws IOException when the folder cannot be used; says why and what to do
    public static Library open(
            Path folder, @Nullable Path userData, Formats formats, Clock clock, Progress progress)
            throws IOException {
        return open(folder, userData, formats, clock, CatchUp.AT_ONCE, progress);
    }

    /// Opens a library with what its index knows already, which is nothing at first: for whoever would rather
    /// see something at once. {@link #catchUp} then takes in what the tree holds. After a session that did not
    /// end well this is the same as the other way to open it.
    ///
    /// @throws IOException as the other way does
    public static Library openAsIndexed(
            Path folder, @Nullable Path userData, Formats formats, Clock clock, Progress progress)
            throws IOException {
        return open(folder, userData, formats, clock, CatchUp.LATER, progress);
    }

    private static Library open(
            Path folder,
            @Nullable Path userData,
            Formats formats,
            Clock clock,
            CatchUp catchUp,
            Progress progress)
            throws IOException {
        LibraryFolders folders = LibraryFolders.settle(folder, userData);
        LibraryLock lock = LibraryLock.take(folders);
        try {
            return new Library(folders, lock, formats, clock, catchUp, progress);
        } catch (IOException | RuntimeException failed) {
            try {
                lock.close();
            } catch (IOException second) {
                failed.addSuppressed(second);
            }
            throw failed;
        }
    }

    private Opened openTree(long earlierGenerations, CatchUp catchUp, Progress progress)
            throws IOException {
        OpenTree tree =
                OpenTree.open(
                        folders,
                        stored,
                        rejects,
                        changes::request,
                        earlierGenerations,
                        catchUp,
                        progress);
        return new Opened(tree, new DumpKeeper(folders, tree, triage, stored, rejects));
    }

    private DumpIndex index() {
        return opened.tree().index();
    }

    /// Whether the index was made to agree with the tree.
    public boolean isCaughtUp() {
        return opened.tree().agrees();
    }

    /// Takes in what the tree holds beyond the index, and out of it what is gone from the tree; nothing where
    /// that was done. Dumps show as they are read. Other work may go on beside it.
    ///
    /// @throws java.util.concurrent.CancellationException when a stop was asked for; may be called again
    /// @throws IOException when the disk refuses
    public void catchUp(Progress progress) throws IOException {
        change(() -> {
            opened.tree().catchUp(progress);
            return folders;
        });
    }

    /// Hands a dump over. When this returns, its file and link are in place; the index follows within
    /// a moment (at once after {@link #flush}). Many threads may put at a time.
    ///
    /// @param place where it came from, as reports name it: kept with a conflict
    /// @throws IOException when the disk refuses; the library is as before
    public PutOutcome put(ParsedDump dump, String place) throws IOException {
        return change(() -> opened.keeper().put(dump, place));
    }

    /// Tells quickly whether exactly these bytes are stored under that id already, so that they need not be
    /// read.
    public boolean holds(DumpId id, byte[] storedBytes) throws IOException {
        return opened.keeper().holds(id, storedBytes);
    }

    /// How much of a dump the library has, told without looking at its file.
    public enum Holding {
        NOTHING,
        /// The dump without its data.
        WITHOUT_DATA,
        WHOLE
    }

    /// How much of a dump the library has.
    public Holding holding(DumpId id) {
        IndexMemory.Held held = index().findHeld(id);
        if (held == null) {
            return Holding.NOTHING;
        }
        return held.hasData() ? Holding.WHOLE : Holding.WITHOUT_DATA;
    }

    /// Keeps an input that could not be read under `rejected/`, by its content's hash, with the reason. Of
    /// one larger than 64 MB only the beginning is kept.
    ///
    /// @throws IOException when it cannot be read or kept
    public void reject(Content content, String place, String reason) throws IOException {
        change(() -> {
            rejects.keep(content, place, reason);
            return reason;
        });
    }

    /// Waits until everything that was put is durable on disk and in the index.
    ///
    /// @throws IOException when it cannot be made so
    public void flush() throws IOException {
        change(() -> {
            index().flush();
            return folders;
        });
    }

    /// The index at this moment, or a sketch of a tree not read yet. Costs next to nothing.
    public IndexSnapshot snapshot() {
        return opened.tree().view();
    }

    /// The facts of one dump, read from its file.
    ///
    /// @return nothing where the library has no such dump
    /// @throws IOException when its file cannot be read
    public Optional<Dump> findDump(DumpId id) throws IOException {
        IndexMemory.Held held = opened.tree().findHeld(id);
        return held == null ? Optional.empty() : stored.find(held);
    }

    /// The JSON of one dump as stored, inflated.
    ///
    /// @throws NoSuchFileException when the library has no such dump
    /// @throws IOException when its file cannot be read
    public InputStream openJson(DumpId id) throws IOException {
        return GzipInput.inflate(openStored(id));
    }

    /// The file of one dump as it lies in the tree: gzip.
    ///
    /// @throws NoSuchFileException when the library has no such dump
    /// @throws IOException when its file cannot be read
    public InputStream openStored(DumpId id) throws IOException {
        IndexMemory.Held held = opened.tree().findHeld(id);
        if (held == null) {
            throw new NoSuchFileException(id.toString(), null, "the library has no such dump");
        }
        return stored.open(held);
    }

    /// The stacks of one dump.
    ///
    /// @throws NoSuchFileException when the library has no such dump
    /// @throws IOException when its file cannot be read
    public Stackwalk readStack(DumpId id) throws IOException {
        try (InputStream json = openJson(id)) {
            return stored.formats().readStack(json);
        }
    }

    /// Decisions about its groups.
    public Triage triage() {
        return triage;
    }

    /// Small files beside the dumps.
    public LibraryNotes notes() {
        return notes;
    }

    /// What servers said about groups.
    public ServerGroups servers() {
        return servers;
    }

    /// Calls back (on some thread, at most ten times a second) after the index or the decisions changed.
    ///
    /// @return ends the calls when closed
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// What opening had to mend.
    public List<Problem> mended() {
        return opened.tree().mended();
    }

    /// Checks every file, link and index row against each other.
    ///
    /// @param repair whether to mend what can be mended
    /// @throws java.util.concurrent.CancellationException when a stop was asked for
    /// @throws IOException when the disk refuses
    public Verification verify(Repair repair, Progress progress) throws IOException {
        Lock alone = changing.writeLock();
        alone.lock();
        try {
            requireOpen();
            boolean mends = repair == Repair.MEND && folders.treeIsWritable();
            return opened.tree().verify(mends, triage.brokenLines(), progress);
        } finally {
            alone.unlock();
        }
    }

    /// Whether verification mends what it finds.
    public enum Repair {
        REPORT_ONLY,
        MEND
    }

    /// What verification found.
    ///
    /// @param checked dumps checked
    /// @param problems in order of path; those that opening mended first
    public record Verification(long checked, List<Problem> problems) {}

    /// Throws the index away and builds it anew from the tree and the journal.
    ///
    /// @throws java.util.concurrent.CancellationException when a stop was asked for; the library is closed
    ///     then, and the next opening goes on from there
    /// @throws IOException when the disk refuses; the library is closed then
    public void reindex(Progress progress) throws IOException {
        Lock alone = changing.writeLock();
        alone.lock();
        try {
            requireOpen();
            opened.tree().close();
            long generations = snapshot().generation() + 1;
            IndexDatabase.delete(folders.index());
            try {
                opened = openTree(generations, CatchUp.AT_ONCE, progress);
            } catch (IOException | RuntimeException failed) {
                closed = true;
                lock.close();
                throw failed;
            }
        } finally {
            alone.unlock();
        }
        changes.request();
    }

    /// Where the program's own errors wait that happen while this library is open. Need not exist.
    public Path spoolFolder() {
        return folders.spool();
    }

    /// Where the library lies.
    public Path folder() {
        return folders.root();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the library " + folders.root() + " is closed");
        }
    }

    /// A change that may go on beside others.
    private interface Change<T> {
        T make() throws IOException;
    }

    private <T> T change(Change<T> change) throws IOException {
        Lock shared = changing.readLock();
        shared.lock();
        try {
            requireOpen();
            return change.make();
        } finally {
            shared.unlock();
        }
    }

    /// Waits for running work, makes everything durable and lets go of the folder.
    ///
    /// @throws IOException when not everything could be saved; the next opening mends what is missing
    @Override
    public void close() throws IOException {
        Lock alone = changing.writeLock();
        alone.lock();
        try {
            if (!closed) {
                closed = true;
                try (lock) {
                    opened.tree().close();
                }
            }
        } finally {
            alone.unlock();
        }
    }
}

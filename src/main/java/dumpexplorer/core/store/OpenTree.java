package dumpexplorer.core.store;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A tree with its index, open: brought to agree at opening, kept in step by puts.
///
/// A tree that we made ourselves is listed at opening only after a session that did not end well: nobody
/// else writes into it, and one that is whole should open at once. A tree that was there before its index
/// may be somebody's living storage. Of such a one the index remembers when each folder was last
/// changed, and opening compares that (a few microseconds for each folder) and lists the tree only where
/// something differs. Files changed in place, without their folder noticing, are found by verification.
final class OpenTree implements AutoCloseable {

    private static final String COMPLETE = "complete";
    private static final String WATCHED = "watched";

    private final LibraryFolders folders;
    private final StoredDumps stored;
    private final SessionMark mark;
    private final DiskSync disk;
    private final DumpIndex index;
    private final DateBranch dates;
    private final Rejects rejects;
    private final Map<String, PassedOver> passedOver = new ConcurrentHashMap<>();
    private final List<Problem> mended = Collections.synchronizedList(new ArrayList<>());
    private final CatchUp catchUp;
    private final Runnable onPublished;
    private final @Nullable Instant unsafeSince;
    private volatile @Nullable TreeSketch sketch;
    private volatile boolean agrees;
    private volatile boolean isGrowing;
    private volatile boolean isIndexChanged;

    private OpenTree(
            LibraryFolders folders,
            StoredDumps stored,
            Rejects rejects,
            SessionMark mark,
            DiskSync disk,
            DumpIndex index,
            CatchUp catchUp,
            Runnable onPublished)
            throws IOException {
        this.folders = folders;
        this.stored = stored;
        this.rejects = rejects;
        this.mark = mark;
        this.disk = disk;
        this.index = index;
        this.catchUp = catchUp;
        this.onPublished = onPublished;
        unsafeSince = mark.findUnfinished().orElse(null);
        dates = new DateBranch(folders.root());
        passedOver.putAll(index.notes().readPassedOver());
    }

    /// Opens a tree. Its index agrees with it then, or as soon as {@link #catchUp} was called.
    ///
    /// @param onPublished called whenever {@link DumpIndex#view} has changed
    /// @param earlierGenerations changes of earlier indexes of the same session
    static OpenTree open(
            LibraryFolders folders,
            StoredDumps stored,
            Rejects rejects,
            Runnable onPublished,
            long earlierGenerations,
            CatchUp catchUp,
            Progress progress)
            throws IOException {
        SessionMark mark = new SessionMark(folders.index());
        DiskSync disk = DiskSync.of(folders.added());
        List<Problem> mended = new ArrayList<>();
        DumpIndex index;
        try {
            index = DumpIndex.open(folders.index(), disk, mark, onPublished, earlierGenerations);
        } catch (StoreException damaged) {
            IndexDatabase.delete(folders.index());
            index = DumpIndex.open(folders.index(), disk, mark, onPublished, earlierGenerations);
            mended.add(
                    new Problem(
                            "index",
                            "could not be used (" + damaged.getMessage() + "); built anew",
                            true));
        }
        OpenTree tree =
                new OpenTree(folders, stored, rejects, mark, disk, index, catchUp, onPublished);
        tree.mended.addAll(mended);
        try {
            if (!tree.mayWait()) {
                tree.catchUp(progress);
            }
            return tree;
        } catch (IOException | RuntimeException failed) {
            tree.closeAfter(failed);
            throw failed;
        }
    }

    // What a crash left is cleared away before anything else is written.
    private boolean mayWait() throws IOException {
        return catchUp == CatchUp.LATER && unsafeSince == null && isWatched();
    }

    /// Makes the index agree with the tree, if that was not done yet. Dumps may be put meanwhile.
    ///
    /// @throws java.util.concurrent.CancellationException when a stop was asked for; to be called again
    /// @throws IOException when the disk refuses
    synchronized void catchUp(Progress progress) throws IOException {
        if (!agrees) {
            try {
                reconcile(progress);
            } finally {
                sketch = null;
            }
            agrees = true;
        }
    }

    /// The index a moment ago, or a sketch of the tree while that has more to show.
    IndexView view() {
        IndexView indexed = index.view();
        TreeSketch drawn = sketch;
        return drawn != null && drawn.view().dumpCount() > indexed.dumpCount()
                ? drawn.view()
                : indexed;
    }

    /// Registers a dump that was put, in the index, and in the sketch while that is what is shown.
    ///
    /// @throws IOException when the index cannot be written
    void register(IndexRow row, Path file) throws IOException {
        index.append(row, file);
        TreeSketch drawn = sketch;
        if (drawn != null) {
            drawn.add(row);
        }
    }

    /// A dump that can be read; null where nobody has seen it yet.
    IndexMemory.@Nullable Held findHeld(DumpId id) {
        IndexMemory.Held indexed = index.findHeld(id);
        TreeSketch drawn = sketch;
        return indexed != null || drawn == null ? indexed : drawn.findHeld(id);
    }

    boolean agrees() {
        return agrees;
    }

    /// Whether the tree may hold what others have put there.
    private boolean isWatched() throws IOException {
        TreeNotes notes = index.notes();
        return notes.findFact(COMPLETE).isPresent()
                ? notes.findFact(WATCHED).map(Boolean::valueOf).orElse(false)
                : hasFiles();
    }

    private void reconcile(Progress progress) throws IOException {
        TreeNotes notes = index.notes();
        boolean complete = notes.findFact(COMPLETE).isPresent();
        boolean watched = isWatched();
        Set<String> changed = watched && complete ? changedFolders() : Set.of();
        if (!complete) {
            progress.say("Building the index");
        } else if (unsafeSince != null) {
            progress.say("Finishing what was cut off");
        } else if (!changed.isEmpty()) {
            progress.say("Looking for new dumps");
        } else {
            return;
        }
        isIndexChanged = true;
        long expected = mayWait() && index.viewNow().dumpCount() == 0 ? draw(progress) : -1;
        TreeScan scan = new TreeScan(folders.root());
        run(scan, changed, watched, expected, progress);
        if (watched) {
            notes.saveFolders(scan.folderTimes());
        }
        notes.savePassedOver(passedOver);
        notes.putFact(WATCHED, Boolean.toString(watched));
        notes.putFact(COMPLETE, "yes");
    }

    /// For somebody who looks on, a picture of the whole tree comes before its index.
    private long draw(Progress progress) throws IOException {
        TreeSketch drawn = new TreeSketch(stored, onPublished);
        sketch = drawn;
        return drawn.draw(new TreeScan(folders.root()), progress);
    }

    private boolean hasFiles() throws IOException {
        return new TreeScan(folders.root()).next() != null;
    }

    /// Folders that changed since they were last listed. All, where we changed the tree ourselves since.
    private Set<String> changedFolders() throws IOException {
        Map<String, Long> times = index.notes().readFolders();
        return times.isEmpty() ? Set.of("") : FolderTimes.changed(folders.root(), times);
    }

    private void run(
            TreeScan scan, Set<String> changed, boolean watched, long expected, Progress progress)
            throws IOException {
        Predicate<TreeScan.TreeFile> doubted = file -> changed.contains(file.folder());
        Reconciler.AfterCrash afterCrash =
                unsafeSince == null
                        ? Reconciler.AfterCrash.NOT_NEEDED
                        : new CrashCleaning(folders, unsafeSince, !watched, dates, rejects);
        mended.addAll(
                new Reconciler(stored, index, passedOver, doubted, afterCrash)
                        .run(scan, expected, progress));
        if (!mayWait()) {
            // Otherwise they may be files that are being written right now.
            CrashCleaning.removeUnfinished(folders, scan.leftovers());
        }
    }

    private void closeAfter(Exception failed) {
        try {
            index.close();
        } catch (IOException | RuntimeException second) {
            failed.addSuppressed(second);
        }
        disk.close();
    }

    DumpIndex index() {
        return index;
    }

    DateBranch dates() {
        return dates;
    }

    /// Says that we are about to change the tree ourselves.
    ///
    /// @throws IOException when that cannot be kept
    void beginChange() throws IOException {
        index.mark();
        isGrowing = true;
    }

    /// Files that are not in the index, by path. Safe from any thread; whoever replaces one takes it out.
    Map<String, PassedOver> passedOver() {
        return passedOver;
    }

    /// What opening had to mend, and what it could not, in order of path.
    List<Problem> mended() {
        synchronized (mended) {
            return mended.stream().sorted(Problem.BY_PATH).toList();
        }
    }

    /// Checks files, links and rows against each other.
    ///
    /// @param mends whether to mend what can be mended
    /// @param brokenLines of the journal
    Library.Verification verify(boolean mends, List<String> brokenLines, Progress progress)
            throws IOException {
        index.flush();
        if (mends) {
            beginChange();
        }
        List<Problem> found = new ArrayList<>();
        progress.say("Checking dumps");
        long files = new Verifier(folders, stored, index, mends).run(found, progress);
        progress.say("Checking links");
        found.addAll(new LinkCheck(folders.root(), index, dates, mends, progress).run());
        found.addAll(new Conflicts(folders.conflicts()).list());
        brokenLines.forEach(line -> found.add(new Problem("triage.jsonl", line, false)));
        index.flush();
        List<Problem> all = new ArrayList<>(mended().stream().filter(Problem::repaired).toList());
        found.sort(Problem.BY_PATH);
        all.addAll(found);
        return new Library.Verification(files, all);
    }

    /// Saves everything and lets go of the index. The tree counts as cleanly closed only if that works.
    @Override
    public void close() throws IOException {
        try (disk) {
            try (index) {
                index.flush();
                if (isGrowing) {
                    index.notes().saveFolders(Map.of());
                    index.notes().savePassedOver(passedOver);
                }
            }
            if (isGrowing || isIndexChanged) {
                disk.sync(List.of());
            }
        }
        mark.clear();
    }
}

package dumpexplorer.core.store;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.store.StoredDumps.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Checks the files of a tree, one by one and whole, against the index; {@link LinkCheck} checks the links.
/// Used while nothing else changes the library.
final class Verifier {

    private final LibraryFolders folders;
    private final StoredDumps stored;
    private final DumpIndex index;
    private final boolean mends;
    private final IndexView before;
    private final BitSet seen = new BitSet();
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

    Verifier(LibraryFolders folders, StoredDumps stored, DumpIndex index, boolean mends) {
        this.folders = folders;
        this.stored = stored;
        this.index = index;
        this.mends = mends;
        before = index.viewNow();
    }

    /// Checks all files.
    ///
    /// @param found takes what is not as it should be, in no order
    /// @return number of files
    /// @throws java.util.concurrent.CancellationException when a stop was asked for
    /// @throws IOException when the disk refuses
    long run(List<Problem> found, Progress progress) throws IOException {
        TreeScan scan = new TreeScan(folders.root());
        long files = TreeReading.run(scan, this::check, before.dumpCount(), progress);
        for (TreeScan.TreeFile leftover : scan.leftovers()) {
            if (mends) {
                Files.deleteIfExists(leftover.file());
            }
            add(leftover.path(), "half written and never finished", mends);
        }
        checkGone(scan.problems());
        problems.addAll(scan.problems());
        found.addAll(problems);
        return files;
    }

    private void add(String path, String problem, boolean repaired) {
        problems.add(new Problem(path, problem, repaired));
    }

    private void check(TreeScan.TreeFile file) throws IOException {
        switch (stored.read(file.path())) {
            case Stored.Sound sound -> checkSound(file, sound);
            case Stored.Unreadable unreadable -> checkUnreadable(file, unreadable);
            case Stored.Gone() -> {
                // whoever took it away meanwhile wanted that
            }
        }
    }

    private void checkUnreadable(TreeScan.TreeFile file, Stored.Unreadable unreadable)
            throws IOException {
        add(file.path(), unreadable.reason(), false);
        Optional<DumpId> named = PlaceWord.idOf(file.name());
        IndexMemory.Held held = named.isEmpty() ? null : index.findHeld(named.get());
        if (held != null && held.path().equals(file.path())) {
            see(held.row());
            if (mends) {
                index.remove(held.row());
            }
        }
    }

    private void see(int row) {
        synchronized (seen) {
            seen.set(row);
        }
    }

    private void checkSound(TreeScan.TreeFile file, Stored.Sound sound) throws IOException {
        IndexRow row = sound.row();
        Optional<DumpId> named = PlaceWord.idOf(file.name());
        if (named.isPresent() && !named.get().equals(row.id())) {
            add(file.path(), "holds another dump than its name says: " + row.id(), false);
        }
        // Two files may hold one dump.
        synchronized (this) {
            IndexMemory.Held held = index.findHeld(row.id());
            if (held == null) {
                add(file.path(), "was not in the index", mends);
                takeIn(row);
            } else if (held.path().equals(file.path())) {
                see(held.row());
                if (!index.isAsIndexed(row, held.row())) {
                    add(file.path(), "the index told something else about it", mends);
                    takeIn(row);
                }
            } else {
                checkSecond(file, row, held);
            }
        }
    }

    private void takeIn(IndexRow row) throws IOException {
        if (mends) {
            see(index.append(row, folders.root().resolve(row.path())).row());
        }
    }

    private void checkSecond(TreeScan.TreeFile file, IndexRow row, IndexMemory.Held held)
            throws IOException {
        Path first = folders.root().resolve(held.path());
        if (!Files.exists(first)) {
            add(file.path(), "the index looked for it at " + held.path(), mends);
            takeIn(row);
            return;
        }
        String kind =
                row.kind() == held.kind() && isSame(row, first, file.file())
                        ? "a second copy of "
                        : "has the id, but not the content, of ";
        add(file.path(), kind + held.path(), false);
    }

    private static boolean isSame(IndexRow row, Path first, Path second) {
        try {
            return SameContent.digest(first, row.kind())
                    .agreesWith(SameContent.digest(second, row.kind()));
        } catch (IOException damaged) {
            return false; // the first one has its own problem in the list
        }
    }

    private void checkGone(List<Problem> unlisted) throws IOException {
        for (int row = 0; row < before.rowCount(); row++) {
            if (!before.isLive(row) || seen.get(row)) {
                continue;
            }
            String path = before.path(row);
            boolean hidden = unlisted.stream().anyMatch(at -> path.startsWith(at.path() + '/'));
            IndexMemory.Held held = index.findHeld(before.dumpId(row));
            if (!hidden && held != null && held.row() == row) {
                add(path, "the file is gone", mends);
                if (mends) {
                    index.remove(row);
                }
            }
        }
    }
}

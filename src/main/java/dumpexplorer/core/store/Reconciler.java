package dumpexplorer.core.store;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.store.StoredDumps.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Makes the index agree with the tree: takes in files that it does not know, takes out rows whose files
/// are gone. Of an empty index it makes a whole one.
final class Reconciler {

    private final Path root;
    private final DumpIndex index;
    private final StoredDumps stored;
    private final Map<String, PassedOver> passedOver;
    private final Predicate<TreeScan.TreeFile> doubted;
    private final AfterCrash afterCrash;

    private final IndexView before;
    private final Stripes stripes = new Stripes();
    private final BitSet seen = new BitSet();
    private final Map<String, Integer> oddRows = new HashMap<>();
    private final Map<String, PassedOver> stillPassedOver = new ConcurrentHashMap<>();
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

    /// What is done about files and links of a session that did not end well.
    interface AfterCrash {

        /// Nothing: the last session ended well.
        AfterCrash NOT_NEEDED =
                new AfterCrash() {
                    @Override
                    public boolean isRecent(Path file) {
                        return false;
                    }

                    @Override
                    public Optional<Problem> finish(IndexRow row) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Problem> clear(String path, Stored.Unreadable file) {
                        return Optional.empty();
                    }
                };

        /// Whether a file may have been written after the last safe moment.
        boolean isRecent(Path file) throws IOException;

        /// Completes what belongs to a sound file that the index did not know.
        Optional<Problem> finish(IndexRow row) throws IOException;

        /// Clears a file away that was half written.
        ///
        /// @return nothing where the file is left
        Optional<Problem> clear(String path, Stored.Unreadable file) throws IOException;
    }

    /// @param passedOver files known not to be in the index; replaced by what is found
    /// @param doubted which known files to read again
    Reconciler(
            StoredDumps stored,
            DumpIndex index,
            Map<String, PassedOver> passedOver,
            Predicate<TreeScan.TreeFile> doubted,
            AfterCrash afterCrash) {
        this.root = stored.root();
        this.index = index;
        this.stored = stored;
        this.passedOver = passedOver;
        this.doubted = doubted;
        this.afterCrash = afterCrash;
        before = index.viewNow();
        for (int row = 0; row < before.rowCount(); row++) {
            if (before.isLive(row) && before.place(row).startsWith("=")) {
                oddRows.put(before.path(row), row);
            }
        }
    }

    /// Does it.
    ///
    /// @param expected number of files, -1 where nobody has counted them
    /// @return what was not as it should be, in no order
    /// @throws IOException when the disk refuses
    /// @throws java.util.concurrent.CancellationException when a stop was asked for; the index is not whole
    List<Problem> run(TreeScan scan, long expected, Progress progress) throws IOException {
        int known = before.dumpCount();
        TreeReading.run(scan, this::take, known == 0 ? expected : known, progress);
        removeGone(scan.problems());
        problems.addAll(scan.problems());
        passedOver.clear();
        passedOver.putAll(stillPassedOver);
        index.flush();
        return List.copyOf(problems);
    }

    private void take(TreeScan.TreeFile file) throws IOException {
        int row = findRow(file);
        if (row >= 0) {
            synchronized (seen) {
                seen.set(row);
            }
            if (!doubted.test(file) && !afterCrash.isRecent(file.file())) {
                return;
            }
        } else if (isKnownToBePassedOver(file)) {
            return;
        }
        switch (stored.read(file.path())) {
            case Stored.Sound sound -> takeSound(file, sound);
            case Stored.Unreadable unreadable -> takeUnreadable(file, unreadable, row);
            case Stored.Gone() -> {
                // went while we looked: the next listing will not have it
            }
        }
    }

    /// The row of the index whose file this is, -1 where there is none.
    private int findRow(TreeScan.TreeFile file) {
        Optional<DumpId> named = PlaceWord.idOf(file.name());
        if (named.isPresent()) {
            IndexMemory.Held held = index.findHeld(named.get());
            if (held != null && held.path().equals(file.path())) {
                return held.row();
            }
        }
        return oddRows.getOrDefault(file.path(), -1);
    }

    private boolean isKnownToBePassedOver(TreeScan.TreeFile file) throws IOException {
        PassedOver known = passedOver.get(file.path());
        if (known == null) {
            return false;
        }
        BasicFileAttributes now = StoredDumps.attributes(file.file());
        boolean same =
                now != null
                        && now.size() == known.sizeBytes()
                        && now.lastModifiedTime().toMillis() == known.modified().toEpochMilli();
        if (same) {
            stillPassedOver.put(file.path(), known);
        }
        return same;
    }

    private void takeSound(TreeScan.TreeFile file, Stored.Sound sound) throws IOException {
        IndexRow row = sound.row();
        // Two files may hold one dump: only one thread at a time decides which of them counts.
        synchronized (stripes.of(row.id())) {
            IndexMemory.Held held = index.findHeld(row.id());
            if (held != null && held.path().equals(file.path())) {
                if (index.isAsIndexed(row, held.row())) {
                    return;
                }
            } else if (held != null && Files.exists(root.resolve(held.path()))) {
                if (!isBetter(row, held)) {
                    passOver(file.path(), sound, held.path());
                    return;
                }
                passOverOther(held.path(), file.path());
            }
            index.append(row, afterCrash.isRecent(file.file()) ? file.file() : null);
        }
        afterCrash.finish(row).ifPresent(problems::add);
    }

    // Which of two files counts must not depend on which is met first.
    private static boolean isBetter(IndexRow row, IndexMemory.Held held) {
        if (row.hasData() != held.hasData()) {
            return row.hasData();
        }
        boolean canonical = row.place().isEmpty();
        return canonical != held.place().isEmpty()
                ? canonical
                : row.path().compareTo(held.path()) < 0;
    }

    private void passOver(String path, Stored.Sound sound, String other) {
        stillPassedOver.put(
                path,
                new PassedOver(
                        sound.row().sizeBytes(), sound.modified(), "second copy of " + other));
    }

    private void passOverOther(String path, String better) throws IOException {
        BasicFileAttributes attributes = StoredDumps.attributes(root.resolve(path));
        if (attributes != null) {
            stillPassedOver.put(
                    path,
                    new PassedOver(
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant(),
                            "second copy of " + better));
        }
    }

    private void takeUnreadable(TreeScan.TreeFile file, Stored.Unreadable unreadable, int row)
            throws IOException {
        if (row >= 0) {
            index.remove(row);
        }
        Optional<Problem> cleared = afterCrash.clear(file.path(), unreadable);
        if (cleared.isPresent()) {
            problems.add(cleared.get());
            return;
        }
        problems.add(new Problem(file.path(), unreadable.reason(), false));
        stillPassedOver.put(
                file.path(),
                new PassedOver(unreadable.sizeBytes(), unreadable.modified(), unreadable.reason()));
    }

    private void removeGone(List<Problem> unlisted) throws IOException {
        for (int row = 0; row < before.rowCount(); row++) {
            if (!before.isLive(row) || seen.get(row)) {
                continue;
            }
            String path = before.path(row);
            boolean hidden = unlisted.stream().anyMatch(at -> path.startsWith(at.path() + '/'));
            IndexMemory.Held held = index.findHeld(before.dumpId(row));
            if (!hidden && held != null && held.row() == row) {
                index.remove(row);
                problems.add(new Problem(path, "the file is gone; taken out of the index", true));
            }
        }
    }
}

package dumpexplorer.core.store;

import dumpexplorer.core.format.ContentDigest;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.StoredForm;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.grouping.Placement;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.triage.Triage;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Puts dumps into the tree: decides whether a dump is new, richer than the copy that is there, the same, or
/// something else under the same id. Safe from many threads; two dumps with one id wait for each other.
final class DumpKeeper {

    private final LibraryFolders folders;
    private final OpenTree tree;
    private final DumpIndex index;
    private final Triage triage;
    private final StoredDumps stored;
    private final Grouping grouping;
    private final Rejects rejects;
    private final Map<String, PassedOver> passedOver;
    private final NameBranch names;
    private final DateBranch dates;
    private final Conflicts conflicts;
    private final AtomicLong lastNumber = new AtomicLong();
    private final Stripes stripes = new Stripes();
    private final Object regrouping = new Object();

    DumpKeeper(
            LibraryFolders folders,
            OpenTree tree,
            Triage triage,
            StoredDumps stored,
            Rejects rejects) {
        this.folders = folders;
        this.tree = tree;
        index = tree.index();
        passedOver = tree.passedOver();
        dates = tree.dates();
        this.triage = triage;
        this.stored = stored;
        grouping = stored.grouping();
        this.rejects = rejects;
        names = new NameBranch(folders.root());
        conflicts = new Conflicts(folders.conflicts());
    }

    /// Puts a dump into the tree and the index.
    ///
    /// @param place where it came from, as reports name it
    /// @throws IOException when the disk refuses; the library is as before
    PutOutcome put(ParsedDump dump, String place) throws IOException {
        if (!folders.treeIsWritable()) {
            throw new IOException(
                    folders.root() + " cannot be written: dumps cannot be added to it");
        }
        try {
            synchronized (stripes.of(dump.id())) {
                IndexMemory.Held held = findHeld(dump.id());
                return held == null ? putNew(dump) : putAgain(dump, held, place);
            }
        } catch (IOException refused) {
            throw new IOException(
                    "the dump "
                            + dump.id()
                            + " cannot be kept in "
                            + folders.root()
                            + ": "
                            + refused.getMessage(),
                    refused);
        }
    }

    // A file that the index does not know may lie where the dump will: damaged, or put there by
    // others since the tree was listed. Nothing is overwritten unseen.
    private IndexMemory.@Nullable Held findHeld(DumpId id) throws IOException {
        IndexMemory.Held held = index.findHeld(id);
        String path = PlaceWord.path(PlaceWord.CANONICAL, id);
        if (held != null || !Files.exists(folders.root().resolve(path))) {
            return held;
        }
        switch (stored.read(path)) {
            case StoredDumps.Stored.Sound sound when sound.row().id().equals(id) -> {
                index.append(sound.row(), folders.root().resolve(path));
                return index.findHeld(id);
            }
            case StoredDumps.Stored.Sound sound -> keepApart(path, "holds " + sound.row().id());
            case StoredDumps.Stored.Unreadable unreadable -> keepApart(path, unreadable.reason());
            case StoredDumps.Stored.Gone() -> {
                // went in this moment
            }
        }
        return null;
    }

    private void keepApart(String path, String reason) throws IOException {
        rejects.keep(
                FileContent.of(folders.root().resolve(path)),
                path,
                "lay where a dump belongs that came whole: " + reason);
        passedOver.remove(path);
    }

    private PutOutcome putNew(ParsedDump dump) throws IOException {
        DumpId id = dump.id();
        String path = PlaceWord.path(PlaceWord.CANONICAL, id);
        Path file = folders.root().resolve(path);
        Placement placed = grouping.place(dump.grouping());
        tree.beginChange();
        long size = names.write(id, path, dump.stored());
        IndexRow row = IndexRow.of(dump, placed, PlaceWord.CANONICAL, size);
        try {
            dates.link(id, row.timeMicros(), PlaceWord.canonicalFolder(id.toString()));
        } catch (IOException | RuntimeException refused) {
            names.delete(path, refused);
            throw refused;
        }
        tree.register(row, file);
        return PutOutcome.NEW;
    }

    private PutOutcome putAgain(ParsedDump dump, IndexMemory.Held held, String place)
            throws IOException {
        Path file = folders.root().resolve(held.path());
        if (!Files.exists(file)) {
            return putNew(dump); // somebody took it away since
        }
        if (isSame(file, dump.stored())) {
            return PutOutcome.DUPLICATE;
        }
        ContentDigest there;
        try {
            there = SameContent.digest(file, held.kind());
        } catch (MalformedException damaged) {
            rejects.keep(FileContent.of(file), held.path(), damaged.reason());
            replace(dump, held, file);
            return PutOutcome.UPDATED;
        }
        if (isConflict(dump, held, there, place)) {
            return PutOutcome.CONFLICT;
        }
        if (held.hasData() || !dump.hasData()) {
            return PutOutcome.DUPLICATE;
        }
        replace(dump, held, file);
        return PutOutcome.UPDATED;
    }

    // The other content is kept if it is one.
    private boolean isConflict(
            ParsedDump dump, IndexMemory.Held held, ContentDigest there, String place)
            throws IOException {
        Path copy =
                folders.index()
                        .resolve(
                                TreeScan.UNFINISHED_PREFIX + "copy" + lastNumber.incrementAndGet());
        try {
            write(copy, dump.stored());
            boolean agrees =
                    dump.kind() == held.kind()
                            && SameContent.digest(copy, dump.kind()).agreesWith(there);
            if (!agrees) {
                conflicts.keep(dump.id(), copy, SameContent.sha256(copy), place);
            }
            return !agrees;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static boolean isSame(Path file, StoredForm form) throws IOException {
        try (SameContent.Comparison comparison = new SameContent.Comparison(file)) {
            form.writeTo(comparison);
            return comparison.isSame();
        }
    }

    private static void write(Path file, StoredForm form) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            form.writeTo(out);
        }
    }

    private void replace(ParsedDump dump, IndexMemory.Held held, Path file) throws IOException {
        Placement placed = grouping.place(dump.grouping());
        boolean leaves = held.group().isProvisional() && !placed.group().equals(held.group());
        if (!leaves) {
            rewrite(dump, placed, held, file);
            return;
        }
        // One at a time, so that the last dump to leave knows that it is the last.
        synchronized (regrouping) {
            if (index.liveCount(held.group()) == 1) {
                carryOver(held.group(), placed.group());
            }
            rewrite(dump, placed, held, file);
        }
    }

    // Only where something was decided: without decisions a merge would do no more than catch later
    // dumps of the provisional group, and which these are hangs on the order of arrival. Before the
    // file is replaced: a crash in between leaves a merge that shows the dump where it will be, the
    // other way round the decisions would be lost.
    private void carryOver(GroupId provisional, GroupId real) throws IOException {
        boolean free =
                triage.states().containsKey(provisional)
                        && triage.canonical(provisional).equals(provisional)
                        && !triage.canonical(real).equals(provisional);
        if (free) {
            triage.carryOver(provisional, real);
        }
    }

    private void rewrite(ParsedDump dump, Placement placed, IndexMemory.Held held, Path file)
            throws IOException {
        tree.beginChange();
        long size = names.write(dump.id(), held.path(), dump.stored());
        tree.register(IndexRow.of(dump, placed, held.place(), size), file);
    }

    /// Tells whether a dump's file holds exactly some bytes.
    boolean holds(DumpId id, byte[] bytes) throws IOException {
        IndexMemory.Held held = index.findHeld(id);
        if (held == null || held.sizeBytes() != bytes.length) {
            return false;
        }
        Path file = folders.root().resolve(held.path());
        try (InputStream there = new FileInputStream(file.toFile())) {
            return Arrays.equals(there.readNBytes(bytes.length), bytes) && there.read() < 0;
        }
    }
}

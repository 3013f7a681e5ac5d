package dumpexplorer.core.store;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks the links of all date branches: that each leads to its dump and stands under its time, and that
/// each dump has one. Only our own branch is held to the dump's time; in the daily layouts of Socorro's own
/// code folders are named by the time of storing.
final class LinkCheck {

    private static final int MAX_DEPTH = 8;
    private static final Pattern OWN_FOLDER =
            Pattern.compile("date/(\\d{4}/\\d{2}/\\d{2}/\\d{2})/(\\d{2})_\\d+");

    private final Path root;
    private final DumpIndex index;
    private final DateBranch dates;
    private final boolean mends;
    private final Progress progress;
    private final BitSet linked = new BitSet();
    private final List<Problem> problems = new ArrayList<>();

    LinkCheck(Path root, DumpIndex index, DateBranch dates, boolean mends, Progress progress) {
        this.root = root;
        this.index = index;
        this.dates = dates;
        this.mends = mends;
        this.progress = progress;
    }

    /// Checks all links.
    ///
    /// @return what is not as it should be, in no order
    /// @throws java.util.concurrent.CancellationException when a stop was asked for
    /// @throws IOException when the disk refuses
    List<Problem> run() throws IOException {
        checkFolder("date", 0);
        try (DirectoryStream<Path> days =
                Files.newDirectoryStream(root, LibraryFolders::isDayOfTree)) {
            for (Path day : days) {
                checkFolder(day.getFileName() + "/date", 0);
            }
        }
        checkLinked();
        return problems;
    }

    private void checkFolder(String path, int depth) throws IOException {
        progress.checkStopped();
        Path folder = root.resolve(path);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        String[] names = folder.toFile().list();
        if (names == null) {
            problems.add(new Problem(path, "this folder cannot be listed", false));
            return;
        }
        for (String name : names) {
            String child = path + '/' + name;
            Optional<DumpId> id = DumpId.parse(name);
            if (id.isPresent()) {
                checkLink(child, path, id.get());
            } else if (name.startsWith(TreeScan.UNFINISHED_PREFIX)) {
                add(child, "half written and never finished", delete(child));
            } else if (depth < MAX_DEPTH) {
                checkFolder(child, depth + 1);
            }
        }
    }

    private void add(String path, String problem, boolean repaired) {
        problems.add(new Problem(path, problem, repaired));
    }

    private boolean delete(String path) throws IOException {
        return mends && Files.deleteIfExists(root.resolve(path));
    }

    private void checkLink(String path, String folder, DumpId id) throws IOException {
        Optional<Path> target = DateBranch.readTarget(root.resolve(path));
        String leadsTo = target.map(relative -> leadsTo(folder, relative)).orElse(null);
        IndexMemory.Held held = index.findHeld(id);
        if (held == null) {
            // A damaged dump is in the list by itself; its link is none the worse.
            if (leadsTo == null || !Files.exists(root.resolve(leadsTo + '/' + id + ".jsonz"))) {
                add(path, "leads nowhere: there is no such dump", delete(path));
            }
            return;
        }
        String wanted = held.path().substring(0, held.path().lastIndexOf('/'));
        if (!wanted.equals(leadsTo)) {
            add(path, "does not lead to its dump in " + wanted, delete(path));
        } else if (!isUnderItsTime(folder, held.timeMicros())) {
            add(path, "stands under another time than its dump's", delete(path));
        } else if (linked.get(held.row())) {
            add(path, "a second link to one dump", delete(path));
        } else {
            linked.set(held.row());
        }
    }

    /// The folder that a link leads to, relative to the root; null where that is outside.
    private @Nullable String leadsTo(String folder, Path target) {
        Path absolute = root.resolve(folder).resolve(target).normalize();
        return absolute.startsWith(root)
                ? root.relativize(absolute).toString().replace('\\', '/')
                : null;
    }

    // A tree of others may have slots of more than five minutes: only a later slot is surely wrong.
    private static boolean isUnderItsTime(String folder, long timeMicros) {
        Matcher own = OWN_FOLDER.matcher(folder);
        if (!own.matches()) {
            return true;
        }
        String slot = DateBranch.slotPath(timeMicros);
        String hour = slot.substring("date/".length(), slot.length() - 3);
        int minute = (int) Math.floorMod(Math.floorDiv(timeMicros, 60_000_000L), 60L);
        return own.group(1).equals(hour) && Integer.parseInt(own.group(2)) <= minute;
    }

    private void checkLinked() throws IOException {
        IndexView view = index.viewNow();
        for (int row = 0; row < view.rowCount(); row++) {
            if (view.isLive(row) && !linked.get(row)) {
                progress.checkStopped();
                String path = view.path(row);
                String folder = path.substring(0, path.lastIndexOf('/'));
                boolean mended =
                        mends && dates.mend(view.dumpId(row), view.timeMicros(row), folder);
                add(path, "has no link in the date branch", mended);
            }
        }
    }
}

package dumpexplorer.core.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Lists the files of all name branches of a tree, whatever its layout: `name/…`, `YYYYMMDD/name/…`, one
/// to four levels of folders, perhaps a folder per crash. Never follows a symbolic link, so the loops of
/// the 2015 layout do not exist for it. Safe from many threads, which each take the next file, and list the
/// next folder when there is none.
final class TreeScan {

    /// Starts the names of files that are being written.
    static final String UNFINISHED_PREFIX = ".unfinished-";

    private static final String ENDING = ".jsonz";

    // Four levels of folders and one per crash; a level to spare for what others may have put
    // there.
    private static final int MAX_DEPTH = 6;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition listed = lock.newCondition();
    private int listing;
    private final Deque<Branch> folders = new ArrayDeque<>();
    private final Deque<TreeFile> files = new ArrayDeque<>();
    private final List<TreeFile> leftovers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Long> folderTimes = new HashMap<>();

    private record Branch(Path folder, String path, int depth) {}

    /// A file of a name branch.
    ///
    /// @param path relative to the root, with `/`
    record TreeFile(Path file, String path) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /// Path of the folder that holds it, relative to the root.
        String folder() {
            return path.substring(0, path.lastIndexOf('/'));
        }
    }

    /// Begins a listing.
    ///
    /// @throws IOException when the root itself cannot be listed
    TreeScan(Path root) throws IOException {
        // Days come and go in the root; of everything else in it there is nothing to know.
        folderTimes.put("", FolderTimes.of(root));
        addBranch(root.resolve("name"), "name");
        try (DirectoryStream<Path> days =
                Files.newDirectoryStream(root, LibraryFolders::isDayOfTree)) {
            for (Path day : days) {
                addBranch(day.resolve("name"), day.getFileName() + "/name");
            }
        }
    }

    private void addBranch(Path folder, String path) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            folders.add(new Branch(folder, path, 0));
        }
    }

    /// The next `.jsonz` file, in no order; null when there is none any more. It may turn out to be a link or
    /// a folder: who opens it looks first.
    ///
    /// @throws IOException when the disk refuses
    @Nullable TreeFile next() throws IOException {
        while (true) {
            Branch folder;
            lock.lock();
            try {
                while (files.isEmpty() && folders.isEmpty() && listing > 0) {
                    listed.awaitUninterruptibly();
                }
                if (!files.isEmpty() || folders.isEmpty()) {
                    return files.poll();
                }
                folder = folders.removeLast();
                listing++;
            } finally {
                lock.unlock();
            }
            list(folder);
        }
    }

    private void list(Branch folder) throws IOException {
        Listing found = new Listing();
        try {
            found.read(folder);
        } finally {
            lock.lock();
            try {
                take(folder, found);
                listing--;
                listed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void take(Branch folder, Listing found) {
        found.time.ifPresent(time -> folderTimes.put(folder.path(), time));
        folders.addAll(found.folders);
        files.addAll(found.files);
        leftovers.addAll(found.leftovers);
        if (!found.isListed) {
            problems.add(new Problem(folder.path(), "this folder cannot be listed", false));
        }
    }

    /// What is in one folder, gathered without holding anybody up.
    private static final class Listing {

        private final List<Branch> folders = new ArrayList<>();
        private final List<TreeFile> files = new ArrayList<>();
        private final List<TreeFile> leftovers = new ArrayList<>();
        private boolean isListed = true;
        private OptionalLong time = OptionalLong.empty();

        void read(Branch branch) throws IOException {
            time = FolderTimes.find(branch.folder());
            if (time.isEmpty()) {
                return;
            }
            // Names only: asking for each file's attributes would cost more than the listing.
            String[] names = branch.folder().toFile().list();
            isListed = names != null;
            if (names != null) {
                for (String name : names) {
                    add(branch, name);
                }
            }
        }

        private void add(Branch branch, String name) {
            String path = branch.path() + '/' + name;
            Path place = branch.folder().resolve(name);
            if (name.startsWith(UNFINISHED_PREFIX)) {
                leftovers.add(new TreeFile(place, path));
            } else if (name.endsWith(ENDING)) {
                files.add(new TreeFile(place, path));
            } else if (branch.depth() < MAX_DEPTH) {
                // It may be something else: that is seen when its turn comes.
                folders.add(new Branch(place, path, branch.depth() + 1));
            }
        }
    }

    /// Files that were being written when a session ended early. Complete once {@link #next} gave null.
    List<TreeFile> leftovers() {
        return List.copyOf(leftovers);
    }

    /// Folders that could not be listed. Complete likewise.
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Every folder that was listed, relative to the root, with its {@link FolderTimes} just before. The root
    /// itself is the empty path.
    Map<String, Long> folderTimes() {
        return Map.copyOf(folderTimes);
    }
}

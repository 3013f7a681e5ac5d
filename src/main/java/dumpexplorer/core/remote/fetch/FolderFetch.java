package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.job.Progress;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the files of a folder that came since it was last looked through: those that were changed, and,
/// as files may come with the times that they had elsewhere, all of a folder that itself was changed.
/// Links are passed over. What is found twice does no harm.
final class FolderFetch {

    private static final List<String> ENDINGS_OF_PAIRS =
            List.of(".meta.json", ".data.gz", ".data.json");

    private final Instant after;
    private final Progress progress;
    private final List<Path> found = new ArrayList<>();
    private Instant newest = Instant.EPOCH;

    /// @param last what was changed later is new; nothing for all
    FolderFetch(Optional<Instant> last, Progress progress) {
        this.after = last.orElse(Instant.MIN);
        this.progress = progress;
    }

    /// Files that are new.
    ///
    /// @return in the order of their paths; the folder itself where it was never looked through
    /// @throws IOException when the folder cannot be read
    List<Path> look(Path folder) throws IOException {
        search(folder);
        boolean isFirst = after.equals(Instant.MIN);
        if (isFirst) {
            return newest.equals(Instant.EPOCH) ? List.of() : List.of(folder);
        }
        return found.stream().sorted().toList();
    }

    /// Time of the newest file that was seen; 1970 for none.
    Instant newest() {
        return newest;
    }

    private void search(Path folder) throws IOException {
        progress.checkStopped();
        boolean isChanged = isNew(attributes(folder));
        List<Path> files = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                BasicFileAttributes attributes = attributes(child);
                if (attributes.isDirectory()) {
                    searchBelow(child);
                } else if (attributes.isRegularFile()) {
                    see(attributes);
                    if (!after.equals(Instant.MIN)) {
                        files.add(child);
                    }
                    if (isChanged || isNew(attributes)) {
                        changed.add(stem(child));
                    }
                }
            }
        }
        files.stream().filter(file -> changed.contains(stem(file))).forEach(found::add);
    }

    /// A folder that cannot be read does not hide the others; whoever imports it says so.
    private void searchBelow(Path folder) {
        try {
            search(folder);
        } catch (IOException unreadable) {
            found.add(folder);
        }
    }

    private void see(BasicFileAttributes attributes) {
        Instant time = attributes.lastModifiedTime().toInstant();
        newest = time.isAfter(newest) ? time : newest;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isNew(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().toInstant().isAfter(after);
    }

    /// Both files of a pair have one stem.
    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS_OF_PAIRS.stream()
                .filter(name::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .findFirst()
                .orElse(name);
    }
}

package dumpexplorer.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// When the folders of a tree were last changed: a file that comes, goes or is replaced changes its folder.
/// (One that is overwritten in place does not; checking for that is for verification.)
final class FolderTimes {

    /// Of a folder that is not there.
    static final long GONE = Long.MIN_VALUE;

    private FolderTimes() {}

    /// The last change of a folder, in nanoseconds since 1970; {@link #GONE} where there is none.
    static long of(Path folder) throws IOException {
        return find(folder).orElse(GONE);
    }

    /// The last change of a folder, in nanoseconds since 1970; nothing where there is something else, such as a
    /// link, or nothing at all.
    static OptionalLong find(Path path) throws IOException {
        // The time of the last change of the entry cannot be set back, which unpacking an archive
        // does
        // to the time of modification. Not every system has it.
        boolean known = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        String time = known ? "ctime" : "lastModifiedTime";
        Map<String, Object> found;
        try {
            found =
                    Files.readAttributes(
                            path,
                            (known ? "unix:" : "") + "isDirectory," + time,
                            LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            return OptionalLong.empty();
        }
        return Boolean.TRUE.equals(found.get("isDirectory"))
                        && found.get(time) instanceof FileTime last
                ? OptionalLong.of(last.to(TimeUnit.NANOSECONDS))
                : OptionalLong.empty();
    }

    /// Folders, relative to a root, that have changed since some times were taken.
    static Set<String> changed(Path root, Map<String, Long> times) throws IOException {
        Set<String> changed = new HashSet<>();
        for (Map.Entry<String, Long> entry : times.entrySet()) {
            if (of(root.resolve(entry.getKey())) != entry.getValue()) {
                changed.add(entry.getKey());
            }
        }
        return changed;
    }
}

package dumpexplorer.core.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/// A plain file on disk, as it was found.
///
/// @param name last part of its path, as text
record UserFile(Path path, String name, long sizeBytes, Instant modified) {

    /// Looks a file up.
    ///
    /// @return nothing where there is none, or a folder, a link or a device
    static Optional<UserFile> find(Path path) {
        try {
            return of(
                    path,
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static Optional<UserFile> of(Path path, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            return Optional.empty();
        }
        Path last = path.getFileName();
        return Optional.of(
                new UserFile(
                        path,
                        last == null ? "" : last.toString(),
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant()));
    }
}

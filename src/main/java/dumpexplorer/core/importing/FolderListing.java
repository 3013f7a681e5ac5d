package dumpexplorer.core.importing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The names in one folder, in order. They stay paths, as a name need not be text of this system's
/// encoding.
final class FolderListing {

    private final Path folder;
    private final List<Path> names;
    private @Nullable Map<String, Path> halves;

    private FolderListing(Path folder, List<Path> names) {
        this.folder = folder;
        this.names = names;
    }

    /// Reads a folder.
    ///
    /// @throws IOException when it may not be read
    static FolderListing of(Path folder) throws IOException {
        List<Path> names = plainNames(folder);
        if (names == null) {
            names = allNames(folder);
        }
        Collections.sort(names);
        return new FolderListing(folder, names);
    }

    /// The quick way, for half of the time: only plain names survive the way through text.
    private static @Nullable List<Path> plainNames(Path folder) {
        String[] names = folder.toFile().list();
        if (names == null) {
            return null;
        }
        List<Path> paths = new ArrayList<>(names.length);
        for (String name : names) {
            if (!FileContent.isPlain(name)) {
                return null;
            }
            paths.add(folder.getFileSystem().getPath(name));
        }
        return paths;
    }

    private static List<Path> allNames(Path folder) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(entry.getFileName());
            }
        } catch (DirectoryIteratorException trouble) {
            throw trouble.getCause();
        }
        return names;
    }

    /// Names of everything in it.
    List<Path> names() {
        return names;
    }

    /// Finds a file of an on-disk pair.
    Optional<UserFile> findHalf(String name) {
        Map<String, Path> known = halves;
        if (known == null) {
            known = new HashMap<>();
            for (Path path : names) {
                String text = path.toString();
                if (PairRole.of(text) != PairRole.NONE) {
                    known.put(text, path);
                }
            }
            halves = known;
        }
        Path found = known.get(name);
        return found == null ? Optional.empty() : UserFile.find(folder.resolve(found));
    }
}

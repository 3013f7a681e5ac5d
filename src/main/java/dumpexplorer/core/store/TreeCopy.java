package dumpexplorer.core.store;

import dumpexplorer.core.format.StoredForm;
import dumpexplorer.core.model.DumpId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Writes dumps into a tree outside the library: the name and date branches of the seed, and nothing else.
public final class TreeCopy {

    private final Path root;
    private final NameBranch names;
    private final DateBranch dates;

    /// Writes below a folder.
    public TreeCopy(Path root) {
        this.root = root;
        names = new NameBranch(root);
        dates = new DateBranch(root);
    }

    /// Adds a dump: its file, then its link.
    ///
    /// @param form what the file holds
    /// @throws FileAlreadyExistsException when the tree holds that dump
    /// @throws IOException when the disk refuses
    public void add(DumpId id, Instant time, StoredForm form) throws IOException {
        String path = PlaceWord.path(PlaceWord.CANONICAL, id);
        if (Files.exists(root.resolve(path))) {
            throw new FileAlreadyExistsException(root.resolve(path).toString());
        }
        names.write(id, path, form);
        dates.link(
                id,
                ChronoUnit.MICROS.between(Instant.EPOCH, time),
                PlaceWord.canonicalFolder(id.toString()));
    }
}

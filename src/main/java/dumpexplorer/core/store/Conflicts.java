package dumpexplorer.core.store;

import dumpexplorer.core.model.DumpId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Keeps second contents that came under a known id: `conflicts/ID/SHA256.jsonz`, named by the hash of
/// what is inside, with a text beside it that says from where the first such copy came.
final class Conflicts {

    private final Path folder;

    Conflicts(Path folder) {
        this.folder = folder;
    }

    /// Keeps a second content.
    ///
    /// @param file a finished file, which is moved
    /// @param sha256 of what the file inflates to, in hexadecimal
    /// @throws IOException when it cannot be kept
    void keep(DumpId id, Path file, String sha256, String place) throws IOException {
        Path ofDump = folder.resolve(id.toString());
        Path target = ofDump.resolve(sha256 + ".jsonz");
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(ofDump);
        Files.writeString(
                ofDump.resolve(sha256 + ".place.txt"), place + "\n", StandardCharsets.UTF_8);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// What is kept, as problems that need no more work: the first content is in place, the other safe.
    List<Problem> list() throws IOException {
        List<Problem> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> dumps = Files.newDirectoryStream(folder)) {
            for (Path ofDump : dumps) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(ofDump, "*.jsonz")) {
                    for (Path file : files) {
                        found.add(
                                new Problem(
                                        "conflicts/" + folder.relativize(file),
                                        "other content came under the id of a dump that is here;"
                                                + " the first stayed, this one is kept",
                                        true));
                    }
                }
            }
        }
        return found;
    }
}

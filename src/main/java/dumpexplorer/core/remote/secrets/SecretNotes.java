package dumpexplorer.core.remote.secrets;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A small JSON file of encrypted passwords, which only its owner can read. For one thread at a time.
final class SecretNotes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    SecretNotes(Path file) {
        this.file = file;
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /// @return an empty object where there is no file
    /// @throws IOException when it cannot be read
    ObjectNode read() throws IOException {
        try {
            JsonNode found = JSON.readTree(Files.readAllBytes(file));
            if (found instanceof ObjectNode object) {
                return object;
            }
        } catch (NoSuchFileException first) {
            return JSON.createObjectNode();
        } catch (JacksonException broken) {
            throw new IOException(file + " is damaged; move it away", broken);
        }
        throw new IOException(file + " is damaged; move it away");
    }

    /// Replaces the file in one step.
    ///
    /// @throws IOException when it cannot be written
    void write(ObjectNode content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "passwords", ".tmp", ownersOnly());
        try {
            Files.write(written, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            Files.move(
                    written,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

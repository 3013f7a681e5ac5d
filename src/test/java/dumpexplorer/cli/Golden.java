package dumpexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a command is to print, in a file; rewritten with `-Dgolden.update=true`.
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "dumpexplorer", "cli");

    private Golden() {}

    static void compare(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertEquals(Files.readString(file), actual);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

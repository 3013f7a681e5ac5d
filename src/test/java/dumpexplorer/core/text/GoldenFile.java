package dumpexplorer.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a test expects, in a file; rewritten with `-Dgolden.update=true`.
final class GoldenFile {

    private static final Path FOLDER =
            Path.of("src", "test", "resources", "dumpexplorer", "core", "text");

    private GoldenFile() {}

    static void compare(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertEquals(Files.readString(file), actual);
    }
}

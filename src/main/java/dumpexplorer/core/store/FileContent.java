package dumpexplorer.core.store;

import dumpexplorer.core.format.Content;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file.
record FileContent(Path file, long sizeBytes) implements Content {

    // Most dumps are small, and formats read bytes in memory faster than a stream.
    private static final long MAX_WHOLE = 1 << 20;

    /// The content of a file as it is now.
    static Content of(Path file) throws IOException {
        return of(file, Files.size(file));
    }

    /// The content of a file of a known size.
    static Content of(Path file, long sizeBytes) throws IOException {
        if (sizeBytes > MAX_WHOLE) {
            return new FileContent(file, sizeBytes);
        }
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            return Content.of(in.readNBytes((int) MAX_WHOLE));
        }
    }

    @Override
    public InputStream open() throws IOException {
        return new FileInputStream(file.toFile());
    }
}

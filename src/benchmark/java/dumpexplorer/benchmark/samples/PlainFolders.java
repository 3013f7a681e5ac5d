package dumpexplorer.benchmark.samples;

import java.io.IOException;
import java.nio.file.Path;

/// Writes dumps into plain folders. Safe from many threads.
final class PlainFolders {

    private final Path root;

    PlainFolders(Path root) {
        this.root = root;
    }

    /// @param number of the folder for dumps that name none
    void add(Sample sample, int number) throws IOException {
        for (Sample.File file : sample.files()) {
            Samples.place(root.resolve(folder(file, number)).resolve(file.name()), file.bytes());
        }
    }

    static String folder(Sample.File file, int number) {
        return file.folder().isEmpty() ? "%05d".formatted(number) : file.folder();
    }
}

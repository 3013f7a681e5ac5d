package dumpexplorer.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Writes the archive of samples that the program carries. Run it with the tests' class path from the
/// checkout's root after a change here; a test compares its bytes with those that are checked in.
public final class MakeSamples {

    static final Path RESOURCE = Path.of("src/main/resources/dumpexplorer/samples/samples.tar.xz");

    private static final long SEED = 20260112;

    private MakeSamples() {}

    /// Writes the resource.
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(RESOURCE.getParent());
        Files.write(RESOURCE, archive());
    }

    /// The bytes of the archive, always the same.
    static byte[] archive() throws IOException {
        Archive archive = new Archive();
        new PipeCrashes(new Random(SEED)).addTo(archive);
        new MinidumpCrashes(new Random(SEED + 1)).addTo(archive);
        new JavaCrashes(new Random(SEED + 2)).addTo(archive);
        new HostErrors(new Random(SEED + 3)).addTo(archive);
        new BackendErrors(new Random(SEED + 4)).addTo(archive);
        return archive.pack();
    }
}

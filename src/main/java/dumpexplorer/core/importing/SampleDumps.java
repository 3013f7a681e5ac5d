package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// The dumps that come with the program for a first look at it: crashes of two programs and errors of a
/// distributed service, all invented.
public final class SampleDumps {

    private static final String RESOURCE = "/dumpexplorer/samples/samples.tar.xz";
    private static final String NAME = "samples.tar.xz";

    private SampleDumps() {}

    /// Imports them all. To do so again changes nothing.
    ///
    /// @param progress watches and may stop it
    /// @throws IOException when the library cannot be written
    public static ImportReport importInto(Importer importer, ImportProgress progress)
            throws IOException {
        return importer.run(NAME, content(), null, progress);
    }

    private static Content content() throws IOException {
        try (InputStream bytes = SampleDumps.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new FileNotFoundException(
                        "the program's own samples are missing: " + RESOURCE);
            }
            return Content.of(bytes.readAllBytes());
        }
    }
}

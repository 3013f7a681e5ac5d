package dumpexplorer.core.importing;

import java.io.IOException;

/// How much one file of the user's may unpack to, all that is nested in it taken together, so that
/// a small file made to unpack without end does not keep the import busy. Real dumps shrink to a
/// fortieth; a text of one letter, by gzip, to a thousandth.
final class Ration implements Layer.Gauge {

    private static final long FREE_BYTES = 4L << 30;
    private static final long MOST_TIMES = 250;

    private final Layer file;
    private final long mostBytes;
    private long usedBytes;

    /// @param file blamed when it is used up
    /// @param fileBytes size of the file
    Ration(Layer file, long fileBytes) {
        this(file, fileBytes, FREE_BYTES);
    }

    /// A ration that does not depend on the machine's patience.
    ///
    /// @param freeBytes what any file may unpack to
    Ration(Layer file, long fileBytes, long freeBytes) {
        this.file = file;
        this.mostBytes = freeBytes + MOST_TIMES * fileBytes;
    }

    @Override
    public void passed(long bytes) throws IOException {
        usedBytes += bytes;
        if (usedBytes > mostBytes) {
            throw file.blame(
                    "unpacks to more than "
                            + (mostBytes >> 20)
                            + " MB, as if made to fill the disk; the rest is not read");
        }
    }
}

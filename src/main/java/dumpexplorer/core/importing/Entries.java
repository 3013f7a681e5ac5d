package dumpexplorer.core.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The plain files in an archive, one after the other, in the archive's order. Folders, links and
/// devices are passed over. For one thread.
interface Entries extends Closeable {

    /// Goes to the next file. What is left of the one before is passed over.
    ///
    /// @return the file, or null at the end
    /// @throws IOException when the archive cannot be read any further
    @Nullable Entry next() throws IOException;

    /// Whether trouble in one entry leaves the others readable.
    boolean standsAlone();

    /// One file.
    ///
    /// @param name as the archive writes it: any text, never used as a path
    /// @param modified when it was changed, by the archive's word
    /// @param opener gives its bytes, once, until the next entry is asked for
    record Entry(String name, Instant modified, Opener opener) {}

    /// Gives bytes.
    @FunctionalInterface
    interface Opener {

        /// Opens the bytes from their start.
        ///
        /// @throws UnreadableEntryException when only this entry cannot be read
        /// @throws IOException when they cannot be had
        InputStream open() throws IOException;
    }
}

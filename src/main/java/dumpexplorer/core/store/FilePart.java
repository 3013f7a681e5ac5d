package dumpexplorer.core.store;

import java.io.IOException;

/// A part of the index in memory that the file of rows keeps.
interface FilePart {

    /// Takes in what was written; there must be nothing yet.
    ///
    /// @throws IOException when the file ends too early
    void readFrom(BulkReader in) throws IOException;

    /// Writes all of it; none of it may be waiting for something else.
    ///
    /// @throws IOException when the disk refuses
    void writeTo(BulkWriter out) throws IOException;
}

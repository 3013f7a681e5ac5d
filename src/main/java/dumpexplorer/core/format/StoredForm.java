package dumpexplorer.core.format;

import java.io.IOException;
import java.io.OutputStream;

/// Writes the `.jsonz` of one dump: gzip, inflating to one JSON object. Writing twice gives the
/// same bytes, and no time of writing is in them.
@FunctionalInterface
public interface StoredForm {

    /// Writes the whole file. Does not close the stream.
    ///
    /// @throws IOException when the input cannot be read again or the output not be written
    void writeTo(OutputStream file) throws IOException;
}

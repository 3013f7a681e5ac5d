package dumpexplorer.core.format;

import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;

/// All formats that the program reads, and the choice among them by content.
public interface Formats {

    /// Reads one candidate: one pass over its bytes, with memory bounded whatever their number.
    ///
    /// @return a dump, why it cannot be read, or that it is none
    /// @throws IOException only when the bytes themselves cannot be had (a disk error); bad content
    ///   is a result
    ParseResult read(DumpInput input) throws IOException;

    /// Reads the stacks of a stored dump.
    ///
    /// @param storedJson the inflated JSON of a `.jsonz`
    /// @return the stacks; what is not understood is kept as raw lines
    /// @throws IOException when the bytes cannot be had or are no JSON
    Stackwalk readStack(InputStream storedJson) throws IOException;
}

package dumpexplorer.core.format;

import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// All formats that the program reads, and the choice among them by content.
public interface Formats {

    /// Reads one candidate: one pass over its bytes, with memory bounded whatever their number.
    ///
    /// @return a dump, why it cannot be read, or that it is none
    /// @throws IOException only when the bytes themselves cannot be had (a disk error); bad content
    ///   is a result
    ParseResult read(DumpInput input) throws IOException;

    /// Reads the beginning of a candidate, a tenth of what reading it costs: facts that follow later
    /// are missing, and nothing says whether the rest is sound.
    ///
    /// @return nothing where the beginning does not tell which group it is in
    /// @throws IOException only when the bytes themselves cannot be had
    Optional<ParsedDump> glimpse(DumpInput input) throws IOException;

    /// Reads the stacks of a stored dump.
    ///
    /// @param storedJson the inflated JSON of a `.jsonz`
    /// @return the stacks; what is not understood is kept as raw lines
    /// @throws IOException when the bytes cannot be had or are no JSON
    Stackwalk readStack(InputStream storedJson) throws IOException;
}

package dumpexplorer.core.format;

import java.io.IOException;

/// One dump while it is read.
public interface JsonReading {

    /// Reads one of the format's parts. Called in the order of the input, again where a name comes
    /// again: then the last one counts.
    ///
    /// @param name one of [JsonFormat#parts]
    /// @param value stands before the value, which must be read to its end; it may be of any kind
    void part(String name, JsonScanner value) throws IOException;

    /// Puts the dump together, after all of it was read.
    ///
    /// @throws MalformedException why it cannot be read
    ParsedDump finish(Arrival arrival) throws IOException;
}

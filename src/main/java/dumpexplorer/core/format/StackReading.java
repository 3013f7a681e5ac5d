package dumpexplorer.core.format;

import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;

/// The stacks of one stored dump while they are read.
public interface StackReading {

    /// Reads one of the format's parts, as [JsonReading#part].
    void part(String name, JsonScanner value) throws IOException;

    /// The stacks, after all of the dump was read; [Stackwalk#NONE] where this format found none.
    Stackwalk finish(TopLevel top) throws IOException;
}

package dumpexplorer.core.format;

import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;

/// A kind of stack walk written as a JSON object.
public interface StackJsonFormat {

    /// Reads what an index needs.
    ///
    /// @param value stands before the object, and behind it afterwards
    StackSummary summarise(JsonScanner value) throws IOException;

    /// Reads all of the stacks.
    ///
    /// @param value stands before the object, and behind it afterwards
    Stackwalk read(JsonScanner value) throws IOException;
}

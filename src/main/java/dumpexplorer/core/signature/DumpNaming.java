package dumpexplorer.core.signature;

import dumpexplorer.core.grouping.SignatureLog;
import dumpexplorer.core.model.DumpId;
import java.io.IOException;
import java.util.Optional;

/// Says what dumps of a library would be called by the rules as they are now. Not for the window's thread.
@FunctionalInterface
public interface DumpNaming {

    /// What a dump would be called, step by step.
    ///
    /// @return nothing where the library has no such dump
    /// @throws IOException when its file or a list of the rules cannot be read
    Optional<SignatureLog> log(DumpId id) throws IOException;
}

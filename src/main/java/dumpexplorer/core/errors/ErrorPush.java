package dumpexplorer.core.errors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/// Brings an error of this program to whoever collects such errors.
@FunctionalInterface
public interface ErrorPush {

    /// Brings one. When this returns, it has arrived.
    ///
    /// @param dump a ToMaTo error dump with its data
    /// @throws IOException when it has not; says why, with the server's name
    void push(ObjectNode dump) throws IOException;
}

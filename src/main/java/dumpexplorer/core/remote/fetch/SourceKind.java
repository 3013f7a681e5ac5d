package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import java.io.IOException;
import java.util.Optional;

/// A kind of source: what its definition looks like and how it is asked. The program's list of kinds is
/// in the wiring; a new one is a class and a line there. Safe from any thread.
public interface SourceKind {

    /// What the kind is called in definitions, such as `api`.
    String word();

    /// Checks a definition, without asking anybody.
    ///
    /// @throws IllegalArgumentException when it cannot work; says what is wrong and what to write
    void check(Source source);

    /// Asks a source for what is new, and takes it in.
    ///
    /// @param visit the source, and what to do with what it hands over; its status is settled when this
    ///     returns
    /// @throws RemoteFailure when the server failed; what it handed over before is kept
    /// @throws IOException when the library failed
    void fetch(Visit visit) throws RemoteFailure, IOException;

    /// Tries a source out, step by step.
    void tryOut(Trial trial);

    /// Where a source answers the methods about groups, if it does.
    default Optional<Address> findGroups(Source source) {
        return Optional.empty();
    }
}

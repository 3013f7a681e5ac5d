package dumpexplorer.core.remote.sync;

import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.RemoteFailure;
import java.util.Optional;

/// A backend that takes decisions.
public interface Backend {

    /// Name of its source.
    String name();

    /// The user for whom favourites are set, where the backend must be told: backend_debug itself knows
    /// no login (PROTOCOLS.md section 7).
    Optional<String> namedUser();

    /// Name of the method that takes a dump from outside: the API has another one than the module behind
    /// it (PROTOCOLS.md section 7).
    String storingMethod();

    /// Makes a caller, which the one who asked closes.
    ///
    /// @throws RemoteFailure when that cannot even be tried
    Caller dial() throws RemoteFailure;
}

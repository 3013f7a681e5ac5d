package dumpexplorer.core.remote;

import java.io.IOException;
import java.util.Optional;

/// Where the passwords of sources are had from: files, a keyring, the user. Safe from any thread.
public interface Passwords {

    /// What a password is for.
    enum Purpose {
        /// The login at the server.
        LOGIN,
        /// Our own private key.
        KEY
    }

    /// The password of a source, as it is now.
    ///
    /// @return the caller's to overwrite; nothing where there is none
    /// @throws IOException when there is one and it cannot or must not be used; says why and what to do
    Optional<char[]> find(Source source, Purpose purpose) throws IOException;
}

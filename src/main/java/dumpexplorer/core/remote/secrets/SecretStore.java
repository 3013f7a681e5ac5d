package dumpexplorer.core.remote.secrets;

import java.io.IOException;
import java.util.Optional;

/// Keeps passwords from one start of the program to the next. Safe from any thread.
interface SecretStore {

    /// The password of an account.
    ///
    /// @return the caller's to overwrite; nothing where none is kept
    /// @throws IOException when it cannot be reached or does not answer
    Optional<char[]> find(String account) throws IOException;

    /// Keeps a password.
    ///
    /// @throws IOException when it cannot be reached or refuses
    void keep(String account, char[] password) throws IOException;

    /// Forgets a password, if one is kept.
    ///
    /// @throws IOException when it cannot be reached or refuses
    void forget(String account) throws IOException;
}

package dumpexplorer.core.remote.secrets;

import java.util.Optional;

/// Asks the user for a password: on the terminal, or in the window.
@FunctionalInterface
public interface PasswordPrompt {

    /// Nobody can be asked.
    PasswordPrompt NOBODY = what -> Optional.empty();

    /// Asks, without showing what is typed.
    ///
    /// @param what is asked for, as a line without a colon at its end
    /// @return the taker's to overwrite; nothing where nobody can be asked or nobody answers
    Optional<char[]> ask(String what);
}

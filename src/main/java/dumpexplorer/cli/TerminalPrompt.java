package dumpexplorer.cli;

import dumpexplorer.core.remote.secrets.PasswordPrompt;
import java.util.Optional;

/// Asks for passwords on the terminal, where there is one.
final class TerminalPrompt implements PasswordPrompt {

    /// Java's own documentation still allows for no console at all.
    @Override
    @SuppressWarnings("SystemConsoleNull")
    public Optional<char[]> ask(String what) {
        java.io.Console console = System.console();
        return console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s: ", what));
    }
}

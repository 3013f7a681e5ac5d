package dumpexplorer.core.remote.secrets;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The keyring of Linux desktops (GNOME Keyring, KWallet and others behind the Secret Service), through
/// `secret-tool` of libsecret.
final class SecretTool implements SecretStore {

    private static final String SERVICE = "dump-explorer";

    private final String program;

    /// @param program `secret-tool`
    SecretTool(String program) {
        this.program = program;
    }

    @Override
    public Optional<char[]> find(String account) throws IOException {
        return Command.run(command("lookup", account), new byte[0])
                .filter(output -> output.length > 0)
                .map(Command::chars);
    }

    @Override
    public void keep(String account, char[] password) throws IOException {
        List<String> command =
                List.of(
                        program,
                        "store",
                        "--label=Dump Explorer: " + account,
                        "service",
                        SERVICE,
                        "account",
                        account);
        if (Command.run(command, Command.bytes(password)).isEmpty()) {
            throw new IOException("the keyring did not take the password");
        }
    }

    @Override
    public void forget(String account) throws IOException {
        var _ = Command.run(command("clear", account), new byte[0]);
    }

    private List<String> command(String what, String account) {
        return List.of(program, what, "service", SERVICE, "account", account);
    }
}

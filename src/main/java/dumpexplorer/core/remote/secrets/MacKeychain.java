package dumpexplorer.core.remote.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The keychain of macOS, through its `security` command. Passwords are kept in Base64: the command reads
/// its orders as words, and shows what is no ASCII in other ways than it took it.
final class MacKeychain implements SecretStore {

    private static final String SERVICE = "dump-explorer";

    private final String program;

    /// @param program `security`
    MacKeychain(String program) {
        this.program = program;
    }

    @Override
    public Optional<char[]> find(String account) throws IOException {
        List<String> command =
                List.of(program, "find-generic-password", "-s", SERVICE, "-a", account, "-w");
        Optional<byte[]> found = Command.run(command, new byte[0]);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Command.chars(Base64.getMimeDecoder().decode(found.get())));
        } catch (IllegalArgumentException strange) {
            throw new IOException("the keychain holds no password of ours there", strange);
        } finally {
            Arrays.fill(found.get(), (byte) 0);
        }
    }

    /// The order goes through the command's input: its arguments can be seen by all.
    @Override
    public void keep(String account, char[] password) throws IOException {
        byte[] bytes = Command.bytes(password);
        byte[] encoded = Base64.getEncoder().encode(bytes);
        byte[] begin =
                ("add-generic-password -U -s " + SERVICE + " -a " + quoted(account) + " -w ")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] order = Arrays.copyOf(begin, begin.length + encoded.length + 1);
        System.arraycopy(encoded, 0, order, begin.length, encoded.length);
        order[order.length - 1] = '\n';
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        if (Command.run(List.of(program, "-i"), order).isEmpty()) {
            throw new IOException("the keychain did not take the password");
        }
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public void forget(String account) throws IOException {
        var _ =
                Command.run(
                        List.of(program, "delete-generic-password", "-s", SERVICE, "-a", account),
                        new byte[0]);
    }
}

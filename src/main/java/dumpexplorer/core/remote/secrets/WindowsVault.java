package dumpexplorer.core.remote.secrets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Passwords encrypted by Windows for the one who is logged in (DPAPI), in a file among their settings.
/// PowerShell does it; the password goes through its input and output.
final class WindowsVault implements SecretStore {

    private final String program;
    private final SecretNotes notes;

    /// @param program `powershell`
    /// @param notes where the encrypted passwords are
    WindowsVault(String program, SecretNotes notes) {
        this.program = program;
        this.notes = notes;
    }

    @Override
    public synchronized Optional<char[]> find(String account) throws IOException {
        String kept = notes.read().path(account).asText("");
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(Command.chars(turn("Unprotect", Base64.getDecoder().decode(kept))));
    }

    @Override
    public synchronized void keep(String account, char[] password) throws IOException {
        byte[] hidden = turn("Protect", Command.bytes(password));
        ObjectNode all = notes.read();
        all.put(account, Base64.getEncoder().encodeToString(hidden));
        notes.write(all);
    }

    private byte[] turn(String how, byte[] bytes) throws IOException {
        byte[] encoded = Base64.getEncoder().encode(bytes);
        byte[] line = Arrays.copyOf(encoded, encoded.length + 1);
        line[encoded.length] = '\n';
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        List<String> command =
                List.of(program, "-NoProfile", "-NonInteractive", "-Command", script(how));
        byte[] result =
                Command.run(command, line)
                        .orElseThrow(() ->
                                new IOException(
                                        "Windows did not "
                                                + how.toLowerCase(Locale.ROOT)
                                                + " the password"));
        String text = new String(result, StandardCharsets.US_ASCII).strip();
        return Base64.getDecoder().decode(text);
    }

    private static String script(String how) {
        return "$ErrorActionPreference='Stop';Add-Type -AssemblyName System.Security;"
                + "$in=[Convert]::FromBase64String([Console]::In.ReadLine());"
                + "$out=[Security.Cryptography.ProtectedData]::"
                + how
                + "($in,$null,'CurrentUser');"
                + "[Console]::Out.Write([Convert]::ToBase64String($out))";
    }

    @Override
    public synchronized void forget(String account) throws IOException {
        ObjectNode all = notes.read();
        if (all.remove(account) != null) {
            notes.write(all);
        }
    }
}

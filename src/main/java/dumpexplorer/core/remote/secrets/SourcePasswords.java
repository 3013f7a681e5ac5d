package dumpexplorer.core.remote.secrets;

import dumpexplorer.core.remote.Passwords;
import dumpexplorer.core.remote.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The passwords of all sources: from the file that the source names, else as typed before in this run,
/// else from the platform's keyring, else from the encrypted file, else asked for. What was typed is kept
/// by server and user, so that libraries share it.
public final class SourcePasswords implements Passwords {

    private final @Nullable SecretStore keyring;
    private final EncryptedFile encrypted;
    private volatile PasswordPrompt prompt = PasswordPrompt.NOBODY;
    private final Map<String, char[]> typed = new ConcurrentHashMap<>();

    /// Where a password went that was typed.
    public enum Kept {
        IN_KEYRING,
        ENCRYPTED,
        /// It is known until the program ends.
        NOT_AT_ALL
    }

    /// @param keyring of the platform, or null where there is none
    /// @param file for encrypted passwords; need not exist
    SourcePasswords(@Nullable SecretStore keyring, Path file) {
        this.keyring = keyring;
        this.encrypted = new EncryptedFile(new SecretNotes(file), what -> prompt.ask(what));
    }

    /// The passwords of the user who runs this program.
    ///
    /// @param config folder of their settings
    public static SourcePasswords ofUser(Path config) {
        return new SourcePasswords(
                keyring(config, System.getProperty("os.name"), System.getenv()),
                config.resolve("passwords.json"));
    }

    static @Nullable SecretStore keyring(
            Path config, String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        String path = environment.getOrDefault("PATH", "");
        if (name.contains("mac")) {
            return new MacKeychain("security");
        }
        if (name.contains("win")) {
            SecretNotes notes = new SecretNotes(config.resolve("passwords-windows.json"));
            return new WindowsVault("powershell", notes);
        }
        boolean isReachable =
                Command.isThere("secret-tool", path)
                        && !environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty();
        return isReachable ? new SecretTool("secret-tool") : null;
    }

    /// Says who asks the user from now on.
    public void askThrough(PasswordPrompt newPrompt) {
        prompt = newPrompt;
    }

    @Override
    public Optional<char[]> find(Source source, Purpose purpose) throws IOException {
        Path file =
                switch (purpose) {
                    case LOGIN -> source.login().passwordFile();
                    case KEY -> source.login().keyPasswordFile();
                };
        if (file != null) {
            return Optional.of(PasswordFile.read(file));
        }
        if (purpose == Purpose.LOGIN && source.login().user() == null) {
            return Optional.empty();
        }
        return findTyped(source, purpose);
    }

    /// One asks at a time: twelve sources need not ask twelve times for one passphrase.
    private synchronized Optional<char[]> findTyped(Source source, Purpose purpose)
            throws IOException {
        String account = account(source, purpose);
        char[] known = typed.get(account);
        if (known != null) {
            return Optional.of(known.clone());
        }
        Optional<char[]> kept = findKept(account);
        if (kept.isEmpty()) {
            kept = prompt.ask(question(source, purpose));
        }
        kept.ifPresent(password -> typed.put(account, password.clone()));
        return kept;
    }

    private Optional<char[]> findKept(String account) throws IOException {
        Optional<char[]> found = findInKeyring(account);
        return found.isPresent() || !encrypted.isThere() ? found : encrypted.find(account);
    }

    /// A keyring that is locked or away is no reason to stop: the user is asked instead.
    private Optional<char[]> findInKeyring(String account) {
        SecretStore ring = keyring;
        try {
            return ring == null ? Optional.empty() : ring.find(account);
        } catch (IOException away) {
            log().log(System.Logger.Level.DEBUG, "the keyring does not answer", away);
            return Optional.empty();
        }
    }

    /// Asks for a password and keeps it, if anybody can be asked.
    ///
    /// @return where it went; nothing where nobody answered
    /// @throws IOException when it cannot be kept where the user wants it
    public synchronized Optional<Kept> ask(Source source, Purpose purpose) throws IOException {
        Optional<char[]> password = prompt.ask(question(source, purpose));
        if (password.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(keep(source, purpose, password.get()));
    }

    /// Uses a password until the program ends and keeps it nowhere, such as for trying a connection.
    public synchronized void useOnce(Source source, Purpose purpose, char[] password) {
        typed.put(account(source, purpose), password.clone());
    }

    /// Keeps a password that was typed.
    ///
    /// @return where it went
    public synchronized Kept keep(Source source, Purpose purpose, char[] password) {
        String account = account(source, purpose);
        typed.put(account, password.clone());
        SecretStore ring = keyring;
        if (ring != null && isKept(ring, account, password)) {
            return Kept.IN_KEYRING;
        }
        return isKept(encrypted, account, password) ? Kept.ENCRYPTED : Kept.NOT_AT_ALL;
    }

    /// A store that is locked or away is no reason to stop: the password is asked for next time.
    private static boolean isKept(SecretStore store, String account, char[] password) {
        try {
            store.keep(account, password);
            return true;
        } catch (IOException refused) {
            log().log(System.Logger.Level.DEBUG, "a password is not kept", refused);
            return false;
        }
    }

    /// Forgets what was typed for a source.
    ///
    /// @throws IOException when a store cannot be reached
    public synchronized void forget(Source source) throws IOException {
        for (Purpose purpose : Purpose.values()) {
            String account = account(source, purpose);
            typed.remove(account);
            SecretStore ring = keyring;
            if (ring != null) {
                ring.forget(account);
            }
            if (encrypted.isThere()) {
                encrypted.forget(account);
            }
        }
    }

    private static String account(Source source, Purpose purpose) {
        return switch (purpose) {
            case LOGIN -> source.login().user() + "@" + source.url();
            case KEY -> "key " + source.login().certificate();
        };
    }

    private static String question(Source source, Purpose purpose) {
        return switch (purpose) {
            case LOGIN -> "Password of " + source.login().user() + " at " + source.url();
            case KEY -> "Password of the key in " + source.login().certificate();
        };
    }

    // Not before there is something to log: to find what logs takes longer than all else that is
    // made here.
    private static System.Logger log() {
        return System.getLogger(SourcePasswords.class.getName());
    }
}

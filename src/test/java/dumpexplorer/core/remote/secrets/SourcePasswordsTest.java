package dumpexplorer.core.remote.secrets;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.remote.Passwords.Purpose;
import dumpexplorer.core.remote.Source;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePasswordsTest {

    private static final String SECRET = "pässword \"1\" $HOME 🔑";

    @TempDir private Path folder;
    private final List<String> questions = new ArrayList<>();

    @BeforeEach
    void needsPermissions() {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    }

    private static Source source(@Nullable Path passwordFile) {
        return new Source(
                "testbed",
                "api",
                "http+xmlrpc://api:8000",
                null,
                Duration.ZERO,
                Source.Use.ENABLED,
                new Source.Login("admin", passwordFile, null, null, null, null, null));
    }

    private Path file(String content, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }

    private PasswordPrompt answering(String... answers) {
        List<String> left = new ArrayList<>(List.of(answers));
        return what -> {
            questions.add(what);
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(left.removeFirst().toCharArray());
        };
    }

    private SourcePasswords passwords(@Nullable SecretStore keyring, String... answers) {
        SourcePasswords passwords = new SourcePasswords(keyring, folder.resolve("passwords.json"));
        passwords.askThrough(answering(answers));
        return passwords;
    }

    private static Optional<String> text(Optional<char[]> password) {
        return password.map(String::new);
    }

    @Test
    void readsTheFirstLineOfAFileEachTime() throws IOException {
        SourcePasswords passwords = passwords(null);
        Source source = source(file(SECRET + "\r\nnot this\n", "rw-------"));
        assertEquals(Optional.of(SECRET), text(passwords.find(source, Purpose.LOGIN)));
        Files.writeString(folder.resolve("password"), "other");
        assertEquals(Optional.of("other"), text(passwords.find(source, Purpose.LOGIN)));
        assertEquals(List.of(), questions);
    }

    @Test
    void refusesAFileThatOthersCanRead() throws IOException {
        for (String permissions : List.of("rw-r--r--", "rw-r-----", "rw----r--")) {
            Path file = file(SECRET, permissions);
            IOException refused =
                    assertThrows(
                            IOException.class,
                            () -> passwords(null).find(source(file), Purpose.LOGIN));
            assertEquals(
                    "the password file "
                            + file
                            + " can be read by others; make it yours alone with: chmod 600 "
                            + file,
                    refused.getMessage());
        }
        assertThrows(
                IOException.class,
                () -> passwords(null).find(source(folder.resolve("none")), Purpose.LOGIN));
    }

    @Test
    void asksOnceAndOnlyWhereThereIsAUser() throws IOException {
        SourcePasswords passwords = passwords(null, SECRET);
        assertEquals(Optional.of(SECRET), text(passwords.find(source(null), Purpose.LOGIN)));
        assertEquals(Optional.of(SECRET), text(passwords.find(source(null), Purpose.LOGIN)));
        assertEquals(List.of("Password of admin at http+xmlrpc://api:8000"), questions);
        Source nobody =
                new Source(
                        "n",
                        "api",
                        "x",
                        null,
                        Duration.ZERO,
                        Source.Use.ENABLED,
                        Source.Login.NONE);
        assertEquals(Optional.empty(), passwords.find(nobody, Purpose.LOGIN));
    }

    @Test
    void keepsATypedPasswordUnderAPassphrase() throws IOException {
        SourcePasswords first = passwords(null, SECRET, "open sesame");
        assertEquals(
                Optional.of(SourcePasswords.Kept.ENCRYPTED),
                first.ask(source(null), Purpose.LOGIN));
        Path file = folder.resolve("passwords.json");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.readString(file).contains("pässword"));
        questions.clear();
        SourcePasswords second = passwords(null, "open sesame");
        assertEquals(Optional.of(SECRET), text(second.find(source(null), Purpose.LOGIN)));
        assertEquals(List.of("Passphrase of the passwords kept on this machine"), questions);
        IOException wrong =
                assertThrows(
                        IOException.class,
                        () -> passwords(null, "open barley").find(source(null), Purpose.LOGIN));
        assertEquals("this is not the passphrase", wrong.getMessage());
        second.forget(source(null));
        assertEquals(Optional.empty(), passwords(null).find(source(null), Purpose.LOGIN));
    }

    @Test
    void keepsNothingWhereNoPassphraseIsGiven() throws IOException {
        SourcePasswords passwords = passwords(null, SECRET, "");
        assertEquals(
                Optional.of(SourcePasswords.Kept.NOT_AT_ALL),
                passwords.ask(source(null), Purpose.LOGIN));
        assertFalse(Files.exists(folder.resolve("passwords.json")));
        assertEquals(Optional.of(SECRET), text(passwords.find(source(null), Purpose.LOGIN)));
    }

    /// A keyring in a file: a line of arguments for each call, so that they can be looked at.
    private String program(String name, String script) throws IOException {
        Path program = folder.resolve(name);
        Files.writeString(
                program, "#!/bin/sh\necho \"$@\" >> " + folder.resolve("calls") + "\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }

    private String calls() throws IOException {
        return Files.readString(folder.resolve("calls"));
    }

    @Test
    void givesTheKeyringOfLinuxNoSecretAsArgument() throws IOException {
        Path kept = folder.resolve("kept");
        SecretStore keyring =
                new SecretTool(
                        program(
                                "secret-tool",
                                "case $1 in store) cat > %1$s;; lookup) cat %1$s 2>/dev/null;; clear) rm -f %1$s;; esac\n"
                                        .formatted(kept)));
        keepsAndForgets(keyring);
    }

    @Test
    void givesTheKeychainOfMacNoSecretAsArgument() throws IOException {
        Path kept = folder.resolve("kept");
        SecretStore keyring =
                new MacKeychain(
                        program(
                                "security",
                                "case $1 in -i) read line; echo \"${line##* }\" > %1$s;; find*) cat %1$s 2>/dev/null;; delete*) rm -f %1$s;; esac\n"
                                        .formatted(kept)));
        keepsAndForgets(keyring);
    }

    @Test
    void givesWindowsNoSecretAsArgument() throws IOException {
        SecretStore keyring =
                new WindowsVault(
                        program("powershell", "read line; echo \"$line\" | rev | rev\n"),
                        new SecretNotes(folder.resolve("vault.json")));
        keepsAndForgets(keyring);
    }

    private void keepsAndForgets(SecretStore keyring) throws IOException {
        SourcePasswords first = passwords(keyring, SECRET);
        assertEquals(
                Optional.of(SourcePasswords.Kept.IN_KEYRING),
                first.ask(source(null), Purpose.LOGIN));
        SourcePasswords second = passwords(keyring);
        assertEquals(Optional.of(SECRET), text(second.find(source(null), Purpose.LOGIN)));
        second.forget(source(null));
        assertEquals(Optional.empty(), passwords(keyring).find(source(null), Purpose.LOGIN));
        assertFalse(calls().contains("pässword"), calls());
        assertFalse(Files.exists(folder.resolve("passwords.json")));
    }

    @Test
    void asksWhereTheKeyringDoesNotAnswer() throws IOException {
        SecretStore broken = new SecretTool(program("secret-tool", "exit 1\n"));
        SourcePasswords passwords = passwords(broken, SECRET, "");
        assertEquals(
                Optional.of(SourcePasswords.Kept.NOT_AT_ALL),
                passwords.ask(source(null), Purpose.LOGIN));
        SecretStore missing = new SecretTool(folder.resolve("nowhere").toString());
        assertEquals(
                Optional.of("typed"),
                text(passwords(missing, "typed").find(source(null), Purpose.LOGIN)));
    }

    @Test
    void findsTheKeyringOfThePlatform() throws IOException {
        String path = requireNonNull(Path.of(program("secret-tool", "")).getParent()).toString();
        assertNull(SourcePasswords.keyring(folder, "Linux", Map.of("PATH", path)));
        assertNull(
                SourcePasswords.keyring(
                        folder, "Linux", Map.of("PATH", "", "DBUS_SESSION_BUS_ADDRESS", "x")));
        assertTrue(
                SourcePasswords.keyring(
                                folder,
                                "Linux",
                                Map.of("PATH", path, "DBUS_SESSION_BUS_ADDRESS", "x"))
                        instanceof SecretTool);
        assertTrue(SourcePasswords.keyring(folder, "Mac OS X", Map.of()) instanceof MacKeychain);
        assertTrue(SourcePasswords.keyring(folder, "Windows 11", Map.of()) instanceof WindowsVault);
    }
}

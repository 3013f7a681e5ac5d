package dumpexplorer.core.remote.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Passwords under one passphrase of the user's, in a file among their settings: AES-256 in Galois/counter
/// mode, each under a nonce of its own and bound to its account; the key is PBKDF2 (HMAC-SHA-256, {@value
/// #ROUNDS} rounds) of the passphrase.
final class EncryptedFile implements SecretStore {

    /// OWASP's recommendation for this function, of 2023.
    static final int ROUNDS = 600_000;

    private static final int FORMAT = 1;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int SALT_BYTES = 16;
    private static final String CHECK = "passphrase";

    private final SecretNotes notes;
    private final PasswordPrompt prompt;
    private final SecureRandom random = new SecureRandom();
    private @Nullable SecretKey key;

    /// @param prompt asks for the passphrase, once
    EncryptedFile(SecretNotes notes, PasswordPrompt prompt) {
        this.notes = notes;
        this.prompt = prompt;
    }

    /// Whether any password was ever kept here.
    boolean isThere() {
        return notes.isThere();
    }

    @Override
    public synchronized Optional<char[]> find(String account) throws IOException {
        ObjectNode file = notes.read();
        JsonNode entry = file.path("entries").path(account);
        return entry.isMissingNode()
                ? Optional.empty()
                : Optional.of(Command.chars(decrypt(requireKey(file), account, entry)));
    }

    @Override
    public synchronized void keep(String account, char[] password) throws IOException {
        ObjectNode file = notes.read();
        SecretKey unlocked = requireKey(file);
        file.withObjectProperty("entries")
                .set(account, encrypt(unlocked, account, Command.bytes(password)));
        notes.write(file);
    }

    @Override
    public synchronized void forget(String account) throws IOException {
        ObjectNode file = notes.read();
        if (file.path("entries") instanceof ObjectNode entries && entries.remove(account) != null) {
            notes.write(file);
        }
    }

    private SecretKey requireKey(ObjectNode file) throws IOException {
        SecretKey known = key;
        if (known != null && file.has("check")) {
            return known;
        }
        boolean isFirst = !file.has("check");
        char[] passphrase =
                prompt.ask(
                                isFirst
                                        ? "Choose a passphrase that protects the passwords kept on"
                                                + " this machine"
                                        : "Passphrase of the passwords kept on this machine")
                        .filter(typed -> typed.length > 0)
                        .orElseThrow(() -> new IOException("no passphrase was given"));
        try {
            SecretKey made = isFirst ? begin(file, passphrase) : derive(file, passphrase);
            if (!isFirst) {
                decrypt(made, CHECK, file.path("check"));
            }
            key = made;
            return made;
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private SecretKey begin(ObjectNode file, char[] passphrase) throws IOException {
        file.put("format", FORMAT);
        file.put("rounds", ROUNDS);
        file.put("salt", Base64.getEncoder().encodeToString(random(SALT_BYTES)));
        SecretKey made = derive(file, passphrase);
        file.set("check", encrypt(made, CHECK, new byte[0]));
        return made;
    }

    private static SecretKey derive(ObjectNode file, char[] passphrase) throws IOException {
        PBEKeySpec spec =
                new PBEKeySpec(
                        passphrase,
                        file.path("salt").binaryValue(),
                        Math.clamp(file.path("rounds").asInt(), ROUNDS, 100 * ROUNDS),
                        KEY_BITS);
        try {
            byte[] bytes =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            return new SecretKeySpec(bytes, "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has PBKDF2", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    private ObjectNode encrypt(SecretKey with, String account, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, with, nonce, account);
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            entry.put("nonce", Base64.getEncoder().encodeToString(nonce));
            entry.put("text", Base64.getEncoder().encodeToString(cipher.doFinal(plain)));
            return entry;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] decrypt(SecretKey with, String account, JsonNode entry)
            throws IOException {
        try {
            Cipher cipher =
                    cipher(Cipher.DECRYPT_MODE, with, entry.path("nonce").binaryValue(), account);
            return cipher.doFinal(entry.path("text").binaryValue());
        } catch (AEADBadTagException wrong) {
            throw new IOException("this is not the passphrase", wrong);
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IOException("the file of passwords is damaged", damaged);
        }
    }

    private static Cipher cipher(int mode, SecretKey with, byte[] nonce, String account)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, with, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] random(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}

package dumpexplorer.core.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Reads private keys from PEM: PKCS#8 (RFC 5208), encrypted or not, and the older forms PKCS#1 (RFC
/// 8017, RSA) and SEC 1 (RFC 5915, elliptic curves), which are put into PKCS#8's envelope.
final class PrivateKeys {

    private static final String PLAIN = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final String RSA = "RSA PRIVATE KEY";
    private static final String CURVE = "EC PRIVATE KEY";

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "DSA");

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int CURVE_PARAMETERS = 0xa0;
    private static final byte[] VERSION_ZERO = {0x02, 0x01, 0x00};

    /// Object identifier 1.2.840.113549.1.1.1 (rsaEncryption) and its parameter NULL.
    private static final byte[] RSA_ALGORITHM = {
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x01,
        0x01,
        0x05,
        0
    };

    /// Object identifier 1.2.840.10045.2.1 (ecPublicKey).
    private static final byte[] CURVE_ALGORITHM = {
        0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01
    };

    private PrivateKeys() {}

    /// Whether a file holds a private key in any of the forms.
    static boolean holdsOne(PemFile file) {
        return file.blocks().stream().anyMatch(block -> block.label().endsWith(PLAIN));
    }

    /// The first private key of a file.
    ///
    /// @throws IOException when there is none that can be read; the message is for the user
    static PrivateKey read(PemFile file, Supplier<Optional<char[]>> password) throws IOException {
        for (PemFile.Block block : file.blocks()) {
            if (block.label().endsWith(PLAIN)) {
                return key(file.path(), block, password);
            }
        }
        throw new IOException(file.path() + " holds no private key");
    }

    private static PrivateKey key(
            Path path, PemFile.Block block, Supplier<Optional<char[]>> password)
            throws IOException {
        if (block.encrypted()) {
            throw new IOException(
                    "the key in "
                            + path
                            + " is encrypted in an old way; convert it: openssl pkcs8 -topk8 -in "
                            + path);
        }
        try {
            return switch (block.label()) {
                case PLAIN -> decode(block.der());
                case ENCRYPTED -> decrypt(path, block.der(), password);
                case RSA -> decode(envelope(RSA_ALGORITHM, block.der()));
                case CURVE -> decode(curveEnvelope(block.der()));
                default -> throw new IOException(path + " holds an unknown kind of key");
            };
        } catch (GeneralSecurityException | IndexOutOfBoundsException unreadable) {
            throw new IOException("the private key in " + path + " cannot be read", unreadable);
        }
    }

    private static PrivateKey decode(byte[] encoded) throws GeneralSecurityException {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(encoded);
        InvalidKeySpecException last = new InvalidKeySpecException("unknown algorithm");
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException other) {
                last = other;
            }
        }
        throw last;
    }

    private static PrivateKey decrypt(Path path, byte[] der, Supplier<Optional<char[]>> password)
            throws IOException {
        char[] typed =
                password.get()
                        .orElseThrow(() ->
                                new IOException(
                                        "the key in "
                                                + path
                                                + " is encrypted: its password is needed"));
        PBEKeySpec spec = new PBEKeySpec(typed);
        try {
            EncryptedPrivateKeyInfo sealed = new EncryptedPrivateKeyInfo(der);
            String scheme = schemeOf(sealed);
            Cipher cipher = Cipher.getInstance(scheme);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(scheme).generateSecret(spec),
                    sealed.getAlgParameters());
            return decode(sealed.getKeySpec(cipher).getEncoded());
        } catch (GeneralSecurityException wrong) {
            throw new IOException(
                    "the key in " + path + " does not open with this password", wrong);
        } finally {
            spec.clearPassword();
        }
    }

    /// What the runtime calls the scheme: for PBES2 its parameters say it, not its identifier.
    private static String schemeOf(EncryptedPrivateKeyInfo sealed) {
        return sealed.getAlgName().equals("PBES2")
                ? sealed.getAlgParameters().toString()
                : sealed.getAlgName();
    }

    private static byte[] envelope(byte[] algorithm, byte[] key) {
        return tagged(SEQUENCE, VERSION_ZERO, tagged(SEQUENCE, algorithm), tagged(OCTETS, key));
    }

    /// The curve's identifier lies inside the key, in PKCS#8 it belongs beside it.
    private static byte[] curveEnvelope(byte[] key) throws IOException {
        int at = contentStart(key, 0);
        while (at < key.length) {
            int start = contentStart(key, at);
            int end = start + lengthAt(key, at + 1);
            if ((key[at] & 0xff) == CURVE_PARAMETERS) {
                byte[] curve = Arrays.copyOfRange(key, start, end);
                return envelope(concatenated(CURVE_ALGORITHM, curve), key);
            }
            at = end;
        }
        throw new IOException("the key does not name its curve");
    }

    private static int contentStart(byte[] der, int tagAt) {
        int first = der[tagAt + 1] & 0xff;
        return tagAt + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }

    private static int lengthAt(byte[] der, int at) {
        int first = der[at] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 1; i <= (first & 0x7f); i++) {
            length = (length << 8) | (der[at + i] & 0xff);
        }
        return length;
    }

    private static byte[] tagged(int tag, byte[]... contents) {
        byte[] content = concatenated(contents);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream(content.length + 6);
        tagged.write(tag);
        writeLength(tagged, content.length);
        tagged.writeBytes(content);
        return tagged.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream target, int length) {
        if (length < 0x80) {
            target.write(length);
            return;
        }
        int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / Byte.SIZE;
        target.write(0x80 | bytes);
        for (int shift = Byte.SIZE * (bytes - 1); shift >= 0; shift -= Byte.SIZE) {
            target.write(length >>> shift);
        }
    }

    private static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}

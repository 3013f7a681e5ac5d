package dumpexplorer.core.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// SHA-256 of small things.
final class Hashes {

    private Hashes() {}

    /// The first half of a SHA-256: enough to tell any texts apart, whoever made them up.
    record Half(long high, long low) {}

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static byte[] sha256(byte[] bytes) {
        return newSha256().digest(bytes);
    }

    /// The hash of a text.
    ///
    /// @param digest fresh, and so again afterwards
    static Half half(MessageDigest digest, String text) {
        return half(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The hash of a list: other divisions of the same letters give other hashes.
    ///
    /// @param digest fresh, and so again afterwards
    static Half half(MessageDigest digest, List<String> texts) {
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0xff); // in no UTF-8 text
        }
        return half(digest.digest());
    }

    private static Half half(byte[] digest) {
        return new Half(bigEndian(digest, 0), bigEndian(digest, 8));
    }

    private static long bigEndian(byte[] bytes, int from) {
        long number = 0;
        for (int at = from; at < from + 8; at++) {
            number = number << 8 | (bytes[at] & 0xff);
        }
        return number;
    }
}

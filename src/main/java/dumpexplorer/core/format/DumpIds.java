package dumpexplorer.core.format;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.SourceName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// Ids of dumps that name none: UUIDs of version 5 (RFC 9562), so that the same dump gets the same
/// id wherever it is met.
public final class DumpIds {

    /// Never to be changed: all derived ids depend on it.
    private static final UUID NAMESPACE = UUID.fromString("5f0b3d6e-9c3e-4b57-8a36-1d2f6c7e40a9");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String SOCORRO_DEPTH = "2";

    private DumpIds() {}

    /// Id of an error dump. Its last seven characters are the depth of its folders and its day, as
    /// Socorro's own ids end.
    ///
    /// @param source where the dump came from
    /// @param dumpId what its sender calls it
    /// @param time when it happened
    public static DumpId ofError(SourceName source, String dumpId, Instant time) {
        String name = source.text() + "\n" + dumpId + "\n" + DumpTimes.micros(time);
        String text = nameBased(name.getBytes(StandardCharsets.UTF_8)).toString();
        String tail = SOCORRO_DEPTH + DAY.format(time);
        return new DumpId(UUID.fromString(text.substring(0, text.length() - tail.length()) + tail));
    }

    /// Id of a crash or a bare text.
    ///
    /// @param sha256 of its bytes, inflated
    public static DumpId ofBytes(byte[] sha256) {
        return new DumpId(nameBased(sha256));
    }

    private static UUID nameBased(byte[] name) {
        MessageDigest digest = sha1();
        digest.update(
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(NAMESPACE.getMostSignificantBits())
                        .putLong(NAMESPACE.getLeastSignificantBits())
                        .array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}

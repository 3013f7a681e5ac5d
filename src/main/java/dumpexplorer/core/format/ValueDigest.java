package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// SHA-256 of JSON values, made so that equal values give equal digests: members of a map count in
/// any order, numbers by what they are worth, texts by their characters however written. Streams:
/// memory does not grow with the values.
final class ValueDigest {

    /// Digest of `null`.
    static final String NULL = hex(digestOf('n'));

    /// Digest of `{}`.
    static final String EMPTY_MAP = hex(ofSum(new Sum()));

    /// Where a map has more members, a name that comes twice is no longer noticed.
    private static final int MAX_NAMES = 1024;

    /// Whole numbers with more digits are compared as they are written.
    private static final int MAX_DIGITS = 400;

    private final JsonScanner json;
    private final MessageDigest sha256 = BareStack.sha256();

    ValueDigest(JsonScanner json) {
        this.json = json;
    }

    /// Reads the next value.
    ///
    /// @return its digest, in hexadecimal
    String next() throws IOException {
        return hex(value());
    }

    /// Calls itself for values inside of values, which the scanner allows to lie
    /// [JsonScanner#MAX_DEPTH] deep.
    private byte[] value() throws IOException {
        return switch (json.peek()) {
            case OBJECT -> map();
            case ARRAY -> list();
            case STRING -> text();
            case NUMBER -> plain('#', number(json.readNumber()));
            case BOOLEAN -> plain('b', json.readBoolean() ? "true" : "false");
            case NULL -> {
                json.skipValue();
                yield digestOf('n');
            }
        };
    }

    private byte[] map() throws IOException {
        Sum sum = new Sum();
        Map<ByteBuffer, byte[]> known = new HashMap<>();
        json.beginObject();
        while (json.nextMember()) {
            byte[] name = plain('s', json.name());
            byte[] member = joined('m', name, value());
            byte[] replaced =
                    known.size() < MAX_NAMES || known.containsKey(ByteBuffer.wrap(name))
                            ? known.put(ByteBuffer.wrap(name), member)
                            : null;
            sum.add(member, replaced);
        }
        return ofSum(sum);
    }

    private byte[] list() throws IOException {
        byte[] chain = digestOf('[');
        json.beginArray();
        while (json.nextElement()) {
            chain = joined('l', chain, value());
        }
        return chain;
    }

    private byte[] text() throws IOException {
        MessageDigest own = BareStack.sha256();
        own.update((byte) 's');
        byte[] part = new byte[1024];
        try (InputStream text = json.openText()) {
            for (int count = text.read(part); count >= 0; count = text.read(part)) {
                own.update(part, 0, count);
            }
        }
        return own.digest();
    }

    private byte[] plain(char kind, String text) {
        sha256.update((byte) kind);
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] joined(char kind, byte[] first, byte[] second) {
        sha256.update((byte) kind);
        sha256.update(first);
        return sha256.digest(second);
    }

    private static byte[] digestOf(char kind) {
        return BareStack.sha256().digest(new byte[] {(byte) kind});
    }

    /// One text for all forms of a number. Numbers with a point or an exponent are doubles, as they
    /// are for Python; whole ones are exact.
    static String number(String written) {
        boolean whole = written.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        if (whole) {
            return written.length() > MAX_DIGITS ? written : new BigInteger(written).toString();
        }
        double value = Double.parseDouble(written);
        boolean exact = value == Math.rint(value) && !Double.isInfinite(value);
        if (exact) {
            return new BigDecimal(value).toBigInteger().toString();
        }
        return Double.toString(value);
    }

    private static byte[] ofSum(Sum sum) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 5 * Long.BYTES).put((byte) '{');
        for (long lane : sum.lanes) {
            bytes.putLong(lane);
        }
        return BareStack.sha256().digest(bytes.putLong(sum.members).array());
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /// Digests added up: the same in any order.
    private static final class Sum {

        private final long[] lanes = new long[4];
        private long members;

        void add(byte[] digest, byte @Nullable [] replaced) {
            ByteBuffer added = ByteBuffer.wrap(digest);
            for (int i = 0; i < lanes.length; i++) {
                lanes[i] += added.getLong();
            }
            if (replaced == null) {
                members++;
                return;
            }
            ByteBuffer taken = ByteBuffer.wrap(replaced);
            for (int i = 0; i < lanes.length; i++) {
                lanes[i] -= taken.getLong();
            }
        }
    }
}

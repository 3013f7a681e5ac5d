package dumpexplorer.core.remote;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Makes sound UTF-8 of bytes that may be anything: each longest run of bytes that begins a character
/// but does not end it, each half of a surrogate pair, and each other byte that belongs to nothing,
/// becomes U+FFFD, as Java's own decoder has it. Texts come in pieces that may be cut anywhere and leave in pieces of whole
/// characters. Not safe for several threads.
public final class Utf8Repair {

    private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHS = 0x8080808080808080L;

    private final Target target;
    private final byte[] begun = new byte[4];
    private int begunBytes;

    /// What takes sound text.
    @FunctionalInterface
    public interface Target {

        /// Takes the next piece, of whole characters.
        void text(byte[] utf8, int offsetBytes, int lengthBytes) throws IOException;
    }

    /// @param sink takes the text's pieces
    public Utf8Repair(ValueSink sink) {
        this(sink::text);
    }

    /// @param target takes the text's pieces
    public Utf8Repair(Target target) {
        this.target = target;
    }

    /// A whole text as sound UTF-8: the same array where it is so already.
    public static byte[] repaired(byte[] bytes) {
        return isSound(bytes, 0, bytes.length)
                ? bytes
                : new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    /// Whether bytes are whole characters.
    public static boolean isSound(byte[] bytes, int offsetBytes, int lengthBytes) {
        return soundEnd(bytes, offsetBytes, offsetBytes + lengthBytes) == offsetBytes + lengthBytes;
    }

    /// Hands on the next piece of a text.
    public void text(byte[] bytes, int offsetBytes, int lengthBytes) throws IOException {
        int end = offsetBytes + lengthBytes;
        int from = begunBytes == 0 ? offsetBytes : endBegun(bytes, offsetBytes, end);
        while (from < end) {
            int soundEnd = soundEnd(bytes, from, end);
            if (soundEnd > from) {
                target.text(bytes, from, soundEnd - from);
            }
            from = soundEnd;
            if (from < end) {
                from = begin(bytes, from, end);
            }
        }
    }

    /// Ends the text.
    public void end() throws IOException {
        if (begunBytes > 0) {
            begunBytes = 0;
            replace();
        }
    }

    /// At a character that is not sound or not whole: replaces it, or keeps it where the piece ends
    /// within it.
    private int begin(byte[] bytes, int from, int end) throws IOException {
        begun[0] = bytes[from];
        begunBytes = 1;
        return endBegun(bytes, from + 1, end);
    }

    private int endBegun(byte[] bytes, int offsetBytes, int end) throws IOException {
        int from = offsetBytes;
        int length = sequenceLength(begun[0]);
        while (begunBytes < length) {
            if (from == end) {
                return from;
            }
            if (!follows(begunBytes, begun[0], bytes[from])) {
                length = 0;
                break;
            }
            begun[begunBytes++] = bytes[from++];
        }
        if (length == 0 || isHalf(begun[0], begun[1], begunBytes)) {
            replace();
        } else {
            target.text(begun, 0, begunBytes);
        }
        begunBytes = 0;
        return from;
    }

    private void replace() throws IOException {
        target.text(REPLACEMENT, 0, REPLACEMENT.length);
    }

    /// Index of the first byte that is not part of a whole character.
    private static int soundEnd(byte[] bytes, int offsetBytes, int end) {
        int at = offsetBytes;
        while (at < end) {
            at = asciiEnd(bytes, at, end);
            if (at == end) {
                return at;
            }
            int length = sequenceLength(bytes[at]);
            if (length == 0 || end - at < length) {
                return at;
            }
            for (int i = 1; i < length; i++) {
                if (!follows(i, bytes[at], bytes[at + i])) {
                    return at;
                }
            }
            if (length == 3 && isHalf(bytes[at], bytes[at + 1], length)) {
                return at;
            }
            at += length;
        }
        return at;
    }

    private static int asciiEnd(byte[] bytes, int offsetBytes, int end) {
        int at = offsetBytes;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long found = (long) EIGHT_BYTES.get(bytes, at) & HIGHS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /// Number of bytes of the character that a byte begins, 1 to 4; 0 where it begins none (Unicode
    /// Standard, table 3-7).
    private static int sequenceLength(byte first) {
        int value = first & 0xff;
        if (value < 0x80) {
            return 1;
        }
        if (value < 0xc2 || value > 0xf4) {
            return 0;
        }
        return value < 0xe0 ? 2 : value < 0xf0 ? 3 : 4;
    }

    /// Whether a character is half of a surrogate pair, which UTF-8 has no place for.
    private static boolean isHalf(byte first, byte second, int length) {
        return length == 3 && first == (byte) 0xed && (second & 0xff) >= 0xa0;
    }

    /// Whether a byte may stand at an index, 1 to 3, of a character.
    private static boolean follows(int index, byte first, byte next) {
        int value = next & 0xff;
        if (index > 1) {
            return value >> 6 == 2;
        }
        return switch (first & 0xff) {
            case 0xe0 -> value >= 0xa0 && value <= 0xbf;
            case 0xf0 -> value >= 0x90 && value <= 0xbf;
            case 0xf4 -> value >= 0x80 && value <= 0x8f;
            default -> value >> 6 == 2;
        };
    }
}

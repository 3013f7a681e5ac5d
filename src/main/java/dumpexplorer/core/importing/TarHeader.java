package dumpexplorer.core.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One block of 512 bytes that stands before an entry of a tar. Source: POSIX.1-2017, `pax`,
/// section "ustar Interchange Format"; GNU tar manual, "Basic Tar Format".
final class TarHeader {

    static final int BLOCK_BYTES = 512;

    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_BYTES = 8;
    private static final int BITS_OF_LONG = 63;

    private final byte[] block;

    /// @param block its bytes, not changed any more
    TarHeader(byte[] block) {
        this.block = block;
    }

    /// `0` or NUL a file, `5` a folder, `1` and `2` links, `x g L K` words about the next entry …
    char type() {
        return (char) (block[156] & 0xff);
    }

    /// Name with its prefix; empty where a record before it tells.
    String name() {
        String name = text(0, 100);
        String prefix = isPosix() ? text(345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /// Bytes that follow; -1 where the field is no number.
    long sizeBytes() {
        return number(124, 12);
    }

    /// Seconds since 1970; 0 where the field is no number.
    long modifiedSeconds() {
        return Math.max(0, number(136, 12));
    }

    /// Whether more blocks of the map of a sparse file follow.
    boolean hasMoreOfSparseMap() {
        return block[482] != 0;
    }

    /// GNU writes other things where POSIX has the prefix, and blanks after its mark.
    private boolean isPosix() {
        return text(257, 6).equals("ustar") && block[262] == 0;
    }

    private String text(int at, int length) {
        int end = at;
        while (end < at + length && block[end] != 0) {
            end++;
        }
        return decode(block, at, end - at);
    }

    /// Octal digits, or a big-endian number where the first bit says so.
    private long number(int at, int length) {
        if ((block[at] & 0x80) == 0) {
            return octal(block, at, length);
        }
        if (block[at] == (byte) 0xff) {
            return -1;
        }
        long value = block[at] & 0x7f;
        for (int place = at + 1; place < at + length; place++) {
            if (value >>> (BITS_OF_LONG - 8) != 0) {
                return -1;
            }
            value = (value << 8) | (block[place] & 0xff);
        }
        return value;
    }

    private static long octal(byte[] bytes, int at, int length) {
        int place = at;
        int end = at + length;
        while (place < end && bytes[place] == ' ') {
            place++;
        }
        long value = 0;
        for (; place < end && bytes[place] != 0 && bytes[place] != ' '; place++) {
            int digit = bytes[place] - '0';
            if (digit < 0 || digit > 7) {
                return -1;
            }
            value = (value << 3) | digit;
        }
        return value;
    }

    /// Whether this is a header at all.
    boolean isSound() {
        return hasRightChecksum(block);
    }

    /// Whether more blocks of the map follow a block of such a map.
    boolean isFollowedByMap() {
        return block[504] != 0;
    }

    /// Whether the bytes are what their sum says. Some old writers took them for signed numbers.
    static boolean hasRightChecksum(byte[] block) {
        long unsigned = 0;
        long signed = 0;
        for (int place = 0; place < BLOCK_BYTES; place++) {
            boolean inSum = place >= CHECKSUM_AT && place < CHECKSUM_AT + CHECKSUM_BYTES;
            unsigned += inSum ? ' ' : block[place] & 0xff;
            signed += inSum ? ' ' : block[place];
        }
        long wanted = octal(block, CHECKSUM_AT, CHECKSUM_BYTES);
        return wanted > 0 && (wanted == unsigned || wanted == signed);
    }

    /// Whether this block ends the archive.
    boolean isEnd() {
        return Arrays.equals(block, new byte[BLOCK_BYTES]);
    }

    /// Text of an archive: UTF-8, else byte for byte.
    static String decode(byte[] bytes, int at, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, length))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        }
    }
}

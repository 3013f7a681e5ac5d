package dumpexplorer.core.remote.sslrpc2;

import dumpexplorer.core.format.MalformedException;
import java.io.IOException;

/// A snappy block: its size after unpacking, then elements, each a piece of text or a copy of what was
/// unpacked before (snappy's `format_description.txt`, sections 1 and 2).
final class SnappyBlock {

    /// Lower two bits of an element's first byte, its tag.
    static final int LITERAL = 0;

    static final int COPY_1 = 1;
    static final int COPY_2 = 2;
    static final int COPY_4 = 3;

    /// Up to this number minus 1, a literal's upper six bits are its length minus 1; above they say in
    /// how many bytes it follows.
    static final int LENGTH_IN_BYTES = 60;

    private static final int LONGEST_PREAMBLE = 5;

    private final byte[] packed;
    private final long unpackedBytes;
    private final int firstElement;

    private SnappyBlock(byte[] packed, long unpackedBytes, int firstElement) {
        this.packed = packed;
        this.unpackedBytes = unpackedBytes;
        this.firstElement = firstElement;
    }

    /// The whole block, not a copy.
    byte[] packed() {
        return packed;
    }

    /// What the block says of its size after unpacking, 0 to 2³² - 1.
    long unpackedBytes() {
        return unpackedBytes;
    }

    /// Index of the first element.
    int firstElement() {
        return firstElement;
    }

    /// Reads what a block says of its size.
    ///
    /// @throws MalformedException when it says nothing; the offset counts packed bytes
    static SnappyBlock of(byte[] packed) throws MalformedException {
        long unpackedBytes = 0;
        int at = 0;
        int more = 0x80;
        while ((more & 0x80) != 0) {
            if (at == packed.length || at == LONGEST_PREAMBLE) {
                throw malformed("its size is cut off", at);
            }
            more = packed[at];
            unpackedBytes |= (more & 0x7fL) << (7 * at);
            at++;
        }
        if (unpackedBytes > 0xffff_ffffL) {
            throw malformed("its size has more than 32 bits", at);
        }
        return new SnappyBlock(packed, unpackedBytes, at);
    }

    /// Says that a block is wrong.
    ///
    /// @param at index of the packed byte
    static MalformedException malformed(String what, int at) {
        return new MalformedException("not snappy: " + what, at);
    }

    /// Number of bytes beyond the tag that a literal's length takes, 0 to 4.
    static int lengthBytes(int tag) {
        return Math.max(0, (tag >>> 2) - LENGTH_IN_BYTES + 1);
    }

    /// Number of bytes beyond the tag that a copy's distance takes, 1, 2 or 4.
    static int offsetBytes(int tag) {
        int kind = tag & 3;
        return kind == COPY_4 ? Integer.BYTES : kind;
    }

    /// Number of bytes that a copy unpacks to, 1 to 64.
    static int copyLength(int tag) {
        return (tag & 3) == COPY_1 ? ((tag >>> 2) & 7) + 4 : (tag >>> 2) + 1;
    }

    /// How far a copy reaches back.
    ///
    /// @param at index of its tag; all of it must be there
    static long distance(byte[] packed, int at) {
        return switch (packed[at] & 3) {
            case COPY_1 -> (packed[at] & 0xe0) << 3 | (packed[at + 1] & 0xff);
            case COPY_2 -> (packed[at + 2] & 0xff) << 8 | (packed[at + 1] & 0xff);
            default -> little(packed, at + 1, Integer.BYTES);
        };
    }

    /// Reads a number, lowest byte first.
    static long little(byte[] bytes, int at, int sizeBytes) {
        long value = 0;
        for (int i = 0; i < sizeBytes; i++) {
            value |= (bytes[at + i] & 0xffL) << (Byte.SIZE * i);
        }
        return value;
    }

    /// Walks over the elements for the greatest distance that a copy reaches back.
    ///
    /// @throws MalformedException when an element is cut off
    long farthestBack() throws IOException {
        long farthest = 0;
        int at = firstElement;
        while (at < packed.length) {
            int tag = packed[at] & 0xff;
            boolean isLiteral = (tag & 3) == LITERAL;
            int more = isLiteral ? lengthBytes(tag) : offsetBytes(tag);
            if (packed.length - at <= more) {
                throw malformed("an element is cut off", at);
            }
            if (isLiteral) {
                long length = more == 0 ? tag >>> 2 : little(packed, at + 1, more);
                at += (int) Math.min(length + 1, packed.length - at - more);
            } else {
                farthest = Math.max(farthest, distance(packed, at));
            }
            at += 1 + more;
        }
        return farthest;
    }
}

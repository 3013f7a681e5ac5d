package dumpexplorer.core.remote.sslrpc2;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Packs bytes as a snappy block (snappy's `format_description.txt`). Greedy: takes the last place where
/// four bytes were seen, within fragments of 64 KB, as its decoders expect copies to reach no further.
final class SnappyWriter {

    private static final int FRAGMENT_BYTES = 1 << 16;
    private static final int TABLE_BITS = 14;
    private static final int LEAST_MATCH = 4;
    private static final int LONGEST_COPY = 64;

    /// What a copy of one offset byte can hold.
    private static final int LONGEST_SHORT_COPY = 11;

    private static final int FARTHEST_SHORT_COPY = 1 << 11;

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] source;
    private final int[] places = new int[1 << TABLE_BITS];
    private final ByteArrayOutputStream block;

    private SnappyWriter(byte[] source) {
        this.source = source;
        block = new ByteArrayOutputStream(source.length / 2 + 16);
    }

    /// Packs bytes.
    static byte[] pack(byte[] source) {
        SnappyWriter writer = new SnappyWriter(source);
        writer.size(source.length);
        for (int from = 0; from < source.length; from += FRAGMENT_BYTES) {
            writer.fragment(from, Math.min(source.length, from + FRAGMENT_BYTES));
        }
        return writer.block.toByteArray();
    }

    private void size(int value) {
        int left = value;
        while (left >= 0x80) {
            block.write(left | 0x80);
            left >>>= 7;
        }
        block.write(left);
    }

    private void fragment(int from, int end) {
        Arrays.fill(places, -1);
        int literalFrom = from;
        int at = from;
        while (at + LEAST_MATCH <= end) {
            int four = (int) INT.get(source, at);
            int slot = (four * 0x9e3779b1) >>> (Integer.SIZE - TABLE_BITS);
            int place = places[slot];
            places[slot] = at;
            if (place < 0 || (int) INT.get(source, place) != four) {
                // The longer nothing was found, the larger the steps: noise passes quickly.
                at += 1 + ((at - literalFrom) >> 5);
                continue;
            }
            int length = LEAST_MATCH;
            while (at + length < end && source[place + length] == source[at + length]) {
                length++;
            }
            literal(literalFrom, at);
            copy(at - place, length);
            at += length;
            literalFrom = at;
        }
        literal(literalFrom, end);
    }

    private void literal(int from, int end) {
        int length = end - from;
        if (length == 0) {
            return;
        }
        int number = length - 1;
        if (number < SnappyBlock.LENGTH_IN_BYTES) {
            block.write(number << 2);
        } else if (number <= 0xff) {
            block.write(SnappyBlock.LENGTH_IN_BYTES << 2);
            block.write(number);
        } else {
            block.write((SnappyBlock.LENGTH_IN_BYTES + 1) << 2);
            block.write(number);
            block.write(number >> Byte.SIZE);
        }
        block.write(source, from, length);
    }

    private void copy(int back, int wholeLength) {
        int left = wholeLength;
        while (left > 0) {
            int length = Math.min(left, LONGEST_COPY);
            if (length >= LEAST_MATCH
                    && length <= LONGEST_SHORT_COPY
                    && back < FARTHEST_SHORT_COPY) {
                block.write(back >> Byte.SIZE << 5 | (length - 4) << 2 | SnappyBlock.COPY_1);
                block.write(back);
            } else {
                block.write((length - 1) << 2 | SnappyBlock.COPY_2);
                block.write(back);
                block.write(back >> Byte.SIZE);
            }
            left -= length;
        }
    }
}

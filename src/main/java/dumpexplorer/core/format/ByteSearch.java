package dumpexplorer.core.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for a byte among many, at eight of them at a time.
final class ByteSearch {

    static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final long ONES = 0x0101010101010101L;
    static final long HIGHS = 0x8080808080808080L;

    private ByteSearch() {}

    /// Index of the first byte that is the one wanted, from one index to before another; -1 where there is
    /// none.
    static int indexOf(byte[] bytes, byte wanted, int from, int to) {
        long pattern = ONES * (wanted & 0xff);
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long different = (long) EIGHT_BYTES.get(bytes, at) ^ pattern;
            // What was equal is 0 now: taking 1 sets its high bit, and none of a byte before it.
            long found = (different - ONES) & ~different & HIGHS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at < to ? at : -1;
    }
}

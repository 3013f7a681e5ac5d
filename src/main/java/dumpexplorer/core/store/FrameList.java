package dumpexplorer.core.store;

import java.io.ByteArrayOutputStream;
import java.util.function.IntPredicate;

/// A stack as the numbers of its frames, seven bits in a byte, the lowest first: a stack of thirty frames
/// takes some sixty bytes where its text takes two thousand.
final class FrameList {

    private FrameList() {}

    static byte[] pack(int[] frameNumbers) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(2 * frameNumbers.length);
        for (int number : frameNumbers) {
            int left = number;
            while (left > 0x7f) {
                packed.write(left | 0x80);
                left >>>= 7;
            }
            packed.write(left);
        }
        return packed.toByteArray();
    }

    /// Tells whether a test accepts one of the frames.
    static boolean anyMatch(byte[] packed, IntPredicate test) {
        int number = 0;
        int shift = 0;
        for (byte part : packed) {
            number |= (part & 0x7f) << shift;
            shift += 7;
            if (part >= 0) {
                if (test.test(number)) {
                    return true;
                }
                number = 0;
                shift = 0;
            }
        }
        return false;
    }
}

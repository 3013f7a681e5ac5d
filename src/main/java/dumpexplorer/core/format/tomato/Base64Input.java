package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Decodes base64 as Python does: white space and line ends are passed over, anything else that is
/// no digit is an error.
final class Base64Input extends InputStream {

    private static final byte[] DIGITS = digits();
    private static final int BAD = -1;
    private static final int SPACE = -2;
    private static final int PADDING = -3;

    private final InputStream text;
    private final byte[] window = new byte[8 * 1024];
    private int position;
    private int limit;
    private int bits;
    private int bitCount;
    private boolean ended;

    Base64Input(InputStream text) {
        this.text = text;
    }

    private static byte[] digits() {
        byte[] digits = new byte[256];
        Arrays.fill(digits, (byte) BAD);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            digits[alphabet.charAt(i)] = (byte) i;
        }
        for (char space : new char[] {' ', '\n', '\r', '\t'}) {
            digits[space] = SPACE;
        }
        digits['='] = PADDING;
        return digits;
    }

    @Override
    public int read() throws IOException {
        while (bitCount < Byte.SIZE) {
            int digit = ended ? PADDING : nextDigit();
            if (digit == PADDING) {
                ended = true;
                return -1;
            }
            bits = (bits << 6) | digit;
            bitCount += 6;
        }
        bitCount -= Byte.SIZE;
        return (bits >>> bitCount) & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            int value = read();
            if (value < 0) {
                break;
            }
            target[from + filled++] = (byte) value;
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    private int nextDigit() throws IOException {
        int digit = SPACE;
        while (digit == SPACE) {
            if (position == limit) {
                limit = Math.max(text.read(window, 0, window.length), 0);
                position = 0;
                if (limit == 0) {
                    return PADDING;
                }
            }
            digit = DIGITS[window[position++] & 0xff];
        }
        if (digit == BAD) {
            throw new MalformedException("“data” is not base64", -1);
        }
        return digit;
    }
}

package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.remote.Utf8Repair;
import java.io.IOException;
import java.util.Arrays;

/// Unpacks base64 (RFC 4648) that comes in pieces cut anywhere. White space is read over.
final class Base64Text {

    private static final byte[] VALUES = new byte[256];
    private static final byte NONE = -1;
    private static final byte SPACE = -2;
    private static final byte PADDING = -3;

    static {
        Arrays.fill(VALUES, NONE);
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int value = 0; value < digits.length(); value++) {
            VALUES[digits.charAt(value)] = (byte) value;
        }
        for (char space : " \t\r\n".toCharArray()) {
            VALUES[space] = SPACE;
        }
        VALUES['='] = PADDING;
    }

    private final XmlBytes bytes;
    private final Utf8Repair target;
    private final byte[] unpacked = new byte[3 * 1024];
    private int used;
    private int bits;
    private int bitCount;

    /// @param bytes for the place of an error
    Base64Text(XmlBytes bytes, Utf8Repair target) {
        this.bytes = bytes;
        this.target = target;
    }

    void take(byte[] source, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            byte value = VALUES[source[i] & 0xff];
            if (value >= 0) {
                take(value);
            } else if (value == NONE) {
                throw bytes.malformed("base64 with a byte that is none of its digits");
            }
        }
    }

    private void take(byte value) throws IOException {
        bits = (bits << 6) | value;
        bitCount += 6;
        if (bitCount < 8) {
            return;
        }
        bitCount -= 8;
        unpacked[used++] = (byte) (bits >>> bitCount);
        if (used == unpacked.length) {
            flush();
        }
    }

    private void flush() throws IOException {
        target.text(unpacked, 0, used);
        used = 0;
    }

    void end() throws IOException {
        flush();
        target.end();
    }
}

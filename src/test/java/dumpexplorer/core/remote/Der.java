package dumpexplorer.core.remote;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// The few forms of DER (ITU-T X.690) that a certificate needs.
final class Der {

    private Der() {}

    static byte[] tagged(int tag, byte[]... contents) {
        byte[] content = joined(contents);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(tag);
        if (content.length < 0x80) {
            tagged.write(content.length);
        } else if (content.length < 0x100) {
            tagged.write(0x81);
            tagged.write(content.length);
        } else {
            tagged.write(0x82);
            tagged.write(content.length >>> 8);
            tagged.write(content.length);
        }
        tagged.writeBytes(content);
        return tagged.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    static byte[] sequence(byte[]... contents) {
        return tagged(0x30, contents);
    }

    static byte[] integer(long value) {
        return tagged(0x02, BigInteger.valueOf(value).toByteArray());
    }

    static byte[] octets(byte[] content) {
        return tagged(0x04, content);
    }

    static byte[] bits(byte[] content) {
        return tagged(0x03, new byte[] {0}, content);
    }

    static byte[] truth() {
        return tagged(0x01, new byte[] {(byte) 0xff});
    }

    static byte[] ascii(int tag, String text) {
        return tagged(tag, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] identifier(int... arcs) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(40 * arcs[0] + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arcs[i] >>> shift != 0) {
                    content.write(0x80 | ((arcs[i] >>> shift) & 0x7f));
                }
            }
            content.write(arcs[i] & 0x7f);
        }
        return tagged(0x06, content.toByteArray());
    }
}

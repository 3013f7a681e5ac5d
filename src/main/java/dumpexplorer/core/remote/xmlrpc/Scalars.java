package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.remote.Utf8Repair;
import dumpexplorer.core.remote.ValueSink;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Reads what is short enough to lie in memory: numbers, names, the space before a value.
final class Scalars {

    private static final int LONGEST_NAME_BYTES = 64 * 1024;
    private static final int LONGEST_SPACE_BYTES = 64 * 1024;

    /// Reading digits takes time that grows with their square; Python stops here as well.
    private static final int LONGEST_NUMBER_BYTES = 4300;

    private static final int MOST_DIGITS_OF_LONG = 18;

    private final XmlBytes bytes;
    private final XmlText text;
    private final ValueSink sink;
    private byte[] held = new byte[256];
    private int length;
    private int mostBytes;

    Scalars(XmlBytes bytes, XmlText text, ValueSink sink) {
        this.bytes = bytes;
        this.text = text;
        this.sink = sink;
    }

    /// Reads the white space before a value, which may turn out to be part of it.
    ///
    /// @return its length; [#space] has it
    int leadingSpace() throws IOException {
        length = 0;
        mostBytes = LONGEST_SPACE_BYTES;
        while (XmlBytes.isSpace(bytes.peek())) {
            hold(bytes.window, bytes.position, 1);
            bytes.position++;
        }
        return length;
    }

    /// The white space that was read last.
    byte[] space() {
        return held;
    }

    /// Reads the name of a member up to the tag that ends it, and hands it on.
    void name() throws IOException {
        collect(LONGEST_NAME_BYTES);
        if (Utf8Repair.isSound(held, 0, length)) {
            sink.key(held, 0, length);
        } else {
            byte[] sound = Utf8Repair.repaired(Arrays.copyOf(held, length));
            sink.key(sound, 0, sound.length);
        }
    }

    /// Reads a value up to the tag that ends it, and hands it on.
    void read(Tag type, boolean empty) throws IOException {
        if (type == Tag.BASE64) {
            packed(empty);
            return;
        }
        length = 0;
        if (!empty) {
            collect(LONGEST_NUMBER_BYTES);
        }
        String written = new String(held, 0, length, StandardCharsets.ISO_8859_1).strip();
        switch (type) {
            case WHOLE -> whole(written);
            case REAL -> sink.real(real(written));
            case BOOLEAN -> sink.truth(truth(written));
            default -> throw new IllegalArgumentException(type.toString());
        }
    }

    private void packed(boolean empty) throws IOException {
        sink.beginText();
        if (!empty) {
            Base64Text packed = new Base64Text(bytes, new Utf8Repair(sink));
            text.read(packed::take);
            packed.end();
        }
        sink.endText();
    }

    private void whole(String written) throws IOException {
        int signs = written.startsWith("-") || written.startsWith("+") ? 1 : 0;
        int digits = written.length() - signs;
        for (int i = signs; i < written.length(); i++) {
            if (written.charAt(i) < '0' || written.charAt(i) > '9') {
                digits = 0;
            }
        }
        if (digits == 0) {
            throw bytes.malformed("“" + shown(written) + "” is no whole number");
        }
        if (digits <= MOST_DIGITS_OF_LONG) {
            sink.integer(Long.parseLong(written));
        } else {
            byte[] number =
                    new BigInteger(written).toString().getBytes(StandardCharsets.ISO_8859_1);
            sink.integer(number, 0, number.length);
        }
    }

    private double real(String written) throws IOException {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "nan", "-nan", "+nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> finite(written);
        };
    }

    private double finite(String written) throws IOException {
        for (int i = 0; i < written.length(); i++) {
            if ("0123456789+-.eE".indexOf(written.charAt(i)) < 0) {
                throw bytes.malformed("“" + shown(written) + "” is no number");
            }
        }
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException none) {
            throw bytes.malformed("“" + shown(written) + "” is no number");
        }
    }

    private boolean truth(String written) throws IOException {
        return switch (written) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw bytes.malformed("“" + shown(written) + "” is neither 1 nor 0");
        };
    }

    private static String shown(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }

    private void collect(int most) throws IOException {
        length = 0;
        mostBytes = most;
        text.read(this::hold);
    }

    private void hold(byte[] source, int from, int count) throws IOException {
        if (length + count > mostBytes) {
            throw bytes.malformed("a name or number has more than " + mostBytes + " bytes");
        }
        if (length + count > held.length) {
            held = Arrays.copyOf(held, Math.max(2 * held.length, length + count));
        }
        System.arraycopy(source, from, held, length, count);
        length += count;
    }
}

package dumpexplorer.core.remote;

import dumpexplorer.core.format.PythonNumbers;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes a value as JSON in UTF-8, without any white space. Numbers that are infinite or none become
/// `Infinity`, `-Infinity` and `NaN`, as Python writes and reads them. Call [#flush] at the end.
public final class JsonSink implements ValueSink {

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int LONGEST_NUMBER = 32;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;
    private boolean separate;

    /// @param target is not closed
    public JsonSink(OutputStream target) {
        this.target = target;
    }

    @Override
    public void beginList() throws IOException {
        open('[');
    }

    @Override
    public void endList() throws IOException {
        close(']');
    }

    @Override
    public void beginMap() throws IOException {
        open('{');
    }

    @Override
    public void endMap() throws IOException {
        close('}');
    }

    @Override
    public void key(byte[] utf8, int offsetBytes, int lengthBytes) throws IOException {
        open('"');
        text(utf8, offsetBytes, lengthBytes);
        put('"');
        put(':');
        separate = false;
    }

    @Override
    public void beginText() throws IOException {
        open('"');
    }

    @Override
    public void text(byte[] utf8, int offsetBytes, int lengthBytes) throws IOException {
        int end = offsetBytes + lengthBytes;
        int from = offsetBytes;
        while (from < end) {
            int plainEnd = plainEnd(utf8, from, end);
            put(utf8, from, plainEnd - from);
            from = plainEnd;
            if (from < end) {
                escape(utf8[from]);
                from++;
            }
        }
    }

    @Override
    public void endText() throws IOException {
        close('"');
    }

    @Override
    public void integer(byte[] digits, int offsetBytes, int lengthBytes) throws IOException {
        comma();
        put(digits, offsetBytes, lengthBytes);
        separate = true;
    }

    @Override
    public void integer(long value) throws IOException {
        scalar(Long.toString(value));
    }

    @Override
    public void real(double value) throws IOException {
        if (Double.isFinite(value)) {
            scalar(PythonNumbers.repr(value));
        } else if (Double.isNaN(value)) {
            scalar("NaN");
        } else {
            scalar(value > 0 ? "Infinity" : "-Infinity");
        }
    }

    @Override
    public void truth(boolean value) throws IOException {
        byte[] word = value ? TRUE : FALSE;
        integer(word, 0, word.length);
    }

    @Override
    public void nothing() throws IOException {
        integer(NULL, 0, NULL.length);
    }

    /// Hands all that was written on to the target.
    public void flush() throws IOException {
        target.write(buffer, 0, used);
        used = 0;
    }

    /// Begins a new text, as if nothing had been written before.
    void restart() {
        used = 0;
        separate = false;
    }

    private void open(char bracket) throws IOException {
        comma();
        put(bracket);
        separate = false;
    }

    private void close(char bracket) throws IOException {
        put(bracket);
        separate = true;
    }

    private void comma() throws IOException {
        if (separate) {
            put(',');
        }
    }

    @SuppressWarnings("deprecation") // ASCII: the upper halves that are dropped are 0
    private void scalar(String number) throws IOException {
        comma();
        room(LONGEST_NUMBER);
        number.getBytes(0, number.length(), buffer, used);
        used += number.length();
        separate = true;
    }

    /// Index of the first byte that JSON wants escaped, `end` where there is none. Looks at eight bytes
    /// at a time: a byte that is too small, or equal to what is looked for, leaves its high bit set.
    private static int plainEnd(byte[] utf8, int from, int end) {
        int i = from;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(utf8, i);
            long quotes = eight ^ QUOTES;
            long backslashes = eight ^ BACKSLASHES;
            long found =
                    (((quotes - ONES) & ~quotes)
                                    | ((backslashes - ONES) & ~backslashes)
                                    | ((eight - SPACES) & ~eight))
                            & HIGHS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < end && !isSpecial(utf8[i])) {
            i++;
        }
        return i;
    }

    private static boolean isSpecial(byte value) {
        return value == '"' || value == '\\' || (value >= 0 && value < ' ');
    }

    private void escape(byte value) throws IOException {
        put('\\');
        switch (value) {
            case '"', '\\' -> put((char) value);
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            case '\b' -> put('b');
            case '\f' -> put('f');
            default -> {
                put('u');
                put('0');
                put('0');
                put((char) HEX[value >> 4]);
                put((char) HEX[value & 0xf]);
            }
        }
    }

    private void put(char ascii) throws IOException {
        room(1);
        buffer[used++] = (byte) ascii;
    }

    private void put(byte[] bytes, int from, int length) throws IOException {
        if (length > buffer.length - used) {
            flush();
            if (length > buffer.length) {
                target.write(bytes, from, length);
                return;
            }
        }
        System.arraycopy(bytes, from, buffer, used, length);
        used += length;
    }

    private void room(int length) throws IOException {
        if (buffer.length - used < length) {
            flush();
        }
    }
}

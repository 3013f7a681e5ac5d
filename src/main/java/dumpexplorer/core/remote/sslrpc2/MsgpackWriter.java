package dumpexplorer.core.remote.sslrpc2;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes values in msgpack's old format, in its shortest form, as the original's library does
/// (PROTOCOLS.md section 6.2): text as raw, reals in 64 bits.
final class MsgpackWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    /// All that was written so far.
    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /// Begins a list, whose values are written next.
    void list(int size) {
        count(size, MsgpackCodes.LIST, MsgpackCodes.LIST_16, MsgpackCodes.LIST_32);
    }

    /// Begins a map, whose names and values are written next, by turns.
    void map(int size) {
        count(size, MsgpackCodes.MAP, MsgpackCodes.MAP_16, MsgpackCodes.MAP_32);
    }

    private void count(int size, int codeOfSmall, int codeOf16, int codeOf32) {
        if (size <= MsgpackCodes.MOST_IN_CODE) {
            bytes.write(codeOfSmall | size);
        } else if (size <= 0xffff) {
            coded(codeOf16, size, Short.BYTES);
        } else {
            coded(codeOf32, size, Integer.BYTES);
        }
    }

    /// Writes a text.
    void text(String text) {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    private void raw(byte[] raw) {
        if (raw.length <= MsgpackCodes.MOST_RAW_IN_CODE) {
            bytes.write(MsgpackCodes.RAW | raw.length);
        } else if (raw.length <= 0xffff) {
            coded(MsgpackCodes.RAW_16, raw.length, Short.BYTES);
        } else {
            coded(MsgpackCodes.RAW_32, raw.length, Integer.BYTES);
        }
        bytes.writeBytes(raw);
    }

    /// Writes any value.
    ///
    /// @throws ArithmeticException when a whole number has more than 64 bits, which cannot be written
    void value(JsonNode value) {
        switch (value.getNodeType()) {
            case ARRAY -> {
                list(value.size());
                value.forEach(this::value);
            }
            case OBJECT -> {
                map(value.size());
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    text(member.getKey());
                    value(member.getValue());
                }
            }
            case STRING -> text(value.textValue());
            case NUMBER -> number(value);
            case BOOLEAN ->
                    bytes.write(value.booleanValue() ? MsgpackCodes.TRUE : MsgpackCodes.FALSE);
            case NULL, MISSING -> bytes.write(MsgpackCodes.NIL);
            case BINARY, POJO ->
                    throw new IllegalArgumentException("not JSON: " + value.getNodeType());
        }
    }

    private void number(JsonNode number) {
        if (number.isFloatingPointNumber()) {
            long bits = Double.doubleToRawLongBits(number.doubleValue());
            coded(MsgpackCodes.FLOAT_64, bits, Long.BYTES);
        } else if (number.canConvertToLong()) {
            integer(number.longValue());
        } else {
            BigInteger large = number.bigIntegerValue();
            if (large.signum() < 0 || large.bitLength() > Long.SIZE) {
                throw new ArithmeticException(
                        "a whole number of more than 64 bits cannot be sent: " + large.bitLength());
            }
            coded(MsgpackCodes.UINT_64, large.longValue(), Long.BYTES);
        }
    }

    /// Writes a whole number.
    void integer(long value) {
        if (value >= 0) {
            positive(value);
        } else if (value >= -32) {
            bytes.write((int) value);
        } else if (value >= Byte.MIN_VALUE) {
            coded(MsgpackCodes.INT_8, value, Byte.BYTES);
        } else if (value >= Short.MIN_VALUE) {
            coded(MsgpackCodes.INT_16, value, Short.BYTES);
        } else if (value >= Integer.MIN_VALUE) {
            coded(MsgpackCodes.INT_32, value, Integer.BYTES);
        } else {
            coded(MsgpackCodes.INT_64, value, Long.BYTES);
        }
    }

    private void positive(long value) {
        if (value < MsgpackCodes.MAP) {
            bytes.write((int) value);
        } else if (value <= 0xff) {
            coded(MsgpackCodes.UINT_8, value, Byte.BYTES);
        } else if (value <= 0xffff) {
            coded(MsgpackCodes.UINT_16, value, Short.BYTES);
        } else if (value <= 0xffff_ffffL) {
            coded(MsgpackCodes.UINT_32, value, Integer.BYTES);
        } else {
            coded(MsgpackCodes.UINT_64, value, Long.BYTES);
        }
    }

    private void coded(int code, long value, int sizeBytes) {
        bytes.write(code);
        for (int shift = (sizeBytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes.write((int) (value >> shift));
        }
    }
}

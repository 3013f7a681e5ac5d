package dumpexplorer.core.remote.sslrpc2;

import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.JsonSink;
import dumpexplorer.core.remote.Utf8Repair;
import dumpexplorer.core.remote.ValueSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/// Reads the values of one message (PROTOCOLS.md section 6.2; msgpack specification). Text and bytes are
/// both taken for text, in the old format and the new one; what is not UTF-8 is repaired. Names of other
/// kinds than text become the text that Python's JSON writes for them. Sizes are held against the bytes
/// that are left before anything relies on them. Not safe for several threads.
final class MsgpackReader {

    private final MsgpackBytes bytes;
    private final boolean[] isMap;
    private final long[] valuesLeft;
    private int depth;

    /// @param source the message
    /// @param sizeBytes its size, which the source is known to have
    /// @param deepest deepest nesting of lists and maps
    MsgpackReader(InputStream source, long sizeBytes, int deepest) {
        bytes = new MsgpackBytes(source, sizeBytes);
        isMap = new boolean[deepest];
        valuesLeft = new long[deepest];
    }

    /// What a value is, as far as requests tell.
    enum Kind {
        NIL,
        BOOLEAN,
        INTEGER,
        REAL,
        TEXT,
        LIST,
        MAP
    }

    /// Kind of the value that comes next, which stays unread.
    Kind peek() throws IOException {
        bytes.require(1);
        int code = bytes.window[bytes.position] & 0xff;
        return switch (code) {
            case MsgpackCodes.NIL -> Kind.NIL;
            case MsgpackCodes.FALSE, MsgpackCodes.TRUE -> Kind.BOOLEAN;
            case MsgpackCodes.FLOAT_32, MsgpackCodes.FLOAT_64 -> Kind.REAL;
            case MsgpackCodes.LIST_16, MsgpackCodes.LIST_32 -> Kind.LIST;
            case MsgpackCodes.MAP_16, MsgpackCodes.MAP_32 -> Kind.MAP;
            case MsgpackCodes.BIN_8,
                    MsgpackCodes.BIN_16,
                    MsgpackCodes.BIN_32,
                    MsgpackCodes.STR_8,
                    MsgpackCodes.RAW_16,
                    MsgpackCodes.RAW_32 ->
                    Kind.TEXT;
            default -> kindOfSmall(code);
        };
    }

    private Kind kindOfSmall(int code) throws MalformedException {
        if (code < MsgpackCodes.MAP || code >= MsgpackCodes.NEGATIVE) {
            return Kind.INTEGER;
        }
        if (code < MsgpackCodes.LIST) {
            return Kind.MAP;
        }
        if (code < MsgpackCodes.RAW) {
            return Kind.LIST;
        }
        if (code < MsgpackCodes.NIL) {
            return Kind.TEXT;
        }
        if (code >= MsgpackCodes.UINT_8 && code <= MsgpackCodes.INT_64) {
            return Kind.INTEGER;
        }
        throw unknown(code);
    }

    /// Enters a list, whose values follow.
    ///
    /// @return their number
    long readListSize() throws IOException {
        int code = bytes.unsigned8();
        return switch (code) {
            case MsgpackCodes.LIST_16 -> checkedCount(bytes.signed16() & 0xffff, 1);
            case MsgpackCodes.LIST_32 -> checkedCount(bytes.signed32() & 0xffff_ffffL, 1);
            default -> {
                if ((code & 0xf0) != MsgpackCodes.LIST) {
                    throw bytes.malformed("a list was expected");
                }
                yield checkedCount(code & MsgpackCodes.MOST_IN_CODE, 1);
            }
        };
    }

    /// Enters a map, whose names and values follow by turns.
    ///
    /// @return number of names
    long readMapSize() throws IOException {
        int code = bytes.unsigned8();
        return switch (code) {
            case MsgpackCodes.MAP_16 -> checkedCount(bytes.signed16() & 0xffff, 2);
            case MsgpackCodes.MAP_32 -> checkedCount(bytes.signed32() & 0xffff_ffffL, 2);
            default -> {
                if ((code & 0xf0) != MsgpackCodes.MAP) {
                    throw bytes.malformed("a map was expected");
                }
                yield checkedCount(code & MsgpackCodes.MOST_IN_CODE, 2);
            }
        };
    }

    private long checkedCount(long count, int leastBytesEach) throws MalformedException {
        if (count * leastBytesEach > bytes.leftBytes()) {
            throw bytes.malformed("a list or map is longer than what follows");
        }
        return count;
    }

    /// Reads the next value: a whole number of at most 63 bits, or anything else, which is read over.
    OptionalLong findInteger() throws IOException {
        if (peek() != Kind.INTEGER) {
            read(new JsonSink(OutputStream.nullOutputStream()));
            return OptionalLong.empty();
        }
        boolean isUnsigned64 = (bytes.window[bytes.position] & 0xff) == MsgpackCodes.UINT_64;
        long value = readInteger();
        return isUnsigned64 && value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// Reads the next value, whatever it is.
    void read(ValueSink sink) throws IOException {
        Utf8Repair repair = new Utf8Repair(sink);
        int outside = depth;
        one(sink, repair);
        while (depth > outside) {
            int level = depth - 1;
            if (valuesLeft[level] == 0) {
                depth = level;
                if (isMap[level]) {
                    sink.endMap();
                } else {
                    sink.endList();
                }
            } else {
                valuesLeft[level]--;
                if (isMap[level]) {
                    name(sink);
                }
                one(sink, repair);
            }
        }
    }

    /// Makes sure that the message ends here.
    void requireEnd() throws MalformedException {
        if (bytes.leftBytes() > 0) {
            throw bytes.malformed("more follows after the message's end");
        }
    }

    /// Reads a scalar, or enters a list or map.
    private void one(ValueSink sink, Utf8Repair repair) throws IOException {
        switch (peek()) {
            case NIL -> {
                bytes.position++;
                sink.nothing();
            }
            case BOOLEAN -> sink.truth(bytes.unsigned8() == MsgpackCodes.TRUE);
            case INTEGER -> integer(sink);
            case REAL -> sink.real(real());
            case TEXT -> text(sink, repair);
            case LIST -> {
                enter(readListSize(), false);
                sink.beginList();
            }
            case MAP -> {
                enter(readMapSize(), true);
                sink.beginMap();
            }
        }
    }

    private void enter(long count, boolean map) throws MalformedException {
        if (depth == isMap.length) {
            throw bytes.malformed("nested deeper than " + isMap.length + " levels");
        }
        isMap[depth] = map;
        valuesLeft[depth] = count;
        depth++;
    }

    private void integer(ValueSink sink) throws IOException {
        boolean isUnsigned64 = (bytes.window[bytes.position] & 0xff) == MsgpackCodes.UINT_64;
        long value = readInteger();
        if (isUnsigned64 && value < 0) {
            byte[] digits = Long.toUnsignedString(value).getBytes(StandardCharsets.US_ASCII);
            sink.integer(digits, 0, digits.length);
        } else {
            sink.integer(value);
        }
    }

    /// Reads a whole number. One beyond 63 bits comes out negative.
    private long readInteger() throws IOException {
        int code = bytes.unsigned8();
        return switch (code) {
            case MsgpackCodes.UINT_8 -> bytes.unsigned8();
            case MsgpackCodes.UINT_16 -> bytes.signed16() & 0xffff;
            case MsgpackCodes.UINT_32 -> bytes.signed32() & 0xffff_ffffL;
            case MsgpackCodes.INT_8 -> (byte) bytes.unsigned8();
            case MsgpackCodes.INT_16 -> bytes.signed16();
            case MsgpackCodes.INT_32 -> bytes.signed32();
            case MsgpackCodes.UINT_64, MsgpackCodes.INT_64 -> bytes.signed64();
            default -> (byte) code;
        };
    }

    private double real() throws IOException {
        return bytes.unsigned8() == MsgpackCodes.FLOAT_32
                ? Float.intBitsToFloat(bytes.signed32())
                : Double.longBitsToDouble(bytes.signed64());
    }

    private void text(ValueSink sink, Utf8Repair repair) throws IOException {
        long left = readTextSize();
        sink.beginText();
        while (left > 0) {
            bytes.require(1);
            int count = (int) Math.min(left, bytes.limit - bytes.position);
            repair.text(bytes.window, bytes.position, count);
            bytes.position += count;
            left -= count;
        }
        repair.end();
        sink.endText();
    }

    /// Reads how many bytes of text follow.
    private long readTextSize() throws IOException {
        int code = bytes.unsigned8();
        long size =
                switch (code) {
                    case MsgpackCodes.STR_8, MsgpackCodes.BIN_8 -> bytes.unsigned8();
                    case MsgpackCodes.RAW_16, MsgpackCodes.BIN_16 -> bytes.signed16() & 0xffff;
                    case MsgpackCodes.RAW_32, MsgpackCodes.BIN_32 ->
                            bytes.signed32() & 0xffff_ffffL;
                    default -> code & MsgpackCodes.MOST_RAW_IN_CODE;
                };
        if (size > bytes.leftBytes()) {
            throw bytes.malformed("a text is longer than what follows");
        }
        return size;
    }

    private void name(ValueSink sink) throws IOException {
        switch (peek()) {
            case TEXT -> textName(sink);
            case NIL, BOOLEAN, INTEGER, REAL -> {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                JsonSink json = new JsonSink(text);
                one(json, new Utf8Repair(json));
                json.flush();
                sink.key(text.toByteArray(), 0, text.size());
            }
            case LIST, MAP -> throw bytes.malformed("a list or map as a name");
        }
    }

    private void textName(ValueSink sink) throws IOException {
        long size = readTextSize();
        if (size > MsgpackBytes.WINDOW_BYTES) {
            throw bytes.malformed("a name of " + size + " bytes");
        }
        int length = (int) size;
        bytes.require(length);
        if (Utf8Repair.isSound(bytes.window, bytes.position, length)) {
            sink.key(bytes.window, bytes.position, length);
        } else {
            byte[] name = Arrays.copyOfRange(bytes.window, bytes.position, bytes.position + length);
            byte[] repaired = Utf8Repair.repaired(name);
            sink.key(repaired, 0, repaired.length);
        }
        bytes.position += length;
    }

    private MalformedException unknown(int code) {
        return bytes.malformed("no value begins with byte " + code);
    }
}

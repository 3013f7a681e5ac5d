package dumpexplorer.core.remote.sslrpc2;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.JsonSink;
import dumpexplorer.core.remote.TreeSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The codes are those of the msgpack specification; what its old format writes was tried with Python's
/// library (`use_bin_type=False`).
class MsgpackTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static MsgpackReader reader(byte[] message) {
        return new MsgpackReader(new ByteArrayInputStream(message), message.length, 100);
    }

    private static JsonNode tree(byte[] message) throws IOException {
        MsgpackReader reader = reader(message);
        TreeSink sink = new TreeSink(10_000_000);
        reader.read(sink);
        reader.requireEnd();
        return sink.requireResult();
    }

    private static String json(String hex) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonSink sink = new JsonSink(bytes);
        MsgpackReader reader = reader(HexFormat.of().parseHex(hex));
        reader.read(sink);
        reader.requireEnd();
        sink.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static byte[] packed(JsonNode value) {
        MsgpackWriter writer = new MsgpackWriter();
        writer.value(value);
        return writer.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "c0 | null",
                "c2 | false",
                "c3 | true",
                "00 | 0",
                "7f | 127",
                "cc80 | 128",
                "ccff | 255",
                "cd0100 | 256",
                "cdffff | 65535",
                "ce00010000 | 65536",
                "ceffffffff | 4294967295",
                "cf0000000100000000 | 4294967296",
                "cfffffffffffffffff | 18446744073709551615",
                "ff | -1",
                "e0 | -32",
                "d0df | -33",
                "d080 | -128",
                "d1ff7f | -129",
                "d18000 | -32768",
                "d2ffff7fff | -32769",
                "d280000000 | -2147483648",
                "d3ffffffff7fffffff | -2147483649",
                "d38000000000000000 | -9223372036854775808",
                "cb3ff8000000000000 | 1.5",
                "cb8000000000000000 | -0.0",
                "a0 | \"\"",
                "a3c3a441 | \"äA\"",
                "90 | []",
                "80 | {}",
                "93019102 81 a161 c0 | [1,[2],{\"a\":null}]",
            })
    void readsAndWritesTheOldFormat(String spacedHex, String json) throws IOException {
        String hex = spacedHex.replace(" ", "");
        assertEquals(json, json(hex));
        assertEquals(hex, HexFormat.of().formatHex(packed(JSON.readTree(json))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "d90161 | \"a\"",
                "da000161 | \"a\"",
                "db0000000161 | \"a\"",
                "c40161 | \"a\"",
                "c5000161 | \"a\"",
                "c60000000161 | \"a\"",
                "dc000101 | [1]",
                "dd0000000101 | [1]",
                "de0001a16101 | {\"a\":1}",
                "df00000001a16101 | {\"a\":1}",
                "81c4016101 | {\"a\":1}",
                "cdffff | 65535",
                "d3ffffffffffffffff | -1",
                "ca3fc00000 | 1.5",
                "ca7fc00000 | NaN",
                "cb7ff0000000000000 | Infinity",
                "cbfff0000000000000 | -Infinity",
                "a2fffe | \"\ufffd\ufffd\"",
                "81a2fffe01 | {\"\ufffd\ufffd\":1}",
                "8501c0c0c0c3c0c2c0cb3ff8000000000000c0"
                        + " | {\"1\":null,\"null\":null,\"true\":null,\"false\":null,\"1.5\":null}",
            })
    void readsLongerFormsAndTheNewFormatAndWhatJsonCannotSay(String hex, String json)
            throws IOException {
        assertEquals(json, json(hex));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the message ends early (at byte 0)",
                "c1 | no value begins with byte 193 (at byte 0)",
                "d400 | no value begins with byte 212 (at byte 0)",
                "c700 | no value begins with byte 199 (at byte 0)",
                "cd00 | the message ends early (at byte 1)",
                "0101 | more follows after the message's end (at byte 1)",
                "a261 | a text is longer than what follows (at byte 1)",
                "dbffffffff61 | a text is longer than what follows (at byte 5)",
                "c6ffffffff61 | a text is longer than what follows (at byte 5)",
                "92 | a list or map is longer than what follows (at byte 1)",
                "ddffffffff00 | a list or map is longer than what follows (at byte 5)",
                "dfffffffff00 | a list or map is longer than what follows (at byte 5)",
                "82a161 | a list or map is longer than what follows (at byte 1)",
                "81a36101 | a text is longer than what follows (at byte 2)",
                "818001 | a list or map as a name (at byte 1)",
                "819001 | a list or map as a name (at byte 1)",
            })
    void refusesWhatIsNoMessage(String hex, String reason) {
        byte[] message = HexFormat.of().parseHex(hex);
        MalformedException thrown = assertThrows(MalformedException.class, () -> tree(message));
        assertEquals("not msgpack: " + reason, thrown.getMessage());
    }

    @Test
    void refusesNestingBeyondItsLimit() throws IOException {
        byte[] hundred = HexFormat.of().parseHex("91".repeat(99) + "90");
        assertEquals(JSON.readTree("[".repeat(100) + "]".repeat(100)), tree(hundred));
        byte[] more = HexFormat.of().parseHex("91".repeat(100) + "90");
        MalformedException thrown = assertThrows(MalformedException.class, () -> tree(more));
        assertEquals("nested deeper than 100 levels", thrown.reason().substring(13));
    }

    @Test
    void refusesNamesThatDoNotFitIntoItsWindow() throws IOException {
        ObjectNode fits = NODES.objectNode().put("n".repeat(65_536), 1);
        assertEquals(fits, tree(packed(fits)));
        ObjectNode large = NODES.objectNode().put("n".repeat(65_537), 1);
        assertThrows(MalformedException.class, () -> tree(packed(large)));
    }

    @Test
    void refusesToWriteNumbersBeyond64Bits() {
        assertThrows(
                ArithmeticException.class,
                () -> packed(NODES.numberNode(BigInteger.ONE.shiftLeft(64))));
        assertThrows(
                ArithmeticException.class,
                () -> packed(NODES.numberNode(BigInteger.ONE.shiftLeft(64).negate())));
    }

    @Test
    void readsBackWhateverItWrites() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            JsonNode value = anyValue(random, 5);
            assertEquals(value, tree(packed(value)));
        }
    }

    private static JsonNode anyValue(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> smallest(random.nextLong() >> random.nextInt(64));
            case 3 -> NODES.numberNode(new BigInteger(63, random).setBit(63));
            case 4 -> NODES.numberNode(Double.longBitsToDouble(random.nextLong()));
            case 5 -> NODES.textNode(anyText(random));
            case 6 -> {
                ArrayNode list = NODES.arrayNode();
                int size = random.nextInt(random.nextInt(10) == 0 ? 400 : 10) >> (5 - depth);
                for (int i = 0; i < size; i++) {
                    list.add(anyValue(random, depth - 1));
                }
                yield list;
            }
            default -> {
                ObjectNode map = NODES.objectNode();
                int size = random.nextInt(40) >> (5 - depth);
                for (int i = 0; i < size; i++) {
                    map.set(anyText(random), anyValue(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static JsonNode smallest(long value) {
        return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
    }

    private static String anyText(Random random) {
        int length = random.nextInt(random.nextInt(20) == 0 ? 70_000 : 40);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length && text.length() < 60_000 / 4; i++) {
            int any = random.nextInt(5) == 0 ? random.nextInt(0x10ffff) : random.nextInt(0x7f);
            text.appendCodePoint(any >= 0xd800 && any <= 0xdfff ? 'x' : any);
        }
        return text.toString();
    }

    @Test
    void throwsNothingButItsOwnFailureWhateverTheBytes() {
        Random random = new Random(12);
        for (int round = 0; round < 20_000; round++) {
            byte[] message = new byte[random.nextInt(60)];
            random.nextBytes(message);
            try {
                tree(message);
            } catch (MalformedException expected) {
                assertEquals(
                        "not msgpack: ", requireNonNull(expected.getMessage()).substring(0, 13));
            } catch (IOException other) {
                throw new AssertionError(HexFormat.of().formatHex(message), other);
            }
        }
    }
}

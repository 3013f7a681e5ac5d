package dumpexplorer.core.remote.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.TreeSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Held against Jackson on random values and random bytes.
class JsonWalkTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static JsonNode walked(byte[] text) throws IOException {
        JsonScanner json = new JsonScanner(new RepairedInput(new ByteArrayInputStream(text)));
        TreeSink sink = new TreeSink(1 << 24);
        JsonWalk.walk(json, sink, 50);
        json.requireEnd();
        return sink.requireResult();
    }

    @Test
    void handsOnWhatJacksonReads() throws IOException {
        Random random = new Random(31);
        for (int round = 0; round < 300; round++) {
            String text = anyValue(random, 4).toString();
            assertEquals(JSON.readTree(text), walked(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static JsonNode anyValue(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(new BigInteger(random.nextInt(100), random).negate());
            case 3 ->
                    NODES.numberNode(
                            random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300));
            case 4 -> NODES.textNode(anyText(random));
            case 5 -> {
                ArrayNode list = NODES.arrayNode();
                for (int i = random.nextInt(20); i > 0; i--) {
                    list.add(anyValue(random, depth - 1));
                }
                yield list;
            }
            default -> {
                ObjectNode map = NODES.objectNode();
                for (int i = random.nextInt(20); i > 0; i--) {
                    map.set(anyText(random), anyValue(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static String anyText(Random random) {
        int length = random.nextInt(random.nextInt(20) == 0 ? 20_000 : 40);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int any = random.nextInt(5) == 0 ? random.nextInt(0x10ffff) : random.nextInt(0x7f);
            text.appendCodePoint(any >= 0xd800 && any <= 0xdfff ? 'x' : any);
        }
        return text.toString();
    }

    @Test
    void throwsNothingButItsOwnFailureWhateverTheBytes() {
        Random random = new Random(32);
        byte[] frequent = "{}[]\",:\\u0eE+-.tfnNI 19".getBytes(StandardCharsets.US_ASCII);
        int sound = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] text = new byte[1 + random.nextInt(12)];
            for (int i = 0; i < text.length; i++) {
                text[i] =
                        random.nextInt(20) == 0
                                ? (byte) random.nextInt()
                                : frequent[random.nextInt(frequent.length)];
            }
            try {
                walked(text);
                sound++;
            } catch (MalformedException expected) {
                // Nearly always.
            } catch (IOException other) {
                throw new AssertionError(new String(text, StandardCharsets.ISO_8859_1), other);
            }
        }
        assertTrue(sound > 0);
    }

    @Test
    void refusesNumbersThatNobodyNeeds() {
        byte[] digits = "9".repeat(5000).getBytes(StandardCharsets.US_ASCII);
        assertThrows(MalformedException.class, () -> walked(digits));
    }
}

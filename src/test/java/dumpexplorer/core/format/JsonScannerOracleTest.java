package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dumpexplorer.core.format.JsonScanner.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Reads random documents, sound and damaged, and compares with a parser that everybody trusts.
class JsonScannerOracleTest {

    private static final int DOCUMENTS = 4000;
    private static final String REFUSED = "refused";

    private static final JsonFactory ORACLE =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(2000).build())
                    .build();

    @Test
    void agreesOnSoundDocuments() {
        Random random = new Random(1);
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] json = document(random);
            String expected = withOracle(json);
            check(expected, json, random);
        }
    }

    @Test
    void agreesOnDamagedDocuments() {
        Random random = new Random(2);
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] json = damage(document(random), random);
            if (isComparable(json)) {
                check(isUtf8(json) ? withOracle(json) : REFUSED, json, random);
            }
        }
    }

    private static void check(String expected, byte[] json, Random random) {
        String shown = HexFormat.of().formatHex(json);
        int window = 1 + random.nextInt(40);
        assertEquals(expected, pulled(json, window), () -> "pulled, " + window + ": " + shown);
        assertEquals(expected.equals(REFUSED), !isSkipped(json, window), () -> "skipped: " + shown);
    }

    /// The oracle takes more words for infinite numbers than Python writes, guesses other encodings
    /// from zeros at the start, and refuses half a surrogate pair in a name.
    private static boolean isComparable(byte[] json) {
        String text = new String(json, StandardCharsets.ISO_8859_1);
        boolean zeros = text.substring(0, Math.min(4, text.length())).indexOf('\0') >= 0;
        return !zeros
                && !hasHalves(pulled(json, json.length + 1))
                && !text.contains("IN")
                && !text.contains("+I")
                && !text.contains("\u00ef\u00bb");
    }

    private static boolean hasHalves(String text) {
        return text.codePoints().anyMatch(code -> code >= 0xd800 && code <= 0xdfff);
    }

    private static boolean isUtf8(byte[] json) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String withOracle(byte[] json) {
        StringBuilder seen = new StringBuilder();
        try (JsonParser parser = ORACLE.createParser(new ByteArrayInputStream(json))) {
            int depth = 0;
            do {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return REFUSED;
                }
                depth += token.isStructStart() ? 1 : 0;
                depth -= token.isStructEnd() ? 1 : 0;
                append(seen, token, parser);
            } while (depth > 0);
            return parser.nextToken() == null ? seen.toString() : REFUSED;
        } catch (IOException e) {
            return REFUSED;
        }
    }

    private static void append(StringBuilder seen, JsonToken token, JsonParser parser)
            throws IOException {
        switch (token) {
            case START_OBJECT -> seen.append("{\n");
            case END_OBJECT -> seen.append("}\n");
            case START_ARRAY -> seen.append("[\n");
            case END_ARRAY -> seen.append("]\n");
            case FIELD_NAME -> seen.append("name ").append(parser.getText());
            case VALUE_STRING -> seen.append("text ").append(parser.getText()).append('\n');
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> seen.append(parser.getText()).append('\n');
            default -> seen.append("number ").append(parser.getText()).append('\n');
        }
    }

    private static String pulled(byte[] json, int window) {
        StringBuilder seen = new StringBuilder();
        JsonScanner scanner = new JsonScanner(new ByteArrayInputStream(json), new byte[window]);
        try {
            pull(scanner, seen);
            scanner.requireEnd();
            return seen.toString();
        } catch (MalformedException e) {
            return REFUSED;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static void pull(JsonScanner json, StringBuilder seen) throws IOException {
        Kind kind = json.peek();
        switch (kind) {
            case OBJECT -> {
                seen.append("{\n");
                json.beginObject();
                while (json.nextMember()) {
                    seen.append("name ").append(json.name());
                    pull(json, seen);
                }
                seen.append("}\n");
            }
            case ARRAY -> {
                seen.append("[\n");
                json.beginArray();
                while (json.nextElement()) {
                    pull(json, seen);
                }
                seen.append("]\n");
            }
            case STRING -> seen.append("text ").append(json.readText(100_000)).append('\n');
            case NUMBER -> seen.append("number ").append(json.readNumber()).append('\n');
            case BOOLEAN -> seen.append(json.readBoolean()).append('\n');
            case NULL -> {
                json.skipValue();
                seen.append("null\n");
            }
        }
    }

    private static boolean isSkipped(byte[] json, int window) {
        JsonScanner scanner = new JsonScanner(new ByteArrayInputStream(json), new byte[window]);
        try {
            scanner.skipValue();
            scanner.requireEnd();
            return true;
        } catch (MalformedException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static byte[] document(Random random) {
        StringBuilder json = new StringBuilder();
        appendValue(json, random, 0);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void appendValue(StringBuilder json, Random random, int depth) {
        appendSpace(json, random);
        int count = random.nextInt(5);
        switch (random.nextInt(depth > 5 ? 6 : 9)) {
            case 0 -> json.append(random.nextInt(3) == 0 ? "null" : random.nextBoolean());
            case 1 -> json.append(random.nextInt());
            case 2 -> json.append(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 3, 4, 5 -> appendText(json, random);
            case 6 -> {
                json.append('[');
                for (int i = 0; i < count; i++) {
                    json.append(i == 0 ? "" : ",");
                    appendValue(json, random, depth + 1);
                }
                json.append(']');
            }
            default -> {
                json.append('{');
                for (int i = 0; i < count; i++) {
                    json.append(i == 0 ? "" : ",");
                    appendSpace(json, random);
                    appendText(json, random);
                    appendSpace(json, random);
                    json.append(':');
                    appendValue(json, random, depth + 1);
                }
                json.append('}');
            }
        }
        appendSpace(json, random);
    }

    private static void appendSpace(StringBuilder json, Random random) {
        while (random.nextInt(4) == 0) {
            json.append(" \n\r\t".charAt(random.nextInt(4)));
        }
    }

    private static void appendText(StringBuilder json, Random random) {
        json.append('"');
        for (int i = random.nextInt(30); i > 0; i--) {
            switch (random.nextInt(12)) {
                case 0 -> json.append('\\').append("\"\\/bfnrt".charAt(random.nextInt(8)));
                case 1 ->
                        json.append("\\u")
                                .append(HexFormat.of().toHexDigits((char) random.nextInt(0xd800)));
                case 2 -> json.append("\\ud83d\\uDE0").append(random.nextInt(10));
                case 3 -> json.appendCodePoint(0x10000 + random.nextInt(0x10000));
                case 4 -> json.append((char) (0x80 + random.nextInt(0xd000)));
                case 5 -> json.append((char) (1 + random.nextInt(0x1f)));
                default -> json.append((char) ('a' + random.nextInt(26)));
            }
        }
        json.append('"');
    }

    private static byte[] damage(byte[] json, Random random) {
        byte[] damaged = json.clone();
        if (random.nextInt(3) == 0) {
            ByteArrayOutputStream cut = new ByteArrayOutputStream();
            cut.write(json, 0, random.nextInt(json.length + 1));
            damaged = cut.toByteArray();
        }
        for (int i = random.nextInt(3); i >= 0 && damaged.length > 0; i--) {
            String likely = "{}[]\",:\\0-+.eEntfu \n";
            int at = random.nextInt(damaged.length);
            damaged[at] =
                    random.nextInt(3) == 0
                            ? (byte) random.nextInt(256)
                            : (byte) likely.charAt(random.nextInt(likely.length()));
        }
        return damaged;
    }
}

package dumpexplorer.core.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSinkTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonSink sink = new JsonSink(bytes);

    private String written() throws IOException {
        sink.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "[[],[[]],{}]",
                "{\"a\":{},\"b\":[1,-2,true,false,null],\"c\":{\"d\":\"e\"}}",
                "[{\"a\":1},{\"a\":2}]",
                "[0.5,1495000000.25,1e-09,1e+300,-0.0,1.0]",
                "[12345678901234567890123,-9223372036854775808]",
                "{\"\":\"\",\"ü\\\"\":\"€🙂 </x>\"}",
            })
    void writesWhatItWasGiven(String text) throws IOException {
        TreeFeed.feed(JSON.readTree(text), sink);
        assertEquals(text, written());
    }

    @Test
    void escapesQuotesBackslashesAndControlCharactersAndNothingElse() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char character = 0; character < 0x90; character++) {
            all.append(character);
        }
        TreeFeed.feed(JSON.getNodeFactory().textNode(all.toString()), sink);
        String text = written();
        assertEquals(all.toString(), JSON.readTree(text).textValue());
        assertEquals("\"\\u0000\\u0001", text.substring(0, 13));
        assertEquals("\\b\\t\\n\\u000b\\f\\r", text.substring(1 + 8 * 6, 1 + 8 * 6 + 16));
        assertEquals(0x90 + 2 + 27 * 5 + 5 + 2, text.length());
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity", "1e16, 1e+16"})
    void writesRealsAsPython(double value, String text) throws IOException {
        sink.real(value);
        assertEquals(text, written());
    }

    @Test
    void keepsTextsWholeWhereverTheirPiecesAreCut() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        sink.beginText();
        while (text.length() < 200_000) {
            StringBuilder piece = new StringBuilder();
            int length = random.nextInt(random.nextInt(50) == 0 ? 40_000 : 30);
            for (int i = 0; i < length; i++) {
                piece.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0xd7ff) : 'x');
            }
            byte[] utf8 = piece.toString().getBytes(StandardCharsets.UTF_8);
            byte[] shifted = new byte[utf8.length + 5];
            System.arraycopy(utf8, 0, shifted, 3, utf8.length);
            sink.text(shifted, 3, utf8.length);
            text.append(piece);
        }
        sink.endText();
        JsonNode read = JSON.readTree(written());
        assertEquals(text.toString(), read.textValue());
    }
}

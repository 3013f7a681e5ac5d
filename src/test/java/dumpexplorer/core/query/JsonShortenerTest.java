package dumpexplorer.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonShortenerTest {

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String json) throws IOException {
        return new String(new JsonShortener(bytes(json), 8).readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"12345678\", \"b\": [1, 2.50, null]}",
                "[\"\\\"\\\\\", \"\\u00e4\", \"\"]",
                "",
                "\"open",
            })
    void passesShortStringsOnAsTheyAre(String json) throws IOException {
        assertEquals(json, shortened(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "[\"123456789\"] | [\"12345678… (9 characters)\"]",
                "[\"1234567\\\"9\", 7] | [\"1234567\\\"… (9 characters)\", 7]",
                "[\"123456\\u00e48\"] | [\"123456\\u00e4… (8 characters)\"]",
                "[\"1234567äöü\"] | [\"1234567ä… (10 characters)\"]",
            })
    void shortensAtACharacter(String json, String expected) throws IOException {
        assertEquals(expected, shortened(json));
    }

    @Test
    void tellsWhetherItShortened() throws IOException {
        try (JsonShortener whole = new JsonShortener(bytes("[\"1\"]"), 8);
                JsonShortener cut = new JsonShortener(bytes("[\"1234567890\"]"), 8)) {
            whole.transferTo(OutputStream.nullOutputStream());
            cut.transferTo(OutputStream.nullOutputStream());
            assertFalse(whole.hasShortened());
            assertTrue(cut.hasShortened());
        }
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead")
    @Test
    void needsNoMemoryForAStringOfAnyLength() throws IOException {
        long length = 300_000_000;
        InputStream endless =
                new InputStream() {
                    private long left = length;

                    @Override
                    public int read() {
                        return left-- > 0 ? 'x' : -1;
                    }
                };
        InputStream json =
                new SequenceInputStream(
                        new SequenceInputStream(bytes("{\"a\":\""), endless), bytes("\",\"b\":2}"));
        assertEquals(
                "{\"a\":\"xxxxxxxx… (300,000,000 characters)\",\"b\":2}",
                new String(new JsonShortener(json, 8).readAllBytes(), StandardCharsets.UTF_8));
    }
}

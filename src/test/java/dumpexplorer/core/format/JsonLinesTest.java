package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "`{\"a\": 1}\n{\"a\": 2}\n` ~ true",
                "`{}{}` ~ true",
                "`{\"a\": 1}\n` ~ false",
                "`{\"a\": 1}\nnonsense` ~ false",
                "`[1]\n[2]` ~ false",
                "`{\"a\": ` ~ false",
                "`plain text` ~ false",
                "`` ~ false"
            })
    void areTwoObjectsInARow(String text, boolean expected) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(expected, JsonLines.areIn(new ByteArrayInputStream(bytes)));
    }

    @Test
    void areKnownByTheirNames() {
        assertTrue(JsonLines.hasNameOf("a.jsonl"));
        assertTrue(JsonLines.hasNameOf("a.NDJSON.gz"));
        assertFalse(JsonLines.hasNameOf("a.json"));
    }
}

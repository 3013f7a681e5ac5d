package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDigestsTest {

    private static ContentDigest digest(String json, ParsedDump.Kind kind) throws IOException {
        return ContentDigests.ofStored(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), kind);
    }

    private static String ofData(String data) throws IOException {
        return String.valueOf(digest("{\"data\": " + data + "}", ParsedDump.Kind.ERROR).data());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1, \"b\": [1, 2]} ~ { \"b\":[1,2],\"a\":1.0 }",
                "[1.50, 1e3, -0.0, 0.1] ~ [1.5, 1000, 0, 0.10000000000000001]",
                "[\"\\u00e4\\/\\ud83d\\ude00\"] ~ [\"ä/😀\"]",
                "{\"a\": 1, \"a\": 2} ~ {\"a\": 2}",
                "[12345678901234567890123] ~ [12345678901234567890123]",
                "[NaN, Infinity] ~ [NaN, Infinity]"
            })
    void takesEqualValuesForEqual(String one, String other) throws IOException {
        assertEquals(ofData(one), ofData(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[1, 2] ~ [2, 1]",
                "[[1], 2] ~ [1, [2]]",
                "{\"a\": 1} ~ {\"a\": 2}",
                "{\"a\": 1} ~ {\"b\": 1}",
                "{\"a\": {\"b\": 1}, \"c\": 2} ~ {\"a\": {\"c\": 2}, \"b\": 1}",
                "[\"1\"] ~ [1]",
                "[null] ~ [\"null\"]",
                "[true] ~ [1]",
                "[] ~ [[]]",
                "[12345678901234567890123] ~ [12345678901234567890124]",
                "[0.1] ~ [0.10000000000000002]"
            })
    void tellsDifferentValuesApart(String one, String other) throws IOException {
        assertNotEquals(ofData(one), ofData(other));
    }

    @Test
    void comparesMapsOfAnySize() throws IOException {
        StringBuilder forward = new StringBuilder("{");
        StringBuilder backward = new StringBuilder("{");
        for (int i = 0; i < 5000; i++) {
            forward.append(i == 0 ? "" : ",").append("\"k" + i + "\":" + i);
            backward.append(i == 0 ? "" : ",").append("\"k" + (4999 - i) + "\":" + (4999 - i));
        }
        assertEquals(
                ofData(forward.append('}').toString()), ofData(backward.append('}').toString()));
    }

    @Test
    void comparesAnErrorByWhatItSays() throws IOException {
        String one = "{\"uuid\": \"a\", \"description\": {\"m\": 1}, \"software_version\": {}}";
        String other = "{\"software_version\": {}, \"source\": 7, \"description\": {\"m\": 1.0}}";
        assertEquals(digest(one, ParsedDump.Kind.ERROR), digest(other, ParsedDump.Kind.ERROR));
        assertNotEquals(digest(one, ParsedDump.Kind.CRASH), digest(other, ParsedDump.Kind.CRASH));
    }

    @Test
    void countsDataOnlyWhereBothHaveThem() throws IOException {
        ContentDigest none = digest("{\"description\": {}, \"data\": {}}", ParsedDump.Kind.ERROR);
        ContentDigest one = digest("{\"description\": {}, \"data\": [1]}", ParsedDump.Kind.ERROR);
        ContentDigest two = digest("{\"data\": [2], \"description\": {}}", ParsedDump.Kind.ERROR);
        assertNull(none.data());
        assertTrue(none.agreesWith(one) && two.agreesWith(none));
        assertFalse(one.agreesWith(two));
    }
}

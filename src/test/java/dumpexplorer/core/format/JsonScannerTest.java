package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.format.JsonScanner.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerTest {

    private static JsonScanner scanner(String json) {
        return scanner(json.getBytes(StandardCharsets.UTF_8));
    }

    /// A window of a few bytes, so that everything crosses its ends.
    private static JsonScanner scanner(byte[] json) {
        return new JsonScanner(new ByteArrayInputStream(json), new byte[5]);
    }

    private static MalformedException fault(String json) {
        JsonScanner scanner = scanner(json);
        return assertThrows(
                MalformedException.class,
                () -> {
                    scanner.skipValue();
                    scanner.requireEnd();
                });
    }

    @Test
    void pullsMembersAndElementsInOrder() throws IOException {
        JsonScanner json = scanner("{\"a\": [1, \"two\", null, true], \"b\": {}, \"c\": false}");
        List<String> seen = new ArrayList<>();
        json.beginObject();
        while (json.nextMember()) {
            seen.add(json.name());
            if (json.peek() == Kind.ARRAY) {
                json.beginArray();
                while (json.nextElement()) {
                    seen.add(json.peek().name());
                    json.skipValue();
                }
            } else if (json.peek() == Kind.OBJECT) {
                json.beginObject();
                assertFalse(json.nextMember());
            } else {
                assertFalse(json.readBoolean());
            }
        }
        json.requireEnd();
        assertEquals(List.of("a", "NUMBER", "STRING", "NULL", "BOOLEAN", "b", "c"), seen);
    }

    @Test
    void decodesEscapesSurrogatePairsAndHalvesOfThem() throws IOException {
        String written =
                "\"a\\n\\t\\\\\\\"\\/ \\u00e4 \\ud83d\\ude00 \\ud83dx \\ud83d\\n \\ude00 ö€😀\"";
        assertEquals(
                "a\n\t\\\"/ ä 😀 \ud83dx \ud83d\n \ude00 ö€😀", scanner(written).readText(100));
    }

    @Test
    void decodesManyHighSurrogatesInARow() throws IOException {
        assertEquals(
                "\ud83d\ud83d\ud83d😀",
                scanner("\"\\ud83d\\ud83d\\ud83d\\ud83d\\ude00\"").readText(9));
    }

    @Test
    void cutsLongTextsButReadsOverTheirRest() throws IOException {
        JsonScanner json = scanner("[\"0123456789\\n\", \"ab😀\", \"short\"]");
        json.beginArray();
        json.nextElement();
        assertEquals("01234", json.readText(5));
        assertTrue(json.wasCut());
        json.nextElement();
        assertEquals("ab", json.readText(3), "no half of a pair is left");
        assertTrue(json.wasCut());
        json.nextElement();
        assertEquals("short", json.readText(5));
        assertFalse(json.wasCut());
        assertFalse(json.nextElement());
        json.requireEnd();
    }

    @Test
    void streamsTextAndReadsOverWhatIsLeft() throws IOException {
        JsonScanner json = scanner("{\"dump\": \"one\\ntwo\\nthree ä\", \"next\": 7}");
        json.beginObject();
        json.nextMember();
        try (InputStream text = json.openText()) {
            assertEquals("one\nt", new String(text.readNBytes(5), StandardCharsets.UTF_8));
        }
        assertTrue(json.nextMember());
        assertEquals("7", json.readNumber());
    }

    @Test
    void streamsTextToItsEnd() throws IOException {
        JsonScanner json = scanner("\"one\\u00e4\\r\\n€\"");
        try (InputStream text = json.openText()) {
            assertEquals("oneä\r\n€", new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
        json.requireEnd();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "12",
                "-1.50",
                "1e5",
                "1E+05",
                "0.1e-7",
                "NaN",
                "Infinity",
                "-Infinity",
                "123456789012345678901234567890.000"
            })
    void keepsNumbersExactlyAsWritten(String number) throws IOException {
        JsonScanner json = scanner(" " + number + " ");
        assertEquals(Kind.NUMBER, json.peek());
        assertEquals(number, json.readNumber());
        json.requireEnd();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "01 ~ 1",
                "-a ~ 1",
                "1. ~ 2",
                "1e+ ~ 3",
                "-NaN ~ 1",
                "tru ~ 3",
                "nul] ~ 3",
                "[1,] ~ 3",
                "[1 2] ~ 3",
                "[} ~ 1",
                "{] ~ 1",
                "{\"a\" 1} ~ 5",
                "{\"a\":} ~ 5",
                "{\"a\":1,} ~ 7",
                "{a:1} ~ 1",
                "\"\\x\" ~ 2",
                "\"\\u12g4\" ~ 5",
                "1 2 ~ 2",
                "\"a ~ 2",
                "[[1] ~ 4",
                "'' ~ 0"
            })
    void namesTheByteThatIsWrong(String json, long offset) {
        assertEquals(offset, fault(json).offsetBytes(), () -> fault(json).getMessage());
    }

    @Test
    void saysWhatItWaitedForAndWhatItFound() {
        assertEquals("not JSON: expected “,” or “]”, found “2”", fault("[1 2]").reason());
        assertEquals("the JSON text ends early", fault("[1,").reason());
        assertEquals("the JSON text ends early", fault("").reason());
        assertEquals("not JSON: expected a value, found byte 1", fault("\u0001").reason());
    }

    @Test
    void acceptsAsManyLevelsAsItSaysAndNotOneMore() throws IOException {
        int most = JsonScanner.MAX_DEPTH;
        JsonScanner json = scanner("[".repeat(most) + "]".repeat(most));
        json.skipValue();
        json.requireEnd();
        MalformedException fault = fault("[".repeat(most + 1) + "]".repeat(most + 1));
        assertEquals("not JSON: nested deeper than 1000 levels", fault.reason());
        assertEquals(most, fault.offsetBytes());
    }

    @Test
    void acceptsAByteOrderMarkAtTheStartOnly() throws IOException {
        JsonScanner json = scanner("\ufeff{\"a\": 1}");
        json.beginObject();
        assertTrue(json.nextMember());
        assertEquals("1", json.readNumber());
        assertEquals(1, fault("[\ufeff]").offsetBytes());
    }

    @Test
    void acceptsControlCharactersInsideOfTexts() throws IOException {
        assertEquals("a\nb\0\u001f", scanner("\"a\nb\0\u001f\"").readText(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c0 80", "ed a0 80", "f4 90 80 80", "e2 82", "80", "e0 80 80"})
    void refusesWhatIsNoUtf8(String hex) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.write('"');
        for (String octet : hex.split(" ", -1)) {
            json.write(Integer.parseInt(octet, 16));
        }
        json.write('"');
        byte[] bytes = json.toByteArray();
        MalformedException fault =
                assertThrows(MalformedException.class, () -> scanner(bytes).skipValue());
        assertTrue(fault.reason().startsWith("not JSON: invalid UTF-8"), fault.reason());
        assertThrows(MalformedException.class, () -> scanner(bytes).readText(10));
    }

    @Test
    void copiesValuesByteForByte() throws IOException {
        String value = "{ \"x\" : [1.50,\n  \"\\u00e4ö\"] }";
        JsonScanner json = scanner("{\"a\": " + value + " , \"b\": 1e400}");
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        json.beginObject();
        json.nextMember();
        json.copyValue(copy);
        copy.write('|');
        json.nextMember();
        json.copyValue(copy);
        assertFalse(json.nextMember());
        assertArrayEquals((value + "|1e400").getBytes(StandardCharsets.UTF_8), copy.toByteArray());
    }

    @Test
    void refusesNamesWithoutBound() {
        String name = "n".repeat(JsonScanner.MAX_NAME + 1);
        JsonScanner json = scanner("{\"" + name + "\": 1}");
        assertThrows(
                MalformedException.class,
                () -> {
                    json.beginObject();
                    json.nextMember();
                });
    }
}

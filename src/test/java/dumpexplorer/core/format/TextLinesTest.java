package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        TextLines reader = new TextLines(slowly(text));
        while (reader.next()) {
            lines.add(reader.line());
        }
        return lines;
    }

    /// Hands out few bytes at a time.
    private static InputStream slowly(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, 1000));
            }
        };
    }

    @Test
    void readsLinesWithAnyEnds() throws IOException {
        assertEquals(List.of("a", "", "bä", "c"), lines("a\n\r\nbä\r\nc"));
        assertEquals(List.of("a"), lines("a\n"));
        assertEquals(List.of(), lines(""));
    }

    @Test
    void readsLinesOfEveryLengthUpToItsBound() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int length = 1; length <= TextLines.MAX_LINE_BYTES; length = length * 3 + 1) {
            expected.add("x".repeat(length));
        }
        expected.add("y".repeat(TextLines.MAX_LINE_BYTES));
        assertEquals(expected, lines(String.join("\n", expected)));
    }

    @Test
    void cutsLongerLinesAndGoesOnBehindThem() throws IOException {
        String longest = "y".repeat(TextLines.MAX_LINE_BYTES);
        assertEquals(
                List.of("a", longest, "b", longest, "c"),
                lines("a\n" + longest + "123\nb\n" + longest.repeat(5) + "\nc\n"));
        assertEquals(List.of(longest), lines(longest.repeat(3)));
    }
}

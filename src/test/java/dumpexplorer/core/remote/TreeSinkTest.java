package dumpexplorer.core.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeSinkTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "[]",
                "{}",
                "[{\"a\":[[1]],\"b\":{\"c\":{}}},2,[3]]",
                "[0,2147483648,9223372036854775807,9223372036854775808,0.5,true,\"ä\"]",
            })
    void buildsTheNodesThatJacksonWouldRead(String text) throws IOException {
        JsonNode value = JSON.readTree(text);
        TreeSink sink = new TreeSink(10_000);
        TreeFeed.feed(value, sink);
        assertEquals(value, sink.requireResult());
    }

    @Test
    void takesDigitsOfSmallNumbersForSmallNumbers() throws IOException {
        TreeSink sink = new TreeSink(10_000);
        sink.integer("-12".getBytes(StandardCharsets.US_ASCII), 0, 3);
        assertEquals(JSON.readTree("-12"), sink.requireResult());
    }

    @Test
    void refusesMoreThanItMayHold() {
        TreeSink deep = new TreeSink(1000);
        assertThrows(
                AnswerTooLargeException.class,
                () -> {
                    for (int i = 0; i < 1000; i++) {
                        deep.beginList();
                    }
                });
        TreeSink wordy = new TreeSink(1000);
        wordy.beginText();
        assertThrows(AnswerTooLargeException.class, () -> wordy.text(new byte[1001], 0, 1001));
        TreeSink named = new TreeSink(1000);
        assertThrows(AnswerTooLargeException.class, () -> named.key(new byte[1001], 0, 1001));
        TreeSink huge = new TreeSink(1_000_000);
        byte[] digits = "9".repeat(5000).getBytes(StandardCharsets.US_ASCII);
        assertThrows(AnswerTooLargeException.class, () -> huge.integer(digits, 0, digits.length));
    }

    @Test
    void hasNoResultBeforeTheEnd() throws IOException {
        TreeSink sink = new TreeSink(1000);
        sink.beginList();
        sink.truth(true);
        assertThrows(IllegalStateException.class, sink::requireResult);
    }
}

package dumpexplorer.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "59, 59 s",
        "60, 1 min (60 s)",
        "9231, 2 h 33 min (9231 s)",
        "3605, 1 h 5 s (3605 s)",
        "6705317, 77 d 14 h (6705317 s)",
        "172800, 2 d (172800 s)",
        "-5, -5",
        "1.5, 1.5",
        "unknown, unknown",
        "1234567890123456, 1234567890123456"
    })
    void saysHowLongItIs(String seconds, String words) {
        assertEquals(words, Lengths.ofSeconds(seconds));
    }
}
